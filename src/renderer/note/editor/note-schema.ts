import { Extension, Mark, Node, type Extensions } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { Text } from '@tiptap/extension-text';
import { listOf } from './pasted-lists';

const attribute = (name: string, fallback: unknown, data: string) => ({
  [name]: {
    default: fallback,
    parseHTML: (element: HTMLElement) => element.getAttribute(data) ?? fallback,
    renderHTML: (attributes: Record<string, unknown>) => ({ [data]: String(attributes[name]) }),
  },
});

/** The level of a heading in any pasted text: four are enough for 一、 to （1）. */
function headingLevel(element: HTMLElement): number {
  const own = Number(element.getAttribute('data-level'));
  const outline = /mso-outline-level:\s*(\d)/u.exec(element.getAttribute('data-look') ?? '')?.[1];
  const tag = /^H([1-6])$/u.exec(element.tagName)?.[1];
  return Math.min(4, Math.max(1, own || Number(outline ?? tag ?? 1)));
}

/** Parse rules by what a pasted element looks like; `cleanPasted` has renamed its style attribute. */
const onlyIf = (look: RegExp) => (element: HTMLElement) => (look.test(element.getAttribute('data-look') ?? '') ? null : false);
const unless = (look: RegExp) => (element: HTMLElement) => (look.test(element.getAttribute('data-look') ?? '') ? false : null);

const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
});

const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({
    level: { default: 1, parseHTML: headingLevel, renderHTML: (attributes) => ({ 'data-level': String(attributes['level']) }) },
    numbered: { default: false, parseHTML: (element) => element.hasAttribute('data-numbered'), renderHTML: (attributes) => (attributes['numbered'] === true ? { 'data-numbered': '' } : {}) },
  }),
  parseHTML: () => [
    ...[1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}` })),
    { tag: 'p[data-look*="mso-outline-level"]', priority: 60 },
  ],
  // the page's own h1 is the title of the note
  renderHTML: ({ node, HTMLAttributes }) => [`h${Number(node.attrs['level']) + 1}`, HTMLAttributes, 0],
});

const Entry = Node.create({
  name: 'entry',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({
    list: { default: 'number', parseHTML: (element) => listOf(element).list, renderHTML: (attributes) => ({ 'data-list': String(attributes['list']) }) },
    level: { default: 1, parseHTML: (element) => listOf(element).level, renderHTML: (attributes) => ({ 'data-level': String(attributes['level']) }) },
  }),
  parseHTML: () => [{ tag: 'div[data-list]' }, { tag: 'li' }, { tag: 'p[data-look*="mso-list"]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['div', HTMLAttributes, 0],
});

const Quote = Node.create({
  name: 'quote',
  group: 'block',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: () => ['blockquote', 0],
});

const LineBreak = Node.create({
  name: 'lineBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
});

const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => attribute('text', '', 'data-footnote'),
  parseHTML: () => [{ tag: 'span[data-footnote]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes],
});

export const Citation = Node.create({
  name: 'citation',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    passage: { default: 0, parseHTML: (element) => Number(element.getAttribute('data-cites')), renderHTML: (attributes) => ({ 'data-cites': String(attributes['passage']) }) },
    ...attribute('citation', '', 'data-citation'),
  }),
  parseHTML: () => [{ tag: 'span[data-cites]', getAttrs: (element) => (Number(element.getAttribute('data-cites')) > 0 ? null : false) }],
  renderHTML: ({ node, HTMLAttributes }) => ['span', HTMLAttributes, `（${String(node.attrs['citation'])}）`],
  renderText: ({ node }) => `（${String(node.attrs['citation'])}）`,
});

const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b', getAttrs: unless(/font-weight:\s*(normal|400)/u) }, { tag: 'span[data-look]', getAttrs: onlyIf(/font-weight:\s*(bold|[6-9]\d\d)/u), consuming: false }],
  renderHTML: () => ['strong', 0],
  addKeyboardShortcuts() { return { 'Mod-b': () => this.editor.commands.toggleMark(this.name) }; },
});
const Italic = Mark.create({
  name: 'italic',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i', getAttrs: unless(/font-style:\s*normal/u) }, { tag: 'span[data-look]', getAttrs: onlyIf(/font-style:\s*italic/u), consuming: false }],
  renderHTML: () => ['em', 0],
  addKeyboardShortcuts() { return { 'Mod-i': () => this.editor.commands.toggleMark(this.name) }; },
});
const Underline = Mark.create({
  name: 'underline',
  parseHTML: () => [{ tag: 'u' }, { tag: 'span[data-look]', getAttrs: onlyIf(/text-decoration:\s*underline/u), consuming: false }],
  renderHTML: () => ['u', 0],
  addKeyboardShortcuts() { return { 'Mod-u': () => this.editor.commands.toggleMark(this.name) }; },
});

const span = { colspan: { default: 1, rendered: false }, rowspan: { default: 1, rendered: false }, colwidth: { default: null, rendered: false } };
const Table = Node.create({ name: 'table', group: 'block', content: 'tableRow+', isolating: true, parseHTML: () => [{ tag: 'table' }], renderHTML: () => ['table', ['tbody', 0]] });
const TableRow = Node.create({ name: 'tableRow', content: '(tableCell | tableHeader)+', parseHTML: () => [{ tag: 'tr' }], renderHTML: () => ['tr', 0] });
const TableCell = Node.create({ name: 'tableCell', content: 'inline*', isolating: true, addAttributes: () => span, parseHTML: () => [{ tag: 'td' }], renderHTML: () => ['td', 0] });
const TableHeader = Node.create({ name: 'tableHeader', content: 'inline*', isolating: true, addAttributes: () => span, parseHTML: () => [{ tag: 'th' }], renderHTML: () => ['th', 0] });

const roles: Readonly<Record<string, string>> = { table: 'table', tableRow: 'row', tableCell: 'cell', tableHeader: 'header_cell' };
/** Tells prosemirror-tables which of our nodes is which. */
const TableRoles = Extension.create({ name: 'tableRoles', extendNodeSchema: (extension) => (roles[extension.name] === undefined ? {} : { tableRole: roles[extension.name] }) });

/** Text, marks and plain blocks of a note: one for each kind in the stored document. Excerpts and duties bring views. */
export const plainExtensions: Extensions = [
  Document.extend({ content: 'block+' }), Text, Paragraph, Heading, Entry, Quote, LineBreak, Footnote, Citation, Bold, Italic, Underline,
  Table, TableRow, TableCell, TableHeader, TableRoles,
];
