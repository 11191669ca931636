import { useEffect } from 'react';
import { DomPlaces } from '../passages/dom-places';
import { eachOverlapping, intervalsOf, type Span } from '../passages/intervals';
import type { MountedText } from '../use-mounted-text';
import { visibleBlocks } from '../visible-blocks';
import '../highlights.css';

type Painted = { highlight: Highlight; range: AbstractRange };

/** Paints proposals in the visible blocks as they scroll by, the current one more strongly. They are no passages and look like none. */
export function useSuggestionPaint(mounted: MountedText | null, spans: readonly Span[], current: Span | null): void {
  useEffect(() => {
    if (!mounted || spans.length === 0) return;
    const { textView: { view, scroller, positions }, screen } = mounted;
    const intervals = intervalsOf(spans);
    const painted: Painted[] = [];
    const wipe = () => {
      for (const { highlight, range } of painted) highlight.delete(range);
      painted.length = 0;
    };
    const paint = () => {
      wipe();
      const blocks = visibleBlocks(view.dom, scroller);
      if (!blocks) return;
      const from = positions.blockStarts[blocks.first] ?? 0;
      const to = positions.blockStarts[blocks.last + 1] ?? positions.length;
      const places = new DomPlaces(view, positions);
      const add = (name: string, { start, end }: Span) => {
        const first = places.at(Math.max(start, from), 1);
        const last = places.at(Math.min(end, to), -1);
        const range = new StaticRange({ startContainer: first.node, startOffset: first.offset, endContainer: last.node, endOffset: last.offset });
        const highlight = CSS.highlights.get(name) ?? new Highlight();
        CSS.highlights.set(name, highlight);
        highlight.add(range);
        painted.push({ highlight, range });
      };
      eachOverlapping(intervals, from, to, (span) => add('suggestion', span));
      if (current && current.end > from && current.start < to) add('suggestion-now', current);
    };
    const frame = requestAnimationFrame(paint);
    const leave = screen.subscribe(paint);
    return () => {
      cancelAnimationFrame(frame);
      leave();
      wipe();
    };
  }, [mounted, spans, current]);
}
