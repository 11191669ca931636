import { useTranslation } from 'react-i18next';
import type { SpeechScope, TextPlace } from '@shared/domain/statistics';
import { useAnswer } from '../bridge/queries';
import { Places } from './Places';
import { Waiting } from './Waiting';
import styles from './Words.module.css';

type RepeatsProps = { scope: SpeechScope; of: 'passages' | 'sentences'; least: number; onOpen: (place: TextPlace) => void };

/** Near-identical passages or sentences of different speeches, the earliest first: who repeated whom. */
export function Repeats({ scope, of, least, onOpen }: RepeatsProps) {
  const { t } = useTranslation('find');
  const { data, error, isPending } = useAnswer('statistics.repeats', { scope, of, least }, { keepPrevious: true });
  if (data === undefined || data.rows.length === 0) return <Waiting error={error} pending={isPending} text={t('noRepeats')} />;
  return (
    <>
      <p className={styles.caption}>{t('repeatsTold', { count: data.total })}</p>
      {data.rows.map((row, index) => (
        <section key={`${row.places[0]?.speech ?? 0}-${row.places[0]?.start ?? index}`} className={styles.repeat} aria-label={t('repeatOf', { number: index + 1 })}>
          <span className={styles.badge}>{t('alike', { percent: Math.round(row.similarity * 100) })}</span>
          <Places places={row.places} textOf={(place) => place.text} onOpen={onOpen} />
        </section>
      ))}
    </>
  );
}
