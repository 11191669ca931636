import { memo, useEffect, useState, type PointerEvent } from 'react';
import type { TextView } from '../editor/create-text-view';
import { useScreen, type ScreenStore } from '../screen';
import { snapEdge } from '../select/snap-edge';
import type { Span } from './intervals';
import { paintAhead } from './passage-painter';
import { colourOf, type ShownPassage } from './shown-passage';
import styles from './BoundaryHandles.module.css';

type BoundaryHandlesProps = { textView: TextView; screen: ScreenStore; passage: ShownPassage; onMove: (key: number, changes: { start: number } | { end: number }) => void };

type Edge = 'start' | 'end';
type Place = { left: number; top: number; height: number };

/**
 * Handles at both ends of the active passage. While one is dragged, the passage is painted as it would be, at word and
 * clause ends (Alt: at any character); Escape leaves it as it was. The keyboard moves the ends by itself (useBoundaryKeys).
 */
export const BoundaryHandles = memo(function BoundaryHandles({ textView, screen, passage, onMove }: BoundaryHandlesProps) {
  useScreen(screen, (now) => now.layout); // drawn anew when lines have moved
  const [preview, setPreview] = useState<Span | null>(null);
  const [dragged, setDragged] = useState<Edge | null>(null);
  const shown = preview ?? passage;
  const places = { start: placeOf(textView, shown.start, 1), end: placeOf(textView, shown.end, -1) };
  const stop = () => {
    setPreview(null);
    setDragged(null);
    paintAhead(textView.view, passage.key, passage);
  };
  useEffect(() => {
    if (dragged === null) return;
    const escape = (event: KeyboardEvent) => {
      if (event.code !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      stop();
    };
    document.addEventListener('keydown', escape, true);
    return () => document.removeEventListener('keydown', escape, true);
  });

  const down = (edge: Edge) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    setDragged(edge);
  };
  const move = (event: PointerEvent) => {
    if (dragged === null) return;
    const to = textView.offsetAt(event.clientX, event.clientY);
    const span = to === null ? null : snapEdge(textView.text, passage, dragged, to, event.altKey);
    if (!span || (shown.start === span.start && shown.end === span.end)) return;
    setPreview(span);
    paintAhead(textView.view, passage.key, { ...passage, ...span });
  };
  const up = () => {
    const edge = dragged;
    setPreview(null);
    setDragged(null);
    if (edge === null || shown[edge] === passage[edge]) return;
    onMove(passage.key, edge === 'start' ? { start: shown.start } : { end: shown.end });
  };
  return (
    <>
      {(['start', 'end'] as const).map((edge) => (
        <span
          key={edge}
          className={styles.handle}
          data-edge={edge}
          data-c={colourOf(passage)}
          data-dragged={dragged === edge}
          aria-hidden="true"
          style={{ transform: `translate(${places[edge].left}px, ${places[edge].top}px)`, height: places[edge].height }}
          onPointerDown={down(edge)}
          onPointerMove={move}
          onPointerUp={up}
          onPointerCancel={stop}
        />
      ))}
    </>
  );
});

/** Where the handle of an end stands, in CSS px of the sheet; `side` 1 is before the character there, −1 after the one before it. */
function placeOf({ view, positions, scroller }: TextView, offset: number, side: 1 | -1): Place {
  const box = view.coordsAtPos(positions.toPos(offset), side);
  const sheet = scroller.getBoundingClientRect();
  return { left: Math.round(box.left - sheet.left), top: Math.round(box.top - sheet.top + scroller.scrollTop), height: Math.round(box.bottom - box.top) };
}
