import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import i18next from 'i18next';
import { dateIn } from '@shared/domain/chinese-date';
import type { Note } from '@shared/domain/note';
import type { NoteDocument } from '@shared/domain/note-document';
import { createNoteEditor, restoreView, viewOf, type NoteView } from './editor/create-note-editor';
import { noteToContent } from './editor/note-content';
import { createSourceStore, type SourceStore } from './editor/source-store';
import { todayHere } from './due-text';

export type InlineAt = { name: 'footnote' | 'citation'; pos: number; text: string; passage: number };

/** The editor of one note as the components around it use it. */
export type NoteDeskEditor = {
  sources: SourceStore;
  editor: () => Editor | null;
  /** Give this as `ref` to the element that is to hold the text. */
  attach: (element: HTMLDivElement | null) => void;
  /** Replaces the shown text, as one change that the editor's own undo does not know. */
  show: (document: NoteDocument) => void;
  subscribe: (listener: () => void) => () => void;
  inline: InlineAt | null;
  setInline: (inline: InlineAt | null) => void;
  setFootnote: (pos: number, text: string) => void;
  remove: (pos: number) => void;
  menuAt: { left: number; top: number } | null;
  closeMenu: () => void;
  /** Who takes passages that are dropped on the text. */
  takeDrops: (take: (passages: number[], at: number, bare: boolean) => void) => void;
};

type Options = {
  note: Note;
  views: Map<number, NoteView>;
  baseDay: () => string;
  onOpen: (passage: number) => void;
  onChange: () => void;
  /** The text is about to go: the last moment to read it. */
  onLeave: () => void;
};

/** The ids of the lists in the page that the fields of a task offer. */
export const DUTY_LISTS = { unit: 'note-units', person: 'note-people', due: 'note-dues' } as const;

/** Makes the editor of a note when its element is in the page, and remembers where one was when it goes. */
export function useNoteEditor(options: Options): NoteDeskEditor {
  const { note, views } = options;
  const latest = useRef(options);
  useEffect(() => { latest.current = options; });
  const editor = useRef<Editor | null>(null);
  const scroller = useRef<HTMLElement | null>(null);
  // where one comes back to, until one writes: the text shown first may be older than that place
  const arriving = useRef<NoteView | null>(null);
  const dropped = useRef<Parameters<NoteDeskEditor['takeDrops']>[0] | null>(null);
  const [listeners] = useState(() => new Set<() => void>());
  const [sources] = useState(createSourceStore);
  const [inline, setInline] = useState<InlineAt | null>(null);
  const [menuAt, setMenuAt] = useState<NoteDeskEditor['menuAt']>(null);
  const [first] = useState(note);

  const attach = useCallback((element: HTMLDivElement | null) => {
    const box = element?.closest<HTMLElement>('[data-note-scroller]') ?? null;
    if (element === null || box === null) return;
    const made = createNoteEditor(element, first.document, {
      label: i18next.t('note:body'),
      sources,
      duty: { baseDay: () => dateIn(latest.current.baseDay()) ?? first.createdAt.slice(0, 10), today: todayHere, lists: DUTY_LISTS },
      newId: () => crypto.randomUUID().slice(0, 8),
      onOpen: (passage) => latest.current.onOpen(passage),
      onChange: () => {
        arriving.current = null;
        latest.current.onChange();
      },
      onSelect: () => { for (const listener of listeners) listener(); },
      onDropPassages: (passages, at, bare) => dropped.current?.(passages, at, bare),
      onInsertMenu: () => setMenuAt(caretIn(made, box)),
      onInline: (name, pos) => {
        const attrs = made.state.doc.nodeAt(pos)?.attrs;
        if (attrs) setInline({ name, pos, text: String(attrs[name === 'footnote' ? 'text' : 'citation']), passage: Number(attrs['passage'] ?? 0) });
      },
    });
    editor.current = made;
    scroller.current = box;
    const kept = views.get(first.id);
    arriving.current = kept ?? null;
    if (kept) {
      restoreView(made.view, box, kept);
      made.view.focus();
    }
    return () => {
      latest.current.onLeave();
      views.set(first.id, viewOf(made.view, box));
      editor.current = null;
      made.destroy();
    };
  }, [first, sources, listeners, views]);

  const [desk] = useState(() => ({
    sources,
    editor: () => editor.current,
    show(document: NoteDocument) {
      const [made, box] = [editor.current, scroller.current];
      if (made === null || box === null) return;
      const kept = arriving.current ?? viewOf(made.view, box);
      made.commands.setContent(noteToContent(document), { emitUpdate: false });
      restoreView(made.view, box, kept);
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setInline,
    setFootnote(pos: number, text: string) {
      const view = editor.current?.view;
      view?.dispatch(view.state.tr.setNodeAttribute(pos, 'text', text));
    },
    remove(pos: number) {
      const view = editor.current?.view;
      const node = view?.state.doc.nodeAt(pos);
      if (view && node) view.dispatch(view.state.tr.delete(pos, pos + node.nodeSize));
    },
    closeMenu() {
      setMenuAt(null);
      editor.current?.view.focus();
    },
    takeDrops(take: Parameters<NoteDeskEditor['takeDrops']>[0]) {
      dropped.current = take;
    },
  }));
  return useMemo(() => ({ ...desk, attach, inline, menuAt }), [desk, attach, inline, menuAt]);
}

function caretIn(editor: Editor, scroller: HTMLElement): { left: number; top: number } {
  const caret = editor.view.coordsAtPos(editor.state.selection.from);
  const box = scroller.getBoundingClientRect();
  return { left: caret.left - box.left, top: caret.bottom - box.top + scroller.scrollTop + 4 };
}
