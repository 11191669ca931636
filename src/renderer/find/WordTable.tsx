import { useTranslation } from 'react-i18next';
import type { SpeechScope } from '@shared/domain/statistics';
import { useAnswer } from '../bridge/queries';
import { Waiting } from './Waiting';
import styles from './Words.module.css';

/** The commonest words; each opens its places in context. */
export function WordTable({ scope, onWord }: { scope: SpeechScope; onWord: (word: string) => void }) {
  const { t } = useTranslation('find');
  const { data, error, isPending } = useAnswer('statistics.words', { scope, limit: 500 }, { keepPrevious: true });
  if (data === undefined || data.rows.length === 0) return <Waiting error={error} pending={isPending} text={t('noWords')} />;
  const most = Math.max(1, ...data.rows.map(({ count }) => count));
  return (
    <table className={styles.table} aria-label={t('tab_words')}>
      <caption className={styles.caption}>{t('wordsTold', { words: data.words, speeches: data.speeches })}</caption>
      <thead><tr><th scope="col">{t('word')}</th><th scope="col">{t('times')}</th><th scope="col"><span className="sr">{t('share')}</span></th><th scope="col">{t('speeches')}</th></tr></thead>
      <tbody>
        {data.rows.map(({ word, count, speeches }) => (
          <tr key={word}>
            <th scope="row"><button type="button" className={styles.link} lang="zh-CN" onClick={() => onWord(word)}>{word}</button></th>
            <td>{count}</td>
            <td className={styles.track} aria-hidden="true"><i style={{ width: `${(100 * count) / most}%` }} /></td>
            <td>{speeches}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
