import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ProposedSpeech } from '@shared/domain/proposal';
import { client } from '../bridge/client';
import { failureSentence } from '../shell/failure-sentence';
import { shortenRuns, type ShownRun } from './shorten-runs';
import styles from './SpeechProposal.module.css';

type DifferenceViewProps = { speech: ProposedSpeech; number: number; place: { batch: string; file: string } };

/** How a proposed speech differs from the one in the library, in reading order. */
export function DifferenceView({ speech, number, place }: DifferenceViewProps) {
  const { t } = useTranslation(['import', 'common']);
  const input = { ...place, key: speech.key };
  // borders may move below the same key: the length tells
  const { data, error } = useQuery({ queryKey: ['intake.compare', input, speech.characters], queryFn: () => client.call('intake.compare', input), gcTime: 0 });
  const text = (run: ShownRun, index: number) => {
    switch (run.kind) {
      case 'gap':
        return <span key={index}>{t('compareGap')}</span>;
      case 'same':
        return <span key={index}>{run.text}</span>;
      case 'removed':
        return <del key={index}><span className="sr">{t('compareRemoved')}</span>{run.text}<span className="sr">{t('compareEnd')}</span></del>;
      case 'added':
        return <ins key={index}><span className="sr">{t('compareAdded')}</span>{run.text}<span className="sr">{t('compareEnd')}</span></ins>;
    }
  };
  return (
    <div className={styles.difference}>
      {error !== null && <p role="alert">{failureSentence(error)}</p>}
      {data === undefined && error === null && <p role="status">{t('common:loading')}</p>}
      {data !== undefined && (
        <>
          <small>{data.runs.some(({ kind }) => kind !== 'same') ? t('compareLegend') : t('compareSame')}</small>
          <div className={styles.runs} lang="zh-CN" tabIndex={0} role="group" aria-label={t('compareOf', { number })}>{shortenRuns(data.runs).map(text)}</div>
          {data.cut && <small>{t('compareCut')}</small>}
        </>
      )}
    </div>
  );
}
