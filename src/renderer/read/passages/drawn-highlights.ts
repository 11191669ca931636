import type { EditorView } from '@tiptap/pm/view';
import type { Positions } from '../positions';
import { DomPlaces } from './dom-places';
import type { Span } from './intervals';

const PRIORITY: Readonly<Record<string, number>> = { 'passage-active': 4, 'find-hit': 5, 'find-now': 6, 'passage-pulse': 7 };

function priorityOf(name: string): number {
  return PRIORITY[name] ?? (name.endsWith('-lower') ? 3 : name.endsWith('-low') ? 2 : 1);
}

type Drawn = { highlight: Highlight; spans: readonly Span[]; ranges: StaticRange[] };

/**
 * The highlights of one text as they stand in the page. The browser paints everything anew after any change: none is made
 * in vain. Two speeches side by side share the page's highlights, so each takes back only its own ranges.
 */
export class DrawnHighlights {
  readonly #drawn = new Map<string, Drawn>();

  /** Makes the highlights show exactly these stretches (offsets of the text). */
  draw(view: EditorView, positions: Positions, wanted: ReadonlyMap<string, readonly Span[]>): void {
    const places = new DomPlaces(view, positions);
    for (const [name, drawn] of this.#drawn) if (!wanted.has(name)) show(drawn, [], places);
    for (const [name, spans] of wanted) show(this.#of(name), spans, places);
  }

  /** Takes everything off: the text in the page is no longer the one it was drawn on. */
  clear(): void {
    for (const drawn of this.#drawn.values()) wipe(drawn);
  }

  #of(name: string): Drawn {
    const known = this.#drawn.get(name);
    if (known) return known;
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    highlight.priority = priorityOf(name);
    CSS.highlights.set(name, highlight);
    const drawn = { highlight, spans: [], ranges: [] };
    this.#drawn.set(name, drawn);
    return drawn;
  }
}

function wipe(drawn: Drawn): void {
  for (const range of drawn.ranges) drawn.highlight.delete(range);
  drawn.ranges = [];
  drawn.spans = [];
}

function show(drawn: Drawn, spans: readonly Span[], places: DomPlaces): void {
  if (isSame(drawn.spans, spans)) return;
  wipe(drawn);
  drawn.spans = spans;
  drawn.ranges = spans.map((span) => {
    const start = places.at(span.start, 1);
    const end = places.at(span.end, -1);
    return new StaticRange({ startContainer: start.node, startOffset: start.offset, endContainer: end.node, endOffset: end.offset });
  });
  for (const range of drawn.ranges) drawn.highlight.add(range);
}

function isSame(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every((span, index) => span.start === b[index]?.start && span.end === b[index]?.end);
}
