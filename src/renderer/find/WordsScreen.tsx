import { BookA, Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '@shared/contract/contract';
import type { TextPlace } from '@shared/domain/statistics';
import { saveTable } from '../shell/save-table';
import type { ReadTarget } from '../shell/navigation';
import { StatusBar } from '../shell/StatusBar';
import { Button } from '../ui/Button';
import { SearchField } from '../ui/SearchField';
import { Segment } from '../ui/Segment';
import { useShortcuts } from '../ui/shortcuts';
import { Concordance } from './Concordance';
import { LexiconDialog } from './LexiconDialog';
import { Repeats } from './Repeats';
import { ScopePane } from './ScopePane';
import { WordTable } from './WordTable';
import { Wordings } from './Wordings';
import type { WordsView } from './words-view';
import styles from './Words.module.css';

const TABS = ['words', 'concordance', 'wording', 'repeats'] as const;

type WordsScreenProps = {
  start: WordsView;
  onKeep: (view: WordsView) => void;
  onOpen: (speech: number, target: ReadTarget) => void;
};

/** Statistics of the texts: words, a phrase in its contexts, how its wording changed, and who repeated whom. */
export function WordsScreen({ start, onKeep, onOpen }: WordsScreenProps) {
  const { t } = useTranslation(['find', 'common']);
  const [view, setView] = useState(start);
  const [lexicon, setLexicon] = useState(false);
  const { tab, phrase, scope, of, least } = view;
  const field = useRef<HTMLInputElement>(null);
  const [sought, setSought] = useState(0);
  useEffect(() => { if (sought > 0) field.current?.select(); }, [sought]);
  const seek = () => {
    if (tab === 'words' || tab === 'repeats') setView({ ...view, tab: 'concordance' });
    setSought(sought + 1);
  };
  useShortcuts({ Slash: seek, 'Ctrl+KeyF': seek }, 'placeWords');
  const asked = phrase.trim();
  const open = (place: TextPlace) => {
    onKeep(view);
    onOpen(place.speech, { offset: place.start, end: place.end });
  };
  const table: Input<'statistics.export'> | null =
    tab === 'words' ? { table: 'words', scope }
    : tab === 'repeats' ? { table: 'repeats', scope, of, least }
    : asked === '' ? null
    : tab === 'concordance' ? { table: 'concordance', scope, phrase: asked }
    : { table: 'wording', scope, phrase: asked };
  return (
    <>
      <main className={styles.screen}>
        <ScopePane scope={scope} onScope={(next) => setView({ ...view, scope: next })} />
        <section className={styles.main} aria-label={t('title')} data-pane tabIndex={-1}>
          <div className={styles.head}>
            <h1>{t('title')}</h1>
            <Segment small label={t('kind')} value={tab} onChange={(next) => setView({ ...view, tab: next })} options={TABS.map((value) => ({ value, label: t(`tab_${value}`) }))} />
            <span className={styles.grow} />
            {tab === 'words' && <Button icon={<BookA aria-hidden="true" />} onPress={() => setLexicon(true)}>{t('lexicon')}</Button>}
            <Button icon={<Download aria-hidden="true" />} isDisabled={table === null} onPress={() => { if (table !== null) void saveTable(table); }}>{t('exportTable')}</Button>
          </div>
          {(tab === 'concordance' || tab === 'wording') && (
            <div className={styles.tools}>
              <SearchField ref={field} label={t('phrase')} clearLabel={t('common:clear')} value={phrase} onChange={(text) => setView({ ...view, phrase: text.slice(0, 100) })} className={styles.phrase ?? ''} />
              <span className={styles.quiet}>{t(tab === 'wording' ? 'wordingTold' : 'concordanceTold')}</span>
            </div>
          )}
          {tab === 'repeats' && (
            <div className={styles.tools}>
              <Segment small label={t('compare')} value={of} onChange={(next) => setView({ ...view, of: next })} options={[{ value: 'passages', label: t('ofPassages') }, { value: 'sentences', label: t('ofSentences') }]} />
              <label className={styles.least}>
                {t('least')}
                <select value={least} onChange={(event) => setView({ ...view, least: Number(event.target.value) })}>
                  {[0.6, 0.7, 0.8, 0.9, 1].map((share) => <option key={share} value={share}>{t('percent', { percent: Math.round(share * 100) })}</option>)}
                </select>
              </label>
            </div>
          )}
          <div className={styles.body} tabIndex={-1}>
            {tab === 'words' && <WordTable scope={scope} onWord={(word) => setView({ ...view, tab: 'concordance', phrase: word })} />}
            {tab === 'concordance' && <Concordance key={asked} scope={scope} phrase={asked} onOpen={open} />}
            {tab === 'wording' && <Wordings key={asked} scope={scope} phrase={asked} onOpen={open} />}
            {tab === 'repeats' && <Repeats scope={scope} of={of} least={least} onOpen={open} />}
          </div>
        </section>
      </main>
      <StatusBar><span>{t(`told_${tab}`)}</span></StatusBar>
      {lexicon && <LexiconDialog onClose={() => setLexicon(false)} />}
    </>
  );
}
