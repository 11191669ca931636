import { Download, Table2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '@shared/contract/contract';
import { IconButton } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { Segment } from '../../ui/Segment';
import { saveTable } from '../../shell/save-table';
import type { ChartProps } from './chart-props';
import { SpeakerBars } from './SpeakerBars';
import { TagBars } from './TagBars';
import { TimeBars } from './TimeBars';
import { TogetherMatrix } from './TogetherMatrix';
import styles from './Statistics.module.css';

type StatisticsPaneProps = Omit<ChartProps, 'asTable'>;

/** Counts of what the filter finds. Every number narrows the list to what it counts; charts can be read as tables. */
export function StatisticsPane({ filter, tags, onNarrow }: StatisticsPaneProps) {
  const { t } = useTranslation('excerpt');
  const [asTable, setAsTable] = useState(false);
  const [by, setBy] = useState<'month' | 'year'>('month');
  const tables: { id: 'tags' | 'together' | 'timeline' | 'speakers'; asked: Input<'statistics.export'> }[] = [
    { id: 'tags', asked: { table: 'tags', filter } },
    { id: 'together', asked: { table: 'together', filter } },
    { id: 'timeline', asked: { table: 'timeline', filter, by } },
    { id: 'speakers', asked: { table: 'speakers', filter } },
  ];
  const shared = { filter, tags, onNarrow, asTable };
  return (
    <aside className={styles.pane} aria-label={t('statistics')} data-pane tabIndex={-1}>
      <div className={styles.head}>
        <h2>{t('statistics')}</h2>
        <span className={styles.quiet}>{t('statisticsFollow')}</span>
        <span className={styles.grow} />
        <IconButton size="sm" label={t('asTable')} pressed={asTable} onPress={() => setAsTable(!asTable)}><Table2 aria-hidden="true" /></IconButton>
        <Menu label={t('exportTable')} commands={tables.map(({ id, asked }) => ({ id, label: t(`table_${id}`), run: () => void saveTable(asked) }))}>
          <IconButton size="sm" label={t('exportTable')}><Download aria-hidden="true" /></IconButton>
        </Menu>
      </div>
      <div className={styles.body}>
        <TagBars {...shared} />
        <TogetherMatrix {...shared} />
        <section aria-label={t('table_timeline')}>
          <div className={styles.line}>
            <h3>{t('table_timeline')}</h3>
            <span className={styles.grow} />
            <Segment small label={t('period')} value={by} onChange={setBy} options={[{ value: 'month', label: t('byMonths') }, { value: 'year', label: t('byYears') }]} />
          </div>
          <TimeBars {...shared} by={by} />
        </section>
        <SpeakerBars {...shared} />
      </div>
    </aside>
  );
}
