import { useTranslation } from 'react-i18next';
import type { Settings } from '@shared/contract/library';
import { Check } from '../ui/Check';
import { Segment } from '../ui/Segment';
import { Slider } from '../ui/Slider';
import { SettingRow } from './SettingRow';

/** How the reading text is set. `readSize` in CSS px, 0 follows the window; `readMeasure` in characters a line. */
export type Look = { readSize: number; readLeading: number; readMeasure: number };

type ReadingRowsProps = { font: Settings['readFont']; onFont: (font: Settings['readFont']) => void; look: Look; onMove: (change: Partial<Look>) => void; onRest: (change: Partial<Look>) => void };

const USUAL_SIZE = 20;
const FONTS = ['song', 'hei', 'kai', 'fang'] as const;

/** Face, size, line height and measure of the reading text. */
export function ReadingRows({ font, onFont, look, onMove, onRest }: ReadingRowsProps) {
  const { t } = useTranslation('settings');
  const follows = look.readSize === 0;
  return (
    <>
      <SettingRow name={t('font')} hint={t('fontHint')}>
        <Segment
          label={t('font')}
          value={font}
          options={FONTS.map((value) => ({ value, label: <span lang="zh-CN" style={{ fontFamily: `var(--font-${value})` }}>{t(`font_${value}`)}</span> }))}
          onChange={onFont}
        />
      </SettingRow>
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
