import { useTranslation } from 'react-i18next';
import { Check } from '../ui/Check';
import { Slider } from '../ui/Slider';
import { SettingRow } from './SettingRow';

/** How the reading text is set. `readSize` in CSS px, 0 follows the window; `readMeasure` in characters a line. */
export type Look = { readSize: number; readLeading: number; readMeasure: number };

type ReadingRowsProps = { look: Look; onMove: (change: Partial<Look>) => void; onRest: (change: Partial<Look>) => void };

const USUAL_SIZE = 20;

/** Size, line height and measure of the reading text. */
export function ReadingRows({ look, onMove, onRest }: ReadingRowsProps) {
  const { t } = useTranslation('settings');
  const follows = look.readSize === 0;
  return (
    <>
      <SettingRow name={t('size')}>
        {!follows && (
          <Slider label={t('size')} value={look.readSize} min={16} max={28} step={1} text={(size) => t('sizeValue', { size })} onChange={(readSize) => onMove({ readSize })} onRest={(readSize) => onRest({ readSize })} />
        )}
        <Check isSelected={follows} onChange={(on) => onRest({ readSize: on ? 0 : USUAL_SIZE })}>{t('sizeFollows')}</Check>
      </SettingRow>
      <SettingRow name={t('leading')}>
        <Slider label={t('leading')} value={look.readLeading} min={1.6} max={2.2} step={0.1} text={(leading) => t('leadingValue', { leading: leading.toFixed(1) })} onChange={(readLeading) => onMove({ readLeading })} onRest={(readLeading) => onRest({ readLeading: Math.round(readLeading * 10) / 10 })} />
      </SettingRow>
      <SettingRow name={t('measure')} hint={t('measureHint')}>
        <Slider label={t('measure')} value={look.readMeasure} min={28} max={40} step={1} text={(measure) => t('measureValue', { measure })} onChange={(readMeasure) => onMove({ readMeasure })} onRest={(readMeasure) => onRest({ readMeasure })} />
      </SettingRow>
    </>
  );
}
