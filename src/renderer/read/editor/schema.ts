import { Mark, Node, type Extensions } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { Text } from '@tiptap/extension-text';

/** Not rendered and not read back: what is pasted gets an id of its own. */
const id = { id: { default: '', rendered: false, parseHTML: () => '' } };
const label = {
  label: {
    default: '',
    parseHTML: (element: HTMLElement) => (element.dataset['label'] ?? '').slice(0, 16),
    renderHTML: (attributes: Record<string, unknown>) => ({ 'data-label': String(attributes['label']) }),
  },
};
const level = (most: number) => ({
  level: {
    default: 1,
    parseHTML: (element: HTMLElement) => Math.min(most, Math.max(1, Math.trunc(Number(element.dataset['level'] ?? 1)) || 1)),
    renderHTML: (attributes: Record<string, unknown>) => ({ 'data-level': String(levelOf(attributes)) }),
  },
});

const levelOf = (attributes: Record<string, unknown>) => Number(attributes['level']);

/** A heading is drawn as h2 to h6: the page's own h1 is the title above the text. */
const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'text*',
  addAttributes: () => ({ ...id, ...level(6) }),
  parseHTML: () => ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag })),
  renderHTML: ({ node, HTMLAttributes }) => [`h${Math.min(6, levelOf(node.attrs) + 1)}`, HTMLAttributes, 0],
});

const Paragraph = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'text*',
  addAttributes: () => id,
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ node, HTMLAttributes }) => ['p', { ...HTMLAttributes, ...paragraphLook(node.textContent) }, 0],
});

const Quote = Node.create({
  name: 'quote',
  group: 'block',
  content: 'text*',
  addAttributes: () => id,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
});

const Entry = Node.create({
  name: 'entry',
  group: 'block',
  content: 'text*',
  addAttributes: () => ({ ...id, ...label, ...level(9) }),
  parseHTML: () => [{ tag: 'div[data-kind="entry"]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-kind': 'entry' }, 0],
});

const Footnote = Node.create({
  name: 'footnote',
  group: 'block',
  content: 'text*',
  addAttributes: () => ({ ...id, ...label }),
  parseHTML: () => [{ tag: 'div[data-kind="footnote"]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-kind': 'footnote' }, 0],
});

const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'row*',
  isolating: true,
  addAttributes: () => id,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
});

const Row = Node.create({ name: 'row', content: 'cell*', parseHTML: () => [{ tag: 'tr' }], renderHTML: () => ['tr', 0] });
const Cell = Node.create({ name: 'cell', content: 'text*', isolating: true, parseHTML: () => [{ tag: 'td' }], renderHTML: () => ['td', 0] });
const Bold = Mark.create({ name: 'bold', parseHTML: () => [{ tag: 'strong' }], renderHTML: () => ['strong', 0] });
const Italic = Mark.create({ name: 'italic', parseHTML: () => [{ tag: 'em' }], renderHTML: () => ['em', 0] });

/** Paragraphs that bring their own indent, or hold nothing, are told so for the style sheet. */
function paragraphLook(text: string): Record<string, string> {
  if (text === '') return { 'data-look': 'empty' };
  return /^[\u3000\t]/.test(text) ? { 'data-look': 'indented' } : {};
}

/** The node and mark types of the reading view: one for each kind of block in a stored document. */
export const readingExtensions: Extensions = [
  Document.extend({ content: 'block*' }), Text, Heading, Paragraph, Quote, Entry, Footnote, Table, Row, Cell, Bold, Italic,
];
