import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SpeechScope, TextPlace, Wording } from '@shared/domain/statistics';
import { useAnswer } from '../bridge/queries';
import { Button } from '../ui/Button';
import { Check } from '../ui/Check';
import { MarkedText } from '../ui/MarkedText';
import { Places } from './Places';
import { Waiting } from './Waiting';
import { orderedWordings, yearsOf, type WordingOrder } from './wording-rows';
import styles from './Words.module.css';

const STEP = 200;
/** Columns of years; earlier ones are told by the date of first use. */
const YEARS = 8;
/** Steps of shading of a year's number. */
const STEPS = 5;

type WordingsProps = { scope: SpeechScope; phrase: string; onOpen: (place: TextPlace) => void };

/** How a phrase was worded over time: when first and last, how often in each year; each wording opens its places. */
export function Wordings({ scope, phrase, onOpen }: WordingsProps) {
  const { t } = useTranslation('find');
  const [open, setOpen] = useState<string | null>(null);
  const [order, setOrder] = useState<WordingOrder>('first');
  const [repeated, setRepeated] = useState(false);
  const [shown, setShown] = useState(STEP);
  const { data, error, isPending } = useAnswer('statistics.wording', { scope, phrase: phrase === '' ? ' . ' : phrase, limit: 5000 }, { enabled: phrase !== '', keepPrevious: true });
  if (phrase === '') return <p className={styles.empty}>{t('typePhrase')}</p>;
  if (data === undefined || data.rows.length === 0) return <Waiting error={error} pending={isPending} text={t('noPlaces', { phrase })} />;
  const rows = orderedWordings(data.rows, order, repeated);
  const years = yearsOf(data.rows, YEARS);
  const most = Math.max(1, ...rows.flatMap((row) => row.years.map(({ count }) => count)));
  const heading = (by: WordingOrder, label: string) => (
    <th scope="col" aria-sort={order !== by ? 'none' : by === 'first' ? 'ascending' : 'descending'}>
      <button type="button" className={styles.sort} aria-pressed={order === by} onClick={() => setOrder(by)}>{label}</button>
    </th>
  );
  return (
    <>
      <div className={styles.told}>
        <span>{t('wordingsTold', { count: data.total })}</span>
        <Check isSelected={repeated} onChange={setRepeated}>{t('repeatedOnly')}</Check>
      </div>
      <table className={[styles.table, styles.wide].join(' ')} aria-label={t('tab_wording')}>
        <thead>
          <tr>
            <th scope="col">{t('wording')}</th>
            {heading('first', t('first'))}{heading('last', t('last'))}{heading('count', t('times'))}
            <th scope="col">{t('speeches')}</th>
            {years.map((year) => <th key={year} scope="col" className={styles.year}>{year}</th>)}
          </tr>
        </thead>
        {rows.slice(0, shown).map((row) => (
          <tbody key={row.wording}>
            <WordingRow row={row} phrase={phrase} years={years} most={most} open={open === row.wording} onToggle={() => setOpen(open === row.wording ? null : row.wording)} />
            {open === row.wording && <tr><td colSpan={5 + years.length} className={styles.inner}><Places places={row.places} onOpen={onOpen} /></td></tr>}
          </tbody>
        ))}
      </table>
      {rows.length > shown && <Button className={styles.moreLines ?? ''} onPress={() => setShown(shown * 3)}>{t('moreWordings', { count: rows.length - shown })}</Button>}
    </>
  );
}

type RowProps = { row: Wording; phrase: string; years: readonly string[]; most: number; open: boolean; onToggle: () => void };

function WordingRow({ row, phrase, years, most, open, onToggle }: RowProps) {
  const at = row.wording.indexOf(phrase);
  return (
    <tr>
      <th scope="row">
        <button type="button" className={styles.wording} aria-expanded={open} lang="zh-CN" onClick={onToggle}>
          {open ? <ChevronDown size={14} aria-hidden="true" /> : <ChevronRight size={14} aria-hidden="true" />}
          <span><MarkedText text={row.wording} marks={at < 0 ? [] : [[at, at + phrase.length]]} /></span>
        </button>
      </th>
      <td>{row.first ?? ''}</td><td>{row.last ?? ''}</td><td>{row.count}</td><td>{row.speeches}</td>
      {years.map((year) => {
        const count = row.years.find((one) => one.year === year)?.count ?? 0;
        return <td key={year} className={styles.heat} data-step={count === 0 ? 0 : Math.ceil((STEPS * count) / most)}>{count === 0 ? '·' : count}</td>;
      })}
    </tr>
  );
}
