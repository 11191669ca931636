import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { Extension } from '@tiptap/core';
import type { Positions } from '../positions';
import { visibleBlocks } from '../visible-blocks';
import { DomPlaces } from './dom-places';
import { eachOverlapping, intervalsOf, type Intervals, type Span } from './intervals';

/** What is painted over a stretch of text: the passage `key` in one of the six styles. */
export type PaintedSpan = Span & { key: number; colour: number; saved: boolean };

export type Painted = {
  positions: Positions;
  passages: Intervals<PaintedSpan>;
  active: number | null;
  hits: Intervals<Span>;
  hit: Span | null;
  pulse: Span | null;
};

const paintedKey = new PluginKey<Painted>('painted');

const nothing: Painted = {
  positions: { toPos: () => 0, toOffset: () => 0, length: 0, blockStarts: [] },
  passages: intervalsOf<PaintedSpan>([]), active: null, hits: intervalsOf<Span>([]), hit: null, pulse: null,
};

/** What is painted now. */
export function paintedIn(state: EditorState): Painted {
  return paintedKey.getState(state) ?? nothing;
}

/** Changes what is painted; it is on the screen with the next frame. */
export function paint(view: EditorView, change: Partial<Painted>): void {
  view.dispatch(view.state.tr.setMeta(paintedKey, change).setMeta('addToHistory', false));
}

/**
 * Holds the passages as a sorted list of intervals and paints those in the visible blocks, one screen around included,
 * as CSS custom highlights: the document has no element for them (facts measured for 10,000 passages).
 */
export const PassagePainter = Extension.create<{ scroller: HTMLElement | null }>({
  name: 'passagePainter',
  addOptions: () => ({ scroller: null }),
  addProseMirrorPlugins() {
    const { scroller } = this.options;
    return [
      new Plugin<Painted>({
        key: paintedKey,
        state: {
          init: () => nothing,
          apply: (transaction, now) => {
            const change: unknown = transaction.getMeta(paintedKey);
            // only `paint` sets this meta
            return change ? { ...now, ...(change as Partial<Painted>) } : now;
          },
        },
        view: (view) => followScreen(view, scroller ?? view.dom),
      }),
    ];
  },
});

/** Repaints after every update of the view, after scrolling and when the text is laid out anew. */
function followScreen(view: EditorView, scroller: HTMLElement) {
  const painted: PaintedRange[] = [];
  let frame = 0;
  const later = () => {
    if (frame === 0) frame = requestAnimationFrame(() => { frame = 0; repaint(view, scroller, painted); });
  };
  const watch = new ResizeObserver(later);
  watch.observe(view.dom);
  scroller.addEventListener('scroll', later, { passive: true });
  return {
    // a frame callback asked for while a key is handled runs before that key's frame is drawn
    update: later,
    destroy: () => {
      cancelAnimationFrame(frame);
      watch.disconnect();
      scroller.removeEventListener('scroll', later);
      wipe(painted);
    },
  };
}

const PRIORITY: Readonly<Record<string, number>> = { 'passage-active': 3, 'find-hit': 4, 'find-now': 5, 'passage-pulse': 6 };

/** A range this view has painted. Two speeches side by side share the page's highlights, so each takes back only its own. */
type PaintedRange = { highlight: Highlight; range: AbstractRange };

function wipe(ranges: PaintedRange[]): void {
  for (const { highlight, range } of ranges) highlight.delete(range);
  ranges.length = 0;
}

function repaint(view: EditorView, scroller: HTMLElement, ranges: PaintedRange[]): void {
  const painted = paintedIn(view.state);
  wipe(ranges);
  const blocks = visibleBlocks(view.dom, scroller);
  if (!blocks) return;
  const { positions } = painted;
  const from = positions.blockStarts[blocks.first] ?? 0;
  const to = positions.blockStarts[blocks.last + 1] ?? positions.length;
  const places = new DomPlaces(view, positions);
  const add = (name: string, span: Span) => {
    const start = Math.max(span.start, from);
    const end = Math.min(span.end, to);
    if (start >= end) return;
    const first = places.at(start, 1);
    const last = places.at(end, -1);
    const range = new StaticRange({ startContainer: first.node, startOffset: first.offset, endContainer: last.node, endOffset: last.offset });
    let highlight = CSS.highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = PRIORITY[name] ?? (name.endsWith('-low') ? 2 : 1);
      CSS.highlights.set(name, highlight);
    }
    highlight.add(range);
    ranges.push({ highlight, range });
  };
  eachOverlapping(painted.passages, from, to, (span, lower) => {
    add(`passage-${span.colour}${lower ? '-low' : ''}`, span);
    if (span.key === painted.active) add('passage-active', span);
    if (!span.saved) add('passage-unsaved', span);
  });
  eachOverlapping(painted.hits, from, to, (span) => add('find-hit', span));
  if (painted.hit) add('find-now', painted.hit);
  if (painted.pulse) add('passage-pulse', painted.pulse);
}
