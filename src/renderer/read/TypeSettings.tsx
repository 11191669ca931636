import { Maximize2 } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Settings } from '@shared/contract/library';
import { changeSettings } from '../shell/use-settings';
import { Button } from '../ui/Button';
import { Kbd } from '../ui/Kbd';
import { capsIn } from '../ui/key-map';
import { Segment } from '../ui/Segment';
import styles from './Reader.module.css';

export const READ_SIZES = [16, 18, 20, 22, 24, 28] as const;
const LEADINGS = [1.6, 1.8, 2, 2.2] as const;
const MEASURES = [28, 31, 34, 37, 40] as const;
const FONTS = ['song', 'hei', 'kai', 'fang'] as const;
const PAPERS = ['warm', 'white', 'silk', 'bean'] as const;

/** Face, size, line spacing, measure and paper of the text, behind a button (the child); the text behind follows at once. */
export function TypeSettings({ settings, onFocus, children }: { settings: Settings; /** Leaves nothing but the text on the screen. */ onFocus: () => void; children: ReactElement }) {
  const { t } = useTranslation(['read', 'settings']);
  return (
    <DialogTrigger>
      {children}
      <Popover className={styles.typePopover ?? ''} offset={4}>
        <Dialog aria-label={t('layout')} className={styles.typeDialog ?? ''}>
          <Labelled label={t('settings:font')}>
            <Segment
              small label={t('settings:font')} value={settings.readFont} onChange={(readFont) => changeSettings({ readFont })}
              options={FONTS.map((value) => ({ value, label: <span lang="zh-CN" style={{ fontFamily: `var(--font-${value})` }}>{t(`settings:font_${value}`)}</span> }))}
            />
          </Labelled>
          <Row label={t('size')} value={settings.readSize} options={READ_SIZES} auto={t('sizeAuto')} onChange={(readSize) => changeSettings({ readSize })} />
          <Row label={t('leading')} value={settings.readLeading} options={LEADINGS} onChange={(readLeading) => changeSettings({ readLeading })} />
          <Row label={t('measure')} value={settings.readMeasure} options={MEASURES} onChange={(readMeasure) => changeSettings({ readMeasure })} />
          <Labelled label={t('settings:paper')} hint={t('settings:paperHint')}>
            <Segment
              small label={t('settings:paper')} value={settings.paper} onChange={(paper) => changeSettings({ paper })}
              options={PAPERS.map((value) => ({ value, label: <><span className={styles.paper} data-tint={value} aria-hidden="true" />{t(`settings:paper_${value}`)}</> }))}
            />
          </Labelled>
          <Button size="sm" slot="close" className={styles.typeFocus ?? ''} icon={<Maximize2 aria-hidden="true" />} onPress={onFocus}>{t('focusReading')}<Kbd keys={capsIn('placeRead', 'KeyF')} /></Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

type RowProps = { label: string; value: number; options: readonly number[]; /** What 0 is called, where 0 can be chosen. */ auto?: string; onChange: (value: number) => void };

function Row({ label, value, options, auto, onChange }: RowProps) {
  // a value that was set elsewhere, in finer steps, is shown among the usual ones
  const all = value === 0 || options.includes(value) ? options : [...options, value].toSorted((a, b) => a - b);
  const numbers = all.map((option) => ({ value: String(option), label: String(option) }));
  const choices = auto === undefined ? numbers : [{ value: '0', label: auto }, ...numbers];
  return (
    <Labelled label={label}>
      <Segment small label={label} value={String(value)} options={choices} onChange={(chosen) => onChange(Number(chosen))} />
    </Labelled>
  );
}

function Labelled({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    <div className={styles.typeRow}>
      <span>{label}{hint !== undefined && <small>{hint}</small>}</span>
      {children}
    </div>
  );
}
