import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../bridge/queries';
import { Bars } from './Bars';
import type { ChartProps } from './chart-props';
import styles from './Statistics.module.css';

/** How many passages fall into each month or year of the speeches. */
export function TimeBars({ filter, onNarrow, asTable, by }: ChartProps & { by: 'month' | 'year' }) {
  const { t } = useTranslation('excerpt');
  const answer = useAnswer('statistics.timeline', { filter, by }, { keepPrevious: true }).data;
  const counts = answer?.rows[0]?.counts ?? [];
  const periods = (answer?.periods ?? []).map((period, index) => ({ period, count: counts[index] ?? 0 }));
  const undated = answer?.rows[0]?.undated ?? 0;
  const open = (period: string) => onNarrow({ from: period, to: period });
  if (periods.length === 0) return <p className={styles.quiet}>{undated > 0 ? t('undated', { count: undated }) : t('nothingCounted')}</p>;
  if (asTable) {
    const bars = periods.filter(({ count }) => count > 0).map(({ period, count }) => ({ key: period, name: period, count, open: () => open(period) }));
    return <Bars label={t('table_timeline')} columns={{ name: t('period'), count: t('countColumn') }} asTable bars={bars} />;
  }
  const most = Math.max(1, ...counts);
  return (
    <>
      <ul className={styles.time} aria-label={t('table_timeline')}>
        {periods.map(({ period, count }) => (
          <li key={period} title={t('periodCount', { period, count })}>
            {count === 0 ? <i className={styles.noTime} /> : (
              <button type="button" aria-label={t('periodCount', { period, count })} onClick={() => open(period)}>
                {periods.length <= 36 && <span>{count}</span>}
                <i style={{ height: `${(64 * count) / most + 2}px` }} />
              </button>
            )}
          </li>
        ))}
      </ul>
      <p className={styles.ends}><span>{periods[0]?.period}</span><span>{periods.at(-1)?.period}</span></p>
      {undated > 0 && <p className={styles.quiet}>{t('undated', { count: undated })}</p>}
    </>
  );
}
