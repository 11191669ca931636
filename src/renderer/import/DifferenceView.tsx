import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ProposedSpeech } from '@shared/domain/proposal';
import { client } from '../bridge/client';
import { failureSentence } from '../shell/failure-sentence';
import { Difference } from '../ui/Difference';
import { shortenRuns } from '../ui/shorten-runs';
import styles from './SpeechProposal.module.css';

type DifferenceViewProps = { speech: ProposedSpeech; number: number; place: { batch: string; file: string } };

/** How a proposed speech differs from the one in the library, in reading order. */
export function DifferenceView({ speech, number, place }: DifferenceViewProps) {
  const { t } = useTranslation(['import', 'common']);
  const input = { ...place, key: speech.key };
  // borders may move below the same key: the length tells
  const { data, error } = useQuery({ queryKey: ['intake.compare', input, speech.characters], queryFn: () => client.call('intake.compare', input), gcTime: 0 });
  return (
    <div className={styles.difference}>
      {error !== null && <p role="alert">{failureSentence(error)}</p>}
      {data === undefined && error === null && <p role="status">{t('common:loading')}</p>}
      {data !== undefined && (
        <>
          <small>{data.runs.some(({ kind }) => kind !== 'same') ? t('compareLegend') : t('compareSame')}</small>
          <Difference className={styles.runs} label={t('compareOf', { number })} runs={shortenRuns(data.runs)} />
          {data.cut && <small>{t('compareCut')}</small>}
        </>
      )}
    </div>
  );
}
