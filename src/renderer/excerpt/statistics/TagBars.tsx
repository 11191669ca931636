import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../bridge/queries';
import { pathText } from '../../tag/path-text';
import { Bars } from './Bars';
import type { ChartProps } from './chart-props';
import styles from './Statistics.module.css';

const SHOWN = 8;

/** How many passages each tag has, those of the tags below it included; the most used first. */
export function TagBars({ filter, onNarrow, asTable }: ChartProps) {
  const { t } = useTranslation('excerpt');
  const [open, setOpen] = useState(false);
  const counts = useAnswer('statistics.tags', { filter }, { keepPrevious: true }).data ?? [];
  const used = counts.filter(({ passagesBelow }) => passagesBelow > 0).toSorted((a, b) => b.passagesBelow - a.passagesBelow);
  const shown = open ? used : used.slice(0, SHOWN);
  const add = (tag: number) => onNarrow({ allTags: [...new Set([...(filter.allTags ?? []), tag])] });
  return (
    <section aria-label={t('table_tags')}>
      <h3>{t('table_tags')}</h3>
      {used.length === 0 ? <p className={styles.quiet}>{t('nothingCounted')}</p> : (
        <Bars
          label={t('table_tags')}
          columns={{ name: t('tags'), count: t('countColumn'), extra: t('speechColumn') }}
          asTable={asTable}
          bars={shown.map((count) => ({
            key: String(count.tag),
            name: count.path.split('/').at(-1) ?? count.path,
            title: pathText(count.path),
            count: count.passagesBelow,
            extra: String(count.speeches),
            open: () => add(count.tag),
          }))}
        />
      )}
      {used.length > SHOWN && <button type="button" className={styles.more} aria-expanded={open} onClick={() => setOpen(!open)}>{open ? t('fewerChoices') : t('moreChoices', { count: used.length - SHOWN })}</button>}
    </section>
  );
}
