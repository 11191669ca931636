import { Node } from '@tiptap/core';
import { excerptView, type ExcerptOptions } from './excerpt-view';

const data = (name: string, fallback: unknown) => ({
  default: fallback,
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: String(attributes[name]) }),
});

/** A passage inside a note. Its text is shown from the library and never typed into. */
export const ExcerptNode = Node.create<ExcerptOptions>({
  name: 'excerpt',
  group: 'block',
  atom: true,
  draggable: true,
  selectable: true,
  addAttributes: () => ({
    passage: { ...data('passage', 0), parseHTML: (element) => Number(element.getAttribute('data-passage')) },
    quote: { ...data('quote', ''), parseHTML: (element) => element.getAttribute('data-quote') ?? '' },
    citation: { ...data('citation', ''), parseHTML: (element) => element.getAttribute('data-citation') ?? '' },
    colour: { ...data('colour', 1), parseHTML: (element) => Math.min(6, Math.max(1, Math.trunc(Number(element.getAttribute('data-colour'))) || 1)) },
    frozen: { ...data('frozen', false), parseHTML: (element) => element.getAttribute('data-frozen') === 'true' },
  }),
  parseHTML: () => [{
    tag: 'figure[data-passage]',
    getAttrs: (element) => (Number.isSafeInteger(Number(element.getAttribute('data-passage'))) && Number(element.getAttribute('data-passage')) > 0 ? null : false),
  }],
  // text pasted elsewhere carries the quote; inside a note the attributes count
  renderHTML: ({ node, HTMLAttributes }) => ['figure', HTMLAttributes, ['blockquote', String(node.attrs['quote'])], ['figcaption', String(node.attrs['citation'])]],
  renderText: ({ node }) => `${String(node.attrs['quote'])}\n——${String(node.attrs['citation'])}`,
  addNodeView() {
    return ({ node, view, getPos }) => excerptView(node, view, getPos, this.options);
  },
});
