import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../bridge/queries';
import { Bars } from './Bars';
import type { ChartProps } from './chart-props';

/** How many passages each speaker has. */
export function SpeakerBars({ filter, onNarrow, asTable }: ChartProps) {
  const { t } = useTranslation('excerpt');
  const counts = useAnswer('statistics.speakers', { filter }, { keepPrevious: true }).data ?? [];
  if (counts.length === 0) return null;
  return (
    <section aria-label={t('table_speakers')}>
      <h3>{t('table_speakers')}</h3>
      <Bars
        label={t('table_speakers')}
        columns={{ name: t('speakers'), count: t('countColumn'), extra: t('speechColumn') }}
        asTable={asTable}
        bars={counts.map(({ speaker, passages, speeches }) => ({
          key: speaker,
          name: speaker === '' ? t('speakerUnknown') : speaker,
          count: passages,
          extra: String(speeches),
          open: () => onNarrow({ speakers: [speaker] }),
        }))}
      />
    </section>
  );
}
