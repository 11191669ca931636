import i18next from 'i18next';
import type { Node as EditorNode, Schema } from '@tiptap/pm/model';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import type { EditorView, NodeView } from '@tiptap/pm/view';
import { shownExcerpt } from '@shared/domain/compose-note';
import type { ExcerptBlock } from '@shared/domain/note-document';
import swatch from '../../ui/Swatch.module.css';
import styles from './Blocks.module.css';
import type { SourceState, SourceStore } from './source-store';
import { sourceView } from './source-view';

export type ExcerptOptions = { sources: SourceStore; onOpen: (passage: number) => void };

type Attributes = Omit<ExcerptBlock, 'kind'>;

/** About so many characters stand on a line: how high a block will be that was never on the screen. */
const LINE = 40;

const notices = { changed: 'note:sourceChanged', orphan: 'note:sourceOrphan', trashed: 'note:sourceTrashed', deleted: 'note:sourceDeleted' } as const;

function element<K extends keyof HTMLElementTagNameMap>(tag: K, className: string | undefined, parent: HTMLElement): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className !== undefined) made.className = className;
  parent.append(made);
  return made;
}

/** Draws an excerpt block by hand: hundreds of them must open as fast as the text around them (React views do not). */
export function excerptView(first: EditorNode, view: EditorView, getPos: () => number | undefined, { sources, onOpen }: ExcerptOptions): NodeView {
  let node = first;
  const dom = document.createElement('figure');
  dom.className = styles.excerpt ?? '';
  dom.contentEditable = 'false';
  const edge = element('span', swatch.edge, dom);
  edge.setAttribute('aria-hidden', 'true');
  const quote = element('blockquote', styles.quote, dom);
  const caption = element('figcaption', styles.cite, dom);
  const link = element('button', styles.source, caption);
  link.type = 'button';
  link.tabIndex = -1;
  link.addEventListener('click', () => onOpen(attributes().passage));
  let extras: HTMLElement | null = null;
  let last = '';

  const attributes = () => node.attrs as Attributes; // the attributes of this node type
  const change = (changes: Partial<Attributes>) => {
    const at = getPos();
    if (at === undefined) return;
    view.dispatch(view.state.tr.setNodeMarkup(at, undefined, { ...node.attrs, ...changes }));
    view.focus();
  };
  const accept = () => {
    const { passage } = attributes();
    const now = sources.get(passage);
    if (now) change({ quote: now.quote, citation: now.citation, colour: now.colour });
  };
  const toPlain = () => {
    const at = getPos();
    if (at === undefined) return;
    view.dispatch(plainQuote(view, at, node, sources));
    view.focus();
  };

  function draw(): void {
    const state = sources.stateOf(attributes());
    const shown = shownExcerpt(attributes(), sources.get(attributes().passage));
    const look = JSON.stringify([shown.quote, shown.citation, shown.colour, state, attributes().frozen, 'selected' in dom.dataset, i18next.language]);
    if (look === last) return;
    last = look;
    dom.dataset['c'] = String(shown.colour);
    edge.dataset['c'] = String(shown.colour);
    dom.dataset['state'] = state;
    quote.textContent = shown.quote;
    dom.style.setProperty('--lines', String(Math.ceil(shown.quote.length / LINE)));
    link.textContent = shown.citation;
    link.disabled = state === 'deleted';
    const colour = i18next.t(`common:colour${shown.colour as 1}`);
    dom.setAttribute('aria-label', i18next.t('note:excerptBlock', { colour, quote: shown.quote, citation: shown.citation }));
    drawExtras(state);
  }

  function drawExtras(state: SourceState): void {
    extras?.remove();
    extras = null;
    const said = state === 'unknown' || state === 'same' ? null : i18next.t(notices[state]);
    const selected = dom.dataset['selected'] !== undefined;
    const { frozen } = attributes();
    if (said === null && !selected && !frozen) return;
    extras = element('div', styles.extras, dom);
    if (said !== null) element('span', styles.notice, extras).textContent = said;
    if (frozen) element('span', styles.frozen, extras).textContent = i18next.t('note:frozen');
    if (state === 'changed') act('note:acceptChange', accept);
    if (!selected && state !== 'changed') return;
    if (state !== 'deleted') act(frozen ? 'note:unfreeze' : 'note:freeze', () => change({ frozen: !frozen }));
    act('note:toQuote', toPlain);
  }

  function act(label: 'note:acceptChange' | 'note:freeze' | 'note:unfreeze' | 'note:toQuote', run: () => void): void {
    if (extras === null) return;
    const button = element('button', styles.act, extras);
    button.type = 'button';
    button.textContent = i18next.t(label);
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', run);
  }

  return {
    ...sourceView(dom, first, sources, (now) => { node = now; draw(); }),
    selectNode() {
      dom.dataset['selected'] = '';
      draw();
    },
    deselectNode() {
      delete dom.dataset['selected'];
      draw();
    },
    stopEvent: (event) => event.target instanceof HTMLButtonElement && event.type !== 'dragstart',
  };
}

/** The transaction that turns an excerpt block into a quote in one's own text, its source in brackets. */
export function plainQuote(view: EditorView, at: number, node: EditorNode, sources: SourceStore) {
  const block = node.attrs as Attributes; // the attributes of this node type
  const { quote, citation } = shownExcerpt(block, sources.get(block.passage));
  const quotes = quoteNodes(view.state.schema, quote, citation);
  const transaction = view.state.tr.replaceWith(at, at + node.nodeSize, quotes);
  return transaction.setSelection(TextSelection.near(transaction.doc.resolve(at + 1)));
}

/** A quote as blocks of one's own text, one a line, the source in brackets behind the last. */
export function quoteNodes(schema: Schema, quote: string, citation: string): EditorNode[] {
  const lines = quote.split('\n').filter((line) => line !== '');
  return lines.map((line, index) => {
    const words = index === lines.length - 1 && citation !== '' ? `${line}（${citation}）` : line;
    return schema.nodes['quote']!.create(null, schema.text(words)); // the schema of notes has it
  });
}

/** The excerpt block that is selected, or null. */
export function selectedExcerpt(selection: unknown): { node: EditorNode; from: number } | null {
  return selection instanceof NodeSelection && selection.node.type.name === 'excerpt' ? selection : null;
}
