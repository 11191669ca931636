import { TextSelection } from '@tiptap/pm/state';
import { useEffect, useMemo } from 'react';
import type { NoteSource } from '@shared/domain/note';
import { excerptBlock } from '@shared/domain/note-draft';
import { client } from '../bridge/client';
import { save } from '../bridge/saving';
import { useSettings } from '../shell/use-settings';
import { useStable } from '../ui/use-stable';
import { excerptNode, insertBlock, setKind, tableNode, type BlockKind } from './editor/commands';
import { quoteNodes } from './editor/excerpt-view';
import type { NoteDeskEditor } from './use-note-editor';

type Insertable = Pick<NoteSource, 'passage' | 'quote' | 'citation' | 'colour'>;

export type Insertions = {
  /** At `at`, or where the caret is; `bare` puts in the words alone. */
  excerpt: (source: Insertable, at?: number, bare?: boolean) => void;
  /** Marks a range of a speech and puts it in as an excerpt. */
  range: (speech: number, start: number, end: number) => void;
  citation: (source: Insertable) => void;
  footnote: () => void;
  table: () => void;
  kind: (kind: BlockKind) => void;
};

/** What can be put into a note; the same functions at every drawing. */
export function useInsertions(desk: NoteDeskEditor, sources: readonly NoteSource[]): Insertions {
  const withView = (act: (view: NonNullable<ReturnType<NoteDeskEditor['editor']>>['view']) => void) => {
    const view = desk.editor()?.view;
    if (view) act(view);
  };
  const { lastColour } = useSettings();
  const excerpt = useStable<Parameters<Insertions['excerpt']>, void>((source, at, bare = false) => withView((view) => {
    if (!bare) return insertBlock(view, excerptNode(view.state, excerptBlock(source)), at);
    const quotes = quoteNodes(view.state.schema, source.quote, '');
    for (const quote of at === undefined ? quotes : quotes.toReversed()) insertBlock(view, quote, at);
  }));
  const range = useStable((speech: number, start: number, end: number) => {
    void save('passages.create', { speech, start, end, colour: lastColour })
      .then(({ id }) => client.call('notes.sources', { passages: [id] }))
      .then((found) => { for (const source of found) excerpt(source); });
  });
  const citation = useStable(({ passage, citation: named }: Insertable) => withView((view) => {
    const known = sources.find((source) => source.passage === passage)?.citation ?? named;
    const node = view.state.schema.nodes['citation']!.create({ passage, citation: known }); // the schema of notes has it
    const { selection, schema, tr } = view.state;
    // behind what is selected, never instead of it
    if (!selection.$to.parent.inlineContent) insertBlock(view, schema.nodes['paragraph']!.create(null, node)); // the schema of notes has it
    else view.dispatch(tr.insert(selection.to, node).setSelection(TextSelection.create(tr.doc, selection.to + node.nodeSize)).scrollIntoView());
    view.focus();
  }));
  const footnote = useStable(() => withView((view) => {
    const pos = view.state.selection.to;
    if (!view.state.selection.$to.parent.inlineContent) return;
    view.dispatch(view.state.tr.insert(pos, view.state.schema.nodes['footnote']!.create())); // the schema of notes has it
    desk.setInline({ name: 'footnote', pos, text: '', passage: 0 });
  }));
  const table = useStable(() => withView((view) => { insertBlock(view, tableNode(view.state, 3, 3)); view.focus(); }));
  const kind = useStable((of: BlockKind) => withView((view) => { setKind(of)(view.state, view.dispatch, view); view.focus(); }));
  const { takeDrops } = desk;
  useEffect(() => takeDrops((passages, at, bare) => {
    void client.call('notes.sources', { passages }).then((found) => { for (const source of found) excerpt(source, at, bare); });
  }), [takeDrops, excerpt]);
  return useMemo(() => ({ excerpt, range, citation, footnote, table, kind }), [excerpt, range, citation, footnote, table, kind]);
}
