import { Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExcerptFilter } from '@shared/domain/excerpt';
import type { Grouping } from '@shared/domain/sheet';
import type { SpeechRow } from '@shared/domain/speech';
import { useAnswer } from '../bridge/queries';
import { save } from '../bridge/saving';
import { sentenceOf } from '../i18n/i18n';
import type { ReadTarget } from '../shell/navigation';
import { StatusBar } from '../shell/StatusBar';
import { Button } from '../ui/Button';
import { Segment } from '../ui/Segment';
import { useShortcuts } from '../ui/shortcuts';
import { purgeSpeeches, restoreSpeeches, starSpeeches, trashSpeeches } from './change-speeches';
import { moveInCollection } from './collection/change-collections';
import { DetailsPane } from './DetailsPane';
import { EmptyLibrary } from './EmptyLibrary';
import { FilterBar } from './FilterBar';
import { LibraryHead } from './LibraryHead';
import { isNarrowed, isOwnOrder, sortedBy, type LibraryView } from './library-view';
import { NothingFound, NothingSearched } from './NothingFound';
import { PurgeDialog } from './PurgeDialog';
import { SelectionBar } from './SelectionBar';
import { insertPiece } from './search/insert-piece';
import { NoteResults } from './search/NoteResults';
import { SearchResults } from './search/SearchResults';
import { SearchTools } from './search/SearchTools';
import { useFound } from './search/use-found';
import { SpeechTags } from './SpeechTags';
import { Sidebar } from './Sidebar';
import { SpeechList } from './SpeechList';
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
  onRepair: (speech: number) => void;
  onOpenNote: (note: number, find: string | undefined) => void;
  /** Opens two speeches side by side. */
  onBeside: (left: number, right: number) => void;
};

const TYPING_MS = 150;

/** The library: shelves and tags at the left, the list in the middle, the current speech at the right. */
export function LibraryScreen(props: LibraryScreenProps) {
  const { view, onView, kept, onOpen, onImport, onSample, onReport, onExport, onExcerpts, onRepair, onOpenNote, onBeside } = props;
  const { t } = useTranslation('library');
  const facets = useAnswer('speeches.facets', {}).data;
  const collections = useAnswer('collections.list', {}).data ?? [];
  const info = useAnswer('app.info', {}).data;
  const settled = useSettled(view.text, TYPING_MS);
  const trashed = view.shelf === 'trash';
  const searching = view.text.trim() !== '' && !trashed;
  const rows = useSpeechRows({ ...view, text: trashed ? settled : '' });
  const found = useFound(settled, searching);
  const foundNotes = searching ? (found.first?.notes ?? 0) : 0;
  const notesShown = foundNotes > 0 && (view.found === 'notes' || found.total === 0);
  const selection = selectionOf(rows, kept);
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [renaming, setRenaming] = useState<number | null>(null);
  const [tagging, setTagging] = useState<readonly SpeechRow[]>([]);
  const [detailsOpen, setDetailsOpen] = useState(false);
  const [purging, setPurging] = useState<readonly SpeechRow[] | null>(null);
  const { current, chosen } = selection;

  const show = (next: LibraryView) => { selection.reset(); setRenaming(null); onView(next); };
  const exportChosen = () => { if (chosen.length > 0) onExport({ speeches: [...chosen] }, 'tag'); };
  const open = (row: SpeechRow, target?: ReadTarget) => { if (!trashed) onOpen(row.id, target); };
  const openFound = (speech: number, target: ReadTarget | undefined) => {
    void save('search.remember', { query: view.text.trim() });
    onOpen(speech, target);
  };
  const openNote = (note: number, find: string | undefined) => {
    void save('search.remember', { query: view.text.trim() });
    onView({ ...view, found: 'notes' });
    onOpenNote(note, find);
  };
  const insert = (piece: string) => {
    const { text, caret } = insertPiece(view.text, piece);
    onView({ ...view, text });
    requestAnimationFrame(() => {
      search.current?.focus();
      search.current?.setSelectionRange(caret, caret);
    });
  };
  const starChosen = () => { if (chosen.length > 0 && current) starSpeeches(chosen, !current.starred); };
  const own = isOwnOrder(view);
  const moveRow = (by: 1 | -1) => {
    const { at } = selection.state;
    if (own && current && at + by >= 0 && at + by < rows.total) void moveInCollection(view.collection, [current.id], by === 1 ? at + 2 : at - 1);
  };
  const askTags = () => { if (!trashed) void selection.chosenRows().then((targets) => setTagging(targets)); };
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
    KeyT: askTags,
    Slash: () => search.current?.focus(),
    'Ctrl+KeyF': () => search.current?.select(),
    'Ctrl+KeyE': exportChosen,
    ...(own ? { 'Alt+ArrowUp': () => moveRow(-1), 'Alt+ArrowDown': () => moveRow(1) } : {}),
  }, 'placeLibrary');

  const collection = collections.find(({ id }) => id === view.collection);
  const heading = searching ? t('results') : (collection?.name ?? t(view.shelf));
  const empty = facets !== undefined && facets.all === 0 && !trashed && !isNarrowed(view);
  const failure = searching ? found.failure : rows.failure;
  const kinds = (info?.importable ?? []).map((ending) => `.${ending}`).join(' ');
  return (
    <>
      <main className={[styles.grid, empty || searching ? styles.wide : ''].join(' ')}>
        <Sidebar
          view={view}
          onView={show}
          onImport={onImport}
          onExcerpts={onExcerpts}
          onExportCollection={(id) => onExport({ collections: [id] }, 'speech')}
        />
        <section className={styles.middle} aria-label={t('list')} data-pane tabIndex={-1}>
          <LibraryHead
            view={view}
            heading={heading}
            total={searching ? (notesShown ? foundNotes : found.total) : rows.total}
            kinds={foundNotes > 0 && (
              <Segment
                small
                label={t('kindsFound')}
                value={notesShown ? 'notes' : 'speeches'}
                onChange={(kind) => onView({ ...view, found: kind })}
                options={[{ value: 'speeches', label: t('speechesFound', { count: found.total }) }, { value: 'notes', label: t('notesFoundOf', { count: foundNotes }) }]}
              />
            )}
            search={search}
            onText={(text) => show({ ...view, text })}
            onDown={() => list.current?.focus()}
            onReport={onReport}
            onDetails={() => setDetailsOpen(!detailsOpen)}
          />
          {searching && <SearchTools query={view.text} answer={found.first} onInsert={insert} onTag={(tag) => onExcerpts({ allTags: [tag] })} />}
          {!empty && !searching && (chosen.length > 1 ? (
            <SelectionBar
              count={chosen.length}
              trashed={trashed}
              speeches={chosen}
              collection={view.collection}
              onStar={starChosen}
              onTags={askTags}
              onExport={exportChosen}
              onBeside={() => { const [left, right] = chosen; if (left !== undefined && right !== undefined) onBeside(left, right); }}
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
          {failure !== null && <p className={styles.failed} role="alert">{t('failed', { sentence: sentenceOf(failure) })}</p>}
          {empty && <EmptyLibrary onImport={onImport} onSample={onSample} />}
          {searching && found.first !== undefined && found.total === 0 && !notesShown && <NothingSearched query={settled.trim()} onClear={() => show({ ...view, text: '' })} />}
          {notesShown && <NoteResults query={settled} list={list} onOpen={openNote} />}
          {searching && found.total > 0 && !notesShown && <SearchResults found={found} query={settled} list={list} onOpen={openFound} />}
          {!empty && !searching && rows.ready && rows.total === 0 && <NothingFound view={view} onView={show} />}
          {!empty && !searching && rows.total > 0 && (
            <SpeechList
              rows={rows}
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
              onOpen={(row) => open(row)}
              onDrag={(row) => (selection.state.ids.has(row.id) ? chosen : [row.id])}
              onDropAt={own ? (index, speeches) => void moveInCollection(view.collection, speeches, index) : undefined}
              onStar={(row) => starSpeeches([row.id], !row.starred)}
              onRenamed={() => { setRenaming(null); list.current?.focus(); }}
            />
          )}
          {!empty && !trashed && !searching && <div className={styles.drop}><Upload size={16} aria-hidden="true" />{t('drop', { kinds })}</div>}
        </section>
        {!empty && !searching && (
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
            onTags={askTags}
            onRepair={() => { if (current) onRepair(current.id); }}
          />
        )}
      </main>
      <LibraryStatus text={searching ? settled.trim() : ''} found={found.total} notes={foundNotes} />
      {tagging.length > 0 && <SpeechTags rows={tagging} onClose={() => setTagging([])} />}
      {purging !== null && purging.length > 0 && (
        <PurgeDialog rows={purging} onPurge={() => void purgeSpeeches(purging.map((row) => row.id)).then(selection.clear)} onClose={() => setPurging(null)} />
      )}
    </>
  );
}

function LibraryStatus({ text, found, notes }: { text: string; found: number; notes: number }) {
  const { t } = useTranslation(['library', 'shell']);
  const facets = useAnswer('speeches.facets', {}).data;
  if (text !== '') return <StatusBar><span>{notes > 0 ? t('foundBoth', { text, speeches: found, notes }) : t('foundSpeeches', { text, count: found })}</span></StatusBar>;
  const totals = facets && facets.all > 0
    ? t('shell:totals', { speeches: facets.all, passages: facets.passages, tags: facets.tags })
    : t('shell:noSpeeches');
  return <StatusBar><span>{facets && totals}</span></StatusBar>;
}
