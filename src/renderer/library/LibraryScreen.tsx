import { Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExcerptFilter } from '@shared/domain/excerpt';
import type { Grouping } from '@shared/domain/sheet';
import type { SpeechRow } from '@shared/domain/speech';
import { useAnswer } from '../bridge/queries';
import { sentenceOf } from '../i18n/i18n';
import type { ReadTarget } from '../shell/navigation';
import { StatusBar } from '../shell/StatusBar';
import { Button } from '../ui/Button';
import { useShortcuts } from '../ui/shortcuts';
import { purgeSpeeches, restoreSpeeches, starSpeeches, trashSpeeches } from './change-speeches';
import { DetailsPane } from './DetailsPane';
import { EmptyLibrary } from './EmptyLibrary';
import { FilterBar } from './FilterBar';
import { targetOf } from './hits';
import { LibraryHead } from './LibraryHead';
import { isNarrowed, sortedBy, type LibraryView } from './library-view';
import { NothingFound } from './NothingFound';
import { PurgeDialog } from './PurgeDialog';
import { SelectionBar } from './SelectionBar';
import { Sidebar } from './Sidebar';
import { SpeechList } from './SpeechList';
import { useHits } from './use-hits';
import { listKeys } from './list-keys';
import { selectionOf, type KeptSelection } from './selection-of';
import { useSpeechRows } from './use-speech-rows';
import { useSettled } from './use-settled';
import headStyles from './LibraryHead.module.css';
import styles from './LibraryScreen.module.css';

export type LibraryScreenProps = {
  view: LibraryView;
  onView: (view: LibraryView) => void;
  kept: KeptSelection;
  onOpen: (speech: number, target?: ReadTarget) => void;
  onImport: () => void;
  onSample: () => void;
  /** Shows the report of the last import; undefined when there is none. */
  onReport: (() => void) | undefined;
  onExport: (filter: ExcerptFilter, group: Grouping) => void;
  onExcerpts: (filter: ExcerptFilter) => void;
};

const TYPING_MS = 150;

/** The library: shelves and tags at the left, the list in the middle, the current speech at the right. */
export function LibraryScreen(props: LibraryScreenProps) {
  const { view, onView, kept, onOpen, onImport, onSample, onReport, onExport, onExcerpts } = props;
  const { t } = useTranslation('library');
  const facets = useAnswer('speeches.facets', {}).data;
  const info = useAnswer('app.info', {}).data;
  const settled = useSettled(view.text, TYPING_MS);
  const rows = useSpeechRows({ ...view, text: settled });
  const { hits, total: hitCount } = useHits(settled, view.shelf === 'trash');
  const selection = selectionOf(rows, kept);
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [renaming, setRenaming] = useState<number | null>(null);
  const [detailsOpen, setDetailsOpen] = useState(false);
  const [purging, setPurging] = useState<readonly SpeechRow[] | null>(null);
  const trashed = view.shelf === 'trash';
  const { current, chosen } = selection;

  const show = (next: LibraryView) => { selection.reset(); setRenaming(null); onView(next); };
  const exportChosen = () => { if (chosen.length > 0) onExport({ speeches: [...chosen] }, 'tag'); };
  const open = (row: SpeechRow, target?: ReadTarget) => {
    const hit = hits.get(row.id)?.shown.find((found) => targetOf(found) !== undefined);
    if (!trashed) onOpen(row.id, target ?? (hit && targetOf(hit)));
  };
  const starChosen = () => { if (chosen.length > 0 && current) starSpeeches(chosen, !current.starred); };
  const askPurge = () => void selection.chosenRows().then(setPurging);
  const keys = listKeys({
    rows,
    selection,
    onOpen: open,
    onRename: (row) => { if (!trashed) setRenaming(row.id); },
    onStar: () => { if (!trashed) starChosen(); },
    onTrash: () => { if (chosen.length > 0) { if (trashed) askPurge(); else void trashSpeeches(chosen).then(selection.clear); } },
  });
  useShortcuts({
    ...keys.global,
    Slash: () => search.current?.focus(),
    'Ctrl+KeyF': () => search.current?.select(),
    'Ctrl+KeyE': exportChosen,
  });

  const empty = facets !== undefined && facets.all === 0 && !trashed && !isNarrowed(view);
  const kinds = (info?.importable ?? []).map((ending) => `.${ending}`).join(' ');
  return (
    <>
      <main className={[styles.grid, empty ? styles.wide : ''].join(' ')}>
        <Sidebar view={view} onView={show} onImport={onImport} />
        <section className={styles.middle} aria-label={t('list')} data-pane tabIndex={-1}>
          <LibraryHead
            view={view}
            total={rows.total}
            hits={settled.trim() === '' ? null : hitCount}
            search={search}
            onText={(text) => show({ ...view, text })}
            onDown={() => list.current?.focus()}
            onReport={onReport}
            onDetails={() => setDetailsOpen(!detailsOpen)}
          />
          {!empty && (chosen.length > 1 ? (
            <SelectionBar
              count={chosen.length}
              trashed={trashed}
              onStar={starChosen}
              onExport={exportChosen}
              onTrash={() => void trashSpeeches(chosen).then(selection.clear)}
              onRestore={() => void restoreSpeeches(chosen).then(selection.clear)}
              onPurge={askPurge}
              onClear={selection.clear}
            />
          ) : trashed ? (
            <div className={headStyles.tools}>
              <Button size="sm" look="danger" isDisabled={rows.total === 0} onPress={() => void rows.between(0, rows.total - 1).then(setPurging)}>{t('emptyTrash')}</Button>
            </div>
          ) : <FilterBar view={view} onView={show} />)}
          {rows.failure !== null && <p className={styles.failed} role="alert">{t('failed', { sentence: sentenceOf(rows.failure) })}</p>}
          {empty && <EmptyLibrary onImport={onImport} onSample={onSample} />}
          {!empty && rows.ready && rows.total === 0 && <NothingFound view={view} onView={show} />}
          {!empty && rows.total > 0 && (
            <SpeechList
              rows={rows}
              hits={hits}
              words={settled.trim()}
              selection={selection.state}
              renaming={renaming}
              order={view.order}
              descending={view.descending}
              trashed={trashed}
              list={list}
              onSort={(order) => show(sortedBy(view, order))}
              onKey={keys.onKey}
              onPick={(row, index, event) => { selection.pick(row, index, event); if (renaming !== row.id) { setRenaming(null); list.current?.focus(); } }}
              onOpen={(row, hit) => open(row, hit && targetOf(hit))}
              onStar={(row) => starSpeeches([row.id], !row.starred)}
              onRenamed={() => { setRenaming(null); list.current?.focus(); }}
            />
          )}
          {!empty && !trashed && <div className={styles.drop}><Upload size={16} aria-hidden="true" />{t('drop', { kinds })}</div>}
        </section>
        {!empty && (
          <DetailsPane
            row={current}
            selected={chosen.length}
            open={detailsOpen}
            onClose={() => setDetailsOpen(false)}
            onOpen={(target) => { if (current) open(current, target); }}
            onExport={exportChosen}
            onExcerpts={() => { if (current) onExcerpts({ speeches: [current.id] }); }}
            onRestore={() => void restoreSpeeches(chosen).then(selection.clear)}
            onPurge={askPurge}
          />
        )}
      </main>
      <LibraryStatus text={settled.trim()} hits={hitCount} />
      {purging !== null && purging.length > 0 && (
        <PurgeDialog rows={purging} onPurge={() => void purgeSpeeches(purging.map((row) => row.id)).then(selection.clear)} onClose={() => setPurging(null)} />
      )}
    </>
  );
}

function LibraryStatus({ text, hits }: { text: string; hits: number }) {
  const { t } = useTranslation(['library', 'shell']);
  const facets = useAnswer('speeches.facets', {}).data;
  if (text !== '') return <StatusBar><span>{t('found', { text, hits })}</span></StatusBar>;
  const totals = facets && facets.all > 0
    ? t('shell:totals', { speeches: facets.all, passages: facets.passages, tags: facets.tags })
    : t('shell:noSpeeches');
  return <StatusBar><span>{facets && totals}</span></StatusBar>;
}
