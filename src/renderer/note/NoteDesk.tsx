import { startTransition, useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { dateIn } from '@shared/domain/chinese-date';
import type { Note } from '@shared/domain/note';
import { noteText, passagesIn, type NoteDocument } from '@shared/domain/note-document';
import { useAnswer } from '../bridge/queries';
import { client } from '../bridge/client';
import { save } from '../bridge/saving';
import { sentenceOf } from '../i18n/i18n';
import { showToast } from '../ui/Toast';
import { useShortcuts } from '../ui/shortcuts';
import { useStable } from '../ui/use-stable';
import { CitationDialog, FootnoteDialog } from './dialogs/InlineDialog';
import { TemplateDialog } from './dialogs/TemplateDialog';
import { VersionsDialog } from './dialogs/VersionsDialog';
import type { NoteView } from './editor/create-note-editor';
import { contentToNote, type KnownBlocks } from './editor/note-content';
import { FieldTable } from './FieldTable';
import { FindBar } from './FindBar';
import { InsertMenu } from './InsertMenu';
import { NoteBar } from './NoteBar';
import { NoteStatus } from './NoteStatus';
import { SidePanel } from './side/SidePanel';
import { SourceNotice } from './SourceNotice';
import { TitleField } from './TitleField';
import { useInsertions } from './use-insertions';
import { useNoteEditor } from './use-note-editor';
import { useNoteSaving } from './use-note-saving';
import styles from './Note.module.css';

type NoteDeskProps = {
  note: Note;
  find: string;
  /** Where the bar at the bottom of the window stands. */
  statusPlace: HTMLElement | null;
  side: 'excerpts' | 'speech' | null;
  onSide: (side: 'excerpts' | 'speech' | null) => void;
  /** The speech that is read beside the note. */
  speech: number | null;
  onSpeech: (speech: number | null) => void;
  views: Map<number, NoteView>;
  onOpen: (speech: number, passage: number) => void;
  onTrash: () => void;
  /** Opens the dialog that exports; `print` starts it with the pages on paper. */
  onExport: (print: boolean) => void;
};

/** One note, open for writing. */
export function NoteDesk({ note, find: wanted, statusPlace, side, onSide, speech, onSpeech, views, onOpen, onTrash, onExport }: NoteDeskProps) {
  const { t } = useTranslation(['note', 'common']);
  const [head, setHead] = useState({ title: note.title, fields: note.fields });
  const [document, setDocument] = useState<NoteDocument>(note.document);
  const [dialog, setDialog] = useState<'versions' | 'template' | null>(null);
  const [finding, setFinding] = useState(wanted === '' ? 0 : 1);
  const [searchAsked, setSearchAsked] = useState(0);
  const headNow = useRef(head);
  const written = useRef(note.document);
  const [known] = useState((): KnownBlocks => new WeakMap());
  const saving = useNoteSaving({
    note,
    onKeptOther: () => showToast({ text: t('keptOther') }),
    onGone: (error) => showToast({ text: error.failure.reason === 'no-note' ? t('gone') : sentenceOf(error.failure) }),
  });
  // the same list until it changes: what shows it is not drawn again for each save
  const used = useMemo(() => JSON.stringify(passagesIn(document)), [document]);
  const passages = useMemo(() => JSON.parse(used) as number[], [used]); // written above
  const { data: sources, isPlaceholderData } = useAnswer('notes.sources', { passages }, { keepPrevious: true });

  const openPassage = async (passage: number) => {
    // one that was put in a moment ago is not known yet
    const source = desk.sources.get(passage) ?? (await client.call('notes.sources', { passages: [passage] }))[0];
    if (source) onOpen(source.speech, passage);
    else showToast({ text: t('sourceDeleted') });
  };
  const read = () => {
    const editor = desk.editor();
    if (editor) written.current = contentToNote(editor.state.doc, known);
    const content = { ...headNow.current, document: written.current };
    startTransition(() => setDocument(content.document));
    return content;
  };
  const desk = useNoteEditor({
    note, views,
    baseDay: () => headNow.current.fields.find(({ role }) => role === 'date')?.value ?? note.createdAt,
    onOpen: (passage) => void openPassage(passage),
    onChange: () => saving.changed(read),
    onLeave: saving.flush,
  });
  const insert = useInsertions(desk, sources ?? []);

  const { sources: sourceStore, show, attach } = desk;
  useEffect(() => {
    // an answer about other passages would make these look deleted
    if (sources !== undefined && !isPlaceholderData) sourceStore.set(passages, sources);
  }, [sourceStore, passages, sources, isPlaceholderData]);
  useEffect(() => {
    if (!saving.isBehind(note.stamp)) return;
    // what came may be older than our last save: ask once more before the shown text gives way
    const epoch = saving.epoch();
    void client.call('notes.get', { id: note.id }).then((stored) => {
      if (saving.epoch() !== epoch || !saving.isBehind(stored.stamp)) return;
      saving.adopt(stored);
      headNow.current = { title: stored.title, fields: stored.fields };
      setHead(headNow.current);
      written.current = stored.document;
      setDocument(stored.document);
      show(stored.document);
    });
  }, [note, saving, show]);

  const changeHead = (changes: Partial<typeof head>) => {
    headNow.current = { ...headNow.current, ...changes };
    setHead(headNow.current);
    saving.changed(read);
  };
  const exportNow = useStable((print?: boolean) => { saving.flush(); onExport(print ?? false); });
  const findExcerpt = useStable(() => { onSide('excerpts'); setSearchAsked((now) => now + 1); });
  const find = useCallback(() => setFinding((now) => now + 1), []);
  const toText = useCallback(() => { desk.editor()?.view.focus(); }, [desk]);
  const insertBeside = useStable((excerpt: Parameters<typeof insert.excerpt>[0], bare: boolean) => { insert.excerpt(excerpt, undefined, bare); toText(); });
  const showVersions = useStable(() => { saving.flush(); setDialog('versions'); });
  const showTemplate = useCallback(() => setDialog('template'), []);
  const trash = useStable(onTrash);
  useShortcuts({
    'Ctrl+KeyF': find, Slash: find, 'Ctrl+KeyH': find, 'Ctrl+KeyE': () => exportNow(), 'Ctrl+Shift+KeyM': findExcerpt,
    'Ctrl+KeyP': () => exportNow(true),
  }, 'placeNotes');

  const { inline } = desk;
  const closeInline = () => { desk.setInline(null); desk.editor()?.view.focus(); };
  return (
    <>
      <section className={[styles.pane, styles.paper].join(' ')} data-pane tabIndex={-1} aria-label={t('body')} onKeyDown={keepFieldUndo}>
        <NoteBar
          desk={desk} side={side} onSide={onSide} onFindExcerpt={findExcerpt} onFind={find} insert={insert}
          onVersions={showVersions} onTemplate={showTemplate} onTrash={trash} onExport={exportNow}
        />
        <SourceNotice desk={desk} />
        <div className={styles.scroll} data-note-scroller>
          <article className={styles.doc}>
            <h1 className="sr">{head.title || t('untitled')}</h1>
            <TitleField value={head.title} onChange={(title) => changeHead({ title })} onLeave={() => desk.editor()?.commands.focus('start')} />
            {head.fields.length > 0 && <FieldTable fields={head.fields} onChange={(fields) => changeHead({ fields })} />}
            <div className={styles.text} ref={attach} />
          </article>
          {desk.menuAt !== null && <InsertMenu at={desk.menuAt} insert={insert} onFindExcerpt={findExcerpt} onClose={() => { desk.closeMenu(); }} />}
        </div>
        {finding > 0 && <FindBar key={finding} desk={desk} start={finding === 1 ? wanted : ''} onClose={() => { setFinding(0); desk.editor()?.view.focus(); }} />}
      </section>
      {side !== null && (
        <SidePanel
          side={side} onSide={onSide} asked={searchAsked} used={passages} onInsert={insertBeside}
          speech={speech} onSpeech={onSpeech} onTake={insert.range} onCite={insert.citation} onLeave={toText}
        />
      )}
      {statusPlace !== null && createPortal(<NoteStatus document={document} sources={sources ?? []} text={noteText(document)} day={dateIn(head.fields.find(({ role }) => role === 'date')?.value ?? '') ?? note.createdAt.slice(0, 10)} />, statusPlace)}
      {dialog === 'versions' && <VersionsDialog note={note.id} title={head.title} onClose={() => setDialog(null)} />}
      {dialog === 'template' && (
        <TemplateDialog
          kind={note.kind} head={head} document={document} onClose={() => setDialog(null)} onFields={(fields) => changeHead({ fields })}
          onSave={(content, id) => void save('templates.save', { id, content }).then(({ name }) => showToast({ text: t('templateSaved', { name }) }))}
        />
      )}
      {inline?.name === 'footnote' && (
        <FootnoteDialog text={inline.text} onClose={closeInline} onStore={(text) => { desk.setFootnote(inline.pos, text); closeInline(); }} onRemove={() => { desk.remove(inline.pos); closeInline(); }} />
      )}
      {inline?.name === 'citation' && (
        <CitationDialog citation={inline.text} onClose={closeInline} onOpen={() => void openPassage(inline.passage)} onRemove={() => { desk.remove(inline.pos); closeInline(); }} />
      )}
    </>
  );
}

/** In the title, the fields and the search the field's own undo comes first; the library's is bound to the document. */
function keepFieldUndo(event: KeyboardEvent): void {
  const undoes = (event.ctrlKey || event.metaKey) && (event.code === 'KeyZ' || event.code === 'KeyY');
  if (undoes && (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)) event.stopPropagation();
}
