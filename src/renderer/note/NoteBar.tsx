import { Bold, ChevronDown, Columns2, Ellipsis, FileOutput, Italic, List, ListChecks, ListOrdered, PanelRight, Quote, Redo2, Table2, TextQuote, Underline, Undo2 } from 'lucide-react';
import { redoDepth, undoDepth } from '@tiptap/pm/history';
import { redo, undo } from '@tiptap/pm/history';
import type { Command as EditorCommand } from '@tiptap/pm/state';
import { addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteColumn, deleteRow, deleteTable, isInTable } from '@tiptap/pm/tables';
import { memo, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { capsIn } from '../ui/key-map';
import { Button, IconButton } from '../ui/Button';
import { Menu, type Command } from '../ui/Menu';
import { kindAt, type BlockKind } from './editor/commands';
import type { Insertions } from './use-insertions';
import type { NoteDeskEditor } from './use-note-editor';
import styles from './Note.module.css';

type NoteBarProps = {
  desk: NoteDeskEditor;
  side: 'excerpts' | 'speech' | null;
  onSide: (side: 'excerpts' | 'speech' | null) => void;
  insert: Insertions;
  onFindExcerpt: () => void;
  onFind: () => void;
  onVersions: () => void;
  onTemplate: () => void;
  onTrash: () => void;
  onExport: (print?: boolean) => void;
};

type Look = { kind: BlockKind | null; marks: string; table: boolean; undo: boolean; redo: boolean };

const KINDS: readonly BlockKind[] = ['paragraph', 'heading1', 'heading2', 'heading3', 'heading4', 'quote', 'number', 'bullet', 'task', 'decision'];

/** What the bar shows of the place the caret is at, as one string so that it is drawn again only when that changes. */
function lookOf(desk: NoteDeskEditor): string {
  const editor = desk.editor();
  if (!editor) return JSON.stringify({ kind: null, marks: '', table: false, undo: false, redo: false } satisfies Look);
  const { state } = editor;
  const marks = ['bold', 'italic', 'underline'].filter((name) => editor.isActive(name)).join(' ');
  return JSON.stringify({ kind: kindAt(state), marks, table: isInTable(state), undo: undoDepth(state) > 0, redo: redoDepth(state) > 0 } satisfies Look);
}

/** The bar above a note. */
export const NoteBar = memo(function NoteBar({ desk, side, onSide, insert, onFindExcerpt, onFind, onVersions, onTemplate, onTrash, onExport }: NoteBarProps) {
  const { t } = useTranslation('note');
  const look = JSON.parse(useSyncExternalStore(desk.subscribe, () => lookOf(desk))) as Look; // written by lookOf
  const run = (command: EditorCommand) => () => {
    const view = desk.editor()?.view;
    if (!view) return;
    command(view.state, view.dispatch, view);
    view.focus();
  };
  const mark = (name: 'bold' | 'italic' | 'underline', icon: ReactNode) => (
    <IconButton size="sm" label={t(name)} pressed={look.marks.includes(name)} onPress={() => desk.editor()?.chain().focus().toggleMark(name).run()}>{icon}</IconButton>
  );
  const block = (kind: BlockKind, icon: ReactNode) => (
    <IconButton size="sm" label={t(kind)} pressed={look.kind === kind} onPress={() => insert.kind(kind)}>{icon}</IconButton>
  );
  const kindName = look.kind === null ? t('paragraph') : t(look.kind).split(/[　(]/u)[0];
  const inTable: Command[] = [
    { id: 'rowBefore', label: t('rowBefore'), run: run(addRowBefore) },
    { id: 'row', label: t('rowAfter'), run: run(addRowAfter) },
    { id: 'columnBefore', label: t('columnBefore'), run: run(addColumnBefore) },
    { id: 'column', label: t('columnAfter'), run: run(addColumnAfter) },
    { id: 'rowDelete', label: t('rowDelete'), run: run(deleteRow) },
    { id: 'columnDelete', label: t('columnDelete'), run: run(deleteColumn) },
    { id: 'tableDelete', label: t('tableDelete'), danger: true, run: run(deleteTable) },
  ];
  const more: Command[] = [
    { id: 'decision', label: t('decision'), run: () => insert.kind('decision') },
    { id: 'footnote', label: t('footnote'), run: insert.footnote },
    { id: 'find', label: t('findIn'), keys: capsIn('placeNotes', 'Ctrl+KeyF'), run: onFind },
    { id: 'versions', label: t('versions'), run: onVersions },
    { id: 'template', label: t('saveAsTemplate'), run: onTemplate },
    { id: 'print', label: t('print'), keys: 'Ctrl+P', run: () => onExport(true) },
    { id: 'trash', label: t('trash'), danger: true, run: onTrash },
  ];
  return (
    <div className={styles.tools}><div className={styles.bar} role="toolbar" aria-label={t('format')}>
      <Menu label={t('block', { kind: kindName })} commands={KINDS.map((kind) => ({ id: kind, label: t(kind), checked: look.kind === kind, run: () => insert.kind(kind) }))}>
        <Button size="sm" look="ghost" className={styles.kind ?? ''} aria-label={t('block', { kind: kindName })}>{kindName}<ChevronDown aria-hidden="true" /></Button>
      </Menu>
      <span className={styles.rule} />
      {mark('bold', <Bold aria-hidden="true" />)}{mark('italic', <Italic aria-hidden="true" />)}{mark('underline', <Underline aria-hidden="true" />)}
      <span className={styles.rule} />
      {block('number', <ListOrdered aria-hidden="true" />)}{block('bullet', <List aria-hidden="true" />)}{block('quote', <Quote aria-hidden="true" />)}
      {look.table
        ? <Menu label={t('table')} commands={inTable}><IconButton size="sm" pressed label={t('table')}><Table2 aria-hidden="true" /></IconButton></Menu>
        : <IconButton size="sm" label={t('table')} onPress={insert.table}><Table2 aria-hidden="true" /></IconButton>}
      <span className={styles.rule} />
      <Button size="sm" look="ghost" icon={<TextQuote aria-hidden="true" />} aria-label={t('insertExcerptKeys')} onPress={onFindExcerpt}><span className={styles.word}>{t('insertExcerpt')}</span></Button>
      <Button size="sm" look="ghost" icon={<ListChecks aria-hidden="true" />} aria-label={t('task')} onPress={() => insert.kind('task')}><span className={styles.word}>{t('task')}</span></Button>
      <span className={styles.grow} />
      <IconButton size="sm" label={t('undo')} isDisabled={!look.undo} onPress={run(undo)}><Undo2 aria-hidden="true" /></IconButton>
      <IconButton size="sm" label={t('redo')} isDisabled={!look.redo} onPress={run(redo)}><Redo2 aria-hidden="true" /></IconButton>
      <Menu label={t('more')} commands={more}><IconButton size="sm" label={t('more')}><Ellipsis aria-hidden="true" /></IconButton></Menu>
      <IconButton size="sm" label={t('split')} pressed={side === 'speech'} onPress={() => onSide(side === 'speech' ? 'excerpts' : 'speech')}><Columns2 aria-hidden="true" /></IconButton>
      {side === null && <IconButton size="sm" label={t('showSide')} onPress={() => onSide('excerpts')}><PanelRight aria-hidden="true" /></IconButton>}
      <span className={styles.rule} />
      <Button size="sm" icon={<FileOutput aria-hidden="true" />} aria-label={t('exportKeys')} onPress={() => onExport()}><span className={styles.word}>{t('export')}</span></Button>
    </div></div>
  );
});
