import { Extension } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { labelsOf, type NumberedBlock } from '@shared/domain/note-numbering';

type Shown = { signature: string; labels: DecorationSet };

const key = new PluginKey<Shown>('labels');

/** 一、 （一） 1. and • before headings and entries, by the same rule as in exported files. Never part of the text. */
export const Labels = Extension.create({
  name: 'labels',
  addProseMirrorPlugins: () => [
    new Plugin<Shown>({
      key,
      state: {
        init: (_config, state) => shown(state.doc),
        apply(transaction, before, _old, state: EditorState) {
          if (!transaction.docChanged) return before;
          const signature = signatureOf(state.doc);
          // typing changes no label: what stands is moved along, not made again
          if (signature === before.signature) return { signature, labels: before.labels.map(transaction.mapping, state.doc) };
          return shown(state.doc, signature);
        },
      },
      props: { decorations: (state) => key.getState(state)?.labels },
    }),
  ],
});

function numbered(node: EditorNode): NumberedBlock {
  const { level, numbered: has, list, of } = node.attrs;
  switch (node.type.name) {
    case 'heading':
      return { kind: 'heading', level: Number(level), numbered: has === true };
    case 'entry':
      return { kind: 'entry', list: list === 'bullet' ? 'bullet' : 'number', level: Number(level) };
    case 'duty':
      return { kind: of === 'decision' ? 'decision' : 'task' };
    case 'quote':
    case 'table':
    case 'excerpt':
      return { kind: node.type.name };
    default:
      return { kind: 'paragraph' };
  }
}

function signatureOf(doc: EditorNode): string {
  let signature = '';
  doc.forEach(({ type, attrs }) => { signature += `${type.name}${attrs['level'] ?? ''}${attrs['numbered'] ?? ''}${attrs['list'] ?? ''};`; });
  return signature;
}

function shown(doc: EditorNode, signature = signatureOf(doc)): Shown {
  const blocks: NumberedBlock[] = [];
  const places: { from: number; to: number }[] = [];
  doc.forEach((node, offset) => {
    blocks.push(numbered(node));
    places.push({ from: offset, to: offset + node.nodeSize });
  });
  const labels = labelsOf(blocks).flatMap((label, index) => {
    const place = places[index];
    return label === null || !place ? [] : [Decoration.node(place.from, place.to, { 'data-label': label })];
  });
  return { signature, labels: DecorationSet.create(doc, labels) };
}
