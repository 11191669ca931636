import type { ReactElement } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Settings } from '@shared/contract/library';
import { changeSettings } from '../shell/use-settings';
import { Segment } from '../ui/Segment';
import styles from './Reader.module.css';

export const READ_SIZES = [16, 18, 20, 22, 24, 28] as const;
const LEADINGS = [1.6, 1.8, 2, 2.2] as const;
const MEASURES = [28, 31, 34, 37, 40] as const;

/** Size, line spacing and measure of the text, behind a button (the child). */
export function TypeSettings({ settings, children }: { settings: Settings; children: ReactElement }) {
  const { t } = useTranslation('read');
  return (
    <DialogTrigger>
      {children}
      <Popover className={styles.typePopover ?? ''} offset={4}>
        <Dialog aria-label={t('layout')} className={styles.typeDialog ?? ''}>
          <Row label={t('size')} value={settings.readSize} options={READ_SIZES} auto={t('sizeAuto')} onChange={(readSize) => changeSettings({ readSize })} />
          <Row label={t('leading')} value={settings.readLeading} options={LEADINGS} onChange={(readLeading) => changeSettings({ readLeading })} />
          <Row label={t('measure')} value={settings.readMeasure} options={MEASURES} onChange={(readMeasure) => changeSettings({ readMeasure })} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

type RowProps = { label: string; value: number; options: readonly number[]; /** What 0 is called, where 0 can be chosen. */ auto?: string; onChange: (value: number) => void };

function Row({ label, value, options, auto, onChange }: RowProps) {
  const numbers = options.map((option) => ({ value: String(option), label: String(option) }));
  const choices = auto === undefined ? numbers : [{ value: '0', label: auto }, ...numbers];
  return (
    <div className={styles.typeRow}>
      <span>{label}</span>
      <Segment small label={label} value={String(value)} options={choices} onChange={(chosen) => onChange(Number(chosen))} />
    </div>
  );
}
