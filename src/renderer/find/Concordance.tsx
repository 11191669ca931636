import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SpeechScope, TextPlace } from '@shared/domain/statistics';
import { useAnswer } from '../bridge/queries';
import { Button } from '../ui/Button';
import { Waiting } from './Waiting';
import styles from './Words.module.css';

const STEP = 200;
const MOST = 5000;

/** Every place of a phrase with what stands before and after it; each opens there. */
export function Concordance({ scope, phrase, onOpen }: { scope: SpeechScope; phrase: string; onOpen: (place: TextPlace) => void }) {
  const { t } = useTranslation('find');
  const [limit, setLimit] = useState(STEP);
  const { data, error, isPending } = useAnswer('statistics.concordance', { scope, phrase: phrase === '' ? ' . ' : phrase, limit }, { enabled: phrase !== '', keepPrevious: true });
  if (phrase === '') return <p className={styles.empty}>{t('typePhrase')}</p>;
  if (data === undefined || data.lines.length === 0) return <Waiting error={error} pending={isPending} text={t('noPlaces', { phrase })} />;
  return (
    <>
      <table className={styles.lines} aria-label={t('tab_concordance')}>
        <caption className={styles.caption}>{t('placesTold', { places: data.total, speeches: data.speeches })}</caption>
        <colgroup><col /><col className={styles.hitColumn} /><col /><col className={styles.sourceColumn} /></colgroup>
        <thead className="sr"><tr><th scope="col">{t('before')}</th><th scope="col">{t('hit')}</th><th scope="col">{t('after')}</th><th scope="col">{t('source')}</th></tr></thead>
        <tbody>
          {data.lines.map((line) => (
            <tr key={`${line.speech}-${line.start}`} onClick={() => onOpen(line)}>
              <td className={styles.before} lang="zh-CN"><span>{line.before}</span></td>
              <td lang="zh-CN"><button type="button" className={styles.hit} aria-label={t('openPlace', { hit: line.hit, title: line.title })} onClick={(event) => { event.stopPropagation(); onOpen(line); }}>{line.hit}</button></td>
              <td className={styles.after} lang="zh-CN">{line.after}</td>
              <td className={styles.source} title={line.title}>{[line.date ?? '', line.speaker].filter((part) => part !== '').join('　') || line.title}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {data.lines.length < data.total && limit < MOST && <Button className={styles.moreLines ?? ''} onPress={() => setLimit(Math.min(MOST, limit * 3))}>{t('showMore', { count: data.total - data.lines.length })}</Button>}
    </>
  );
}
