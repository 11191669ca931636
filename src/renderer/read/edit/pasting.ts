import { Fragment, Slice, type Schema } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';

/** What the editor's own clipboard carries. */
const OWN = 'data-pm-slice';
/** Control characters that no text has, but tab and line ends. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu;

/** Text from elsewhere as content: a paragraph a line, in a single stretch one line. */
export function sliceOfText(schema: Schema, text: string, single: boolean): Slice {
  const lines = text.replaceAll(/\r\n?|[\u0085\u2028\u2029]/gu, '\n').replaceAll(CONTROLS, '').split('\n');
  const only = single ? lines.filter((line) => line.trim() !== '').join(' ') : lines.length === 1 ? (lines[0] ?? '') : null;
  if (only !== null) return new Slice(only === '' ? Fragment.empty : Fragment.from(schema.text(only)), 0, 0);
  const { paragraph } = schema.nodes;
  if (!paragraph) return Slice.empty;
  return new Slice(Fragment.fromArray(lines.map((line) => paragraph.create({ id: '' }, line === '' ? null : schema.text(line)))), 1, 1);
}

/**
 * Takes what is pasted or dropped from elsewhere as plain text: the look of another program has no place in a speech.
 * What was cut or dragged in this text keeps its kind, but in a cell, which holds one line. True when it was taken.
 */
export function takeText(view: EditorView, data: DataTransfer | null, at: number | null): boolean {
  if (!data || data.types.includes('Files')) return false;
  const $at = view.state.doc.resolve(at ?? view.state.selection.from);
  const single = $at.parent.type.name === 'cell' || $at.parent.type.name === 'footnote';
  if (!single && data.getData('text/html').includes(OWN)) return false;
  const text = data.getData('text/plain');
  if (text === '') return false;
  const slice = sliceOfText(view.state.schema, text, single);
  const { tr } = view.state;
  if (at === null) tr.replaceSelection(slice);
  else tr.replaceRange(at, at, slice);
  view.dispatch(tr.setMeta('uiEvent', at === null ? 'paste' : 'drop').scrollIntoView());
  return true;
}
