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
  const row = (label: string, value: number, options: readonly { value: number; label: string }[], change: (value: number) => void) => (
    <div className={styles.typeRow}>
      <span>{label}</span>
      <Segment small label={label} value={String(value)} options={options.map((option) => ({ value: String(option.value), label: option.label }))} onChange={(chosen) => change(Number(chosen))} />
    </div>
  );
  const numbers = (list: readonly number[]) => list.map((value) => ({ value, label: String(value) }));
  return (
    <DialogTrigger>
      {children}
      <Popover className={styles.typePopover ?? ''} offset={4}>
        <Dialog aria-label={t('layout')} className={styles.typeDialog ?? ''}>
          {row(t('size'), settings.readSize, [{ value: 0, label: t('sizeAuto') }, ...numbers(READ_SIZES)], (readSize) => changeSettings({ readSize }))}
          {row(t('leading'), settings.readLeading, numbers(LEADINGS), (readLeading) => changeSettings({ readLeading }))}
          {row(t('measure'), settings.readMeasure, numbers(MEASURES), (readMeasure) => changeSettings({ readMeasure }))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
