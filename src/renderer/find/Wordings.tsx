import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SpeechScope, TextPlace } from '@shared/domain/statistics';
import { useAnswer } from '../bridge/queries';
import { MarkedText } from '../ui/MarkedText';
import { Places } from './Places';
import { Waiting } from './Waiting';
import styles from './Words.module.css';

/** How a phrase was worded over time, in the order of first use; each wording opens its places. */
export function Wordings({ scope, phrase, onOpen }: { scope: SpeechScope; phrase: string; onOpen: (place: TextPlace) => void }) {
  const { t } = useTranslation('find');
  const [open, setOpen] = useState<string | null>(null);
  const { data, error, isPending } = useAnswer('statistics.wording', { scope, phrase: phrase === '' ? ' . ' : phrase }, { enabled: phrase !== '', keepPrevious: true });
  if (phrase === '') return <p className={styles.empty}>{t('typePhrase')}</p>;
  if (data === undefined || data.rows.length === 0) return <Waiting error={error} pending={isPending} text={t('noPlaces', { phrase })} />;
  return (
    <table className={styles.table} aria-label={t('tab_wording')}>
      <caption className={styles.caption}>{t('wordingsTold', { count: data.total })}</caption>
      <thead><tr><th scope="col">{t('wording')}</th><th scope="col">{t('first')}</th><th scope="col">{t('last')}</th><th scope="col">{t('times')}</th><th scope="col">{t('speeches')}</th></tr></thead>
      {data.rows.map((row) => {
        const at = row.wording.indexOf(phrase);
        const shown = open === row.wording;
        return (
          <tbody key={row.wording}>
            <tr>
              <th scope="row">
                <button type="button" className={styles.wording} aria-expanded={shown} lang="zh-CN" onClick={() => setOpen(shown ? null : row.wording)}>
                  {shown ? <ChevronDown size={14} aria-hidden="true" /> : <ChevronRight size={14} aria-hidden="true" />}
                  <span><MarkedText text={row.wording} marks={at < 0 ? [] : [[at, at + phrase.length]]} /></span>
                </button>
              </th>
              <td>{row.first ?? ''}</td><td>{row.last ?? ''}</td><td>{row.count}</td><td>{row.speeches}</td>
            </tr>
            {shown && <tr><td colSpan={5} className={styles.inner}><Places places={row.places} onOpen={onOpen} /></td></tr>}
          </tbody>
        );
      })}
    </table>
  );
}
