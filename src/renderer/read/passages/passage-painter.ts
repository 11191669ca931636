import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { Extension } from '@tiptap/core';
import type { Positions } from '../positions';
import { visibleBlocks } from '../visible-blocks';
import { DrawnHighlights } from './drawn-highlights';
import { eachOverlapping, intervalsOf, type Intervals, type Span } from './intervals';

/** What is painted over a stretch of text: the passage `key` in one of the six styles. */
export type PaintedSpan = Span & { key: number; colour: number };

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
 * Paints one passage as it is about to be, or takes the one with this key off (`span` null), before the window has drawn
 * anything else anew; what is painted next by `paint` counts.
 */
export function paintAhead(view: EditorView, key: number, span: Omit<PaintedSpan, 'key'> | null): void {
  const others = paintedIn(view.state).passages.spans.filter((one) => one.key !== key);
  paint(view, { passages: intervalsOf(span ? [...others, { ...span, key }] : others), active: span ? key : null });
}

/**
 * Holds the passages as a sorted list of intervals and paints those in and around the visible blocks as CSS custom
 * highlights: the document has no element for them (facts measured for 10,000 passages).
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

/**
 * How many screens above and below the visible one are painted: at rest almost none, because the browser paints all of it
 * anew for every new highlight; while scrolling enough for the next moments.
 */
const AROUND_AT_REST = 0.1;
const AROUND_MOVING = 1;
/** While scrolling, painting follows once less than this is left of it. */
const LEAST_AROUND = 0.25;
const REST_AFTER_MS = 300;

type Blocks = { first: number; last: number };

/** Repaints when what is to be painted, the text in the page or the part of it on the screen has changed. */
function followScreen(view: EditorView, scroller: HTMLElement) {
  const drawn = new DrawnHighlights();
  let blocks: Blocks | null = null;
  let moving = false;
  let frame = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let moved = false;
  const repaint = () => {
    frame = 0;
    if (moved && blocks) {
      const now = visibleBlocks(view.dom, scroller, moving ? LEAST_AROUND : 0);
      if (now && (now.first < blocks.first || now.last > blocks.last)) blocks = null;
    }
    moved = false;
    blocks ??= visibleBlocks(view.dom, scroller, moving ? AROUND_MOVING : AROUND_AT_REST);
    const painted = paintedIn(view.state);
    if (blocks) drawn.draw(view, painted.positions, wantedIn(painted, blocks));
  };
  const later = () => {
    // a frame callback asked for while a key is handled runs before that key's frame is drawn
    if (frame === 0) frame = requestAnimationFrame(repaint);
  };
  const anew = () => { blocks = null; later(); };
  const shifted = () => { moved = true; later(); };
  const scrolled = () => {
    moving = true;
    clearTimeout(rest);
    rest = setTimeout(() => { moving = false; anew(); }, REST_AFTER_MS);
    shifted();
  };
  // a long text changes its height all the time while it is scrolled: blocks are laid out as they come into view
  const resized = new ResizeObserver(() => shifted());
  resized.observe(view.dom);
  const rewritten = new MutationObserver(() => { drawn.clear(); anew(); });
  rewritten.observe(view.dom, { childList: true, characterData: true, subtree: true });
  scroller.addEventListener('scroll', scrolled, { passive: true });
  return {
    update: (_: EditorView, before: EditorState) => { if (paintedIn(before) !== paintedIn(view.state)) later(); },
    destroy: () => {
      cancelAnimationFrame(frame);
      clearTimeout(rest);
      resized.disconnect();
      rewritten.disconnect();
      scroller.removeEventListener('scroll', scrolled);
      drawn.clear();
    },
  };
}

const LANES = ['', '-low', '-lower'];

/** The stretches of each highlight that lie in these blocks. */
function wantedIn(painted: Painted, { first, last }: Blocks): Map<string, Span[]> {
  const from = painted.positions.blockStarts[first] ?? 0;
  const to = painted.positions.blockStarts[last + 1] ?? painted.positions.length;
  const wanted = new Map<string, Span[]>();
  const add = (name: string, { start, end }: Span) => {
    const part = { start: Math.max(start, from), end: Math.min(end, to) };
    if (part.start >= part.end) return;
    const list = wanted.get(name);
    if (list) list.push(part);
    else wanted.set(name, [part]);
  };
  eachOverlapping(painted.passages, from, to, (span, lane) => {
    add(`passage-${span.colour}${LANES[lane] ?? ''}`, span);
    if (span.key === painted.active) add('passage-active', span);
  });
  eachOverlapping(painted.hits, from, to, (span) => add('find-hit', span));
  if (painted.hit) add('find-now', painted.hit);
  if (painted.pulse) add('passage-pulse', painted.pulse);
  return wanted;
}
