import { useCallback, useState } from 'react';
import type { Span } from '../passages/intervals';
import { scrollToOffset } from '../scroll-to';
import type { MountedText } from '../use-mounted-text';
import { nextPiece, pieceAt, type Unit } from './text-stops';
import type { Selected } from './use-selection';
import { useTextKeys } from './use-text-keys';

/** How much of the screen's height may stand above and below what is picked. */
const MARGIN_PX = 60;

export type Picking = { on: boolean; start: () => void; stop: () => void };

/**
 * Selecting without a mouse: the sentence at the caret (or the first on the screen), then ← → by clause and ↑ ↓ by
 * sentence, Shift to take more. What is picked is the ordinary selection, so every key for a selection works on it.
 */
export function useSentencePicking(mounted: MountedText | null, selected: Selected): Picking {
  const [asked, setAsked] = useState(false);
  const on = asked && selected.span !== null;
  const pick = (span: Span | null) => {
    if (!mounted || !span) return;
    const { textView } = mounted;
    textView.view.focus();
    textView.select(span);
    selected.changed();
    const screen = textView.scroller.getBoundingClientRect();
    const { top, bottom } = textView.boxAt(span.start);
    if (top < screen.top + MARGIN_PX || bottom > screen.bottom - MARGIN_PX) scrollToOffset(textView, span.start);
  };
  const move = (by: 1 | -1, unit: Unit, more: boolean) => () => {
    if (!mounted || !selected.span) return;
    const { span } = selected;
    const next = nextPiece(mounted.textView.text, span, by, unit);
    if (!next) return;
    pick(more ? { start: Math.min(span.start, next.start), end: Math.max(span.end, next.end) } : next);
  };
  useTextKeys(on ? {
    ArrowRight: move(1, 'clause', false), ArrowLeft: move(-1, 'clause', false),
    ArrowDown: move(1, 'sentence', false), ArrowUp: move(-1, 'sentence', false),
    'Shift+ArrowRight': move(1, 'clause', true), 'Shift+ArrowLeft': move(-1, 'clause', true),
    'Shift+ArrowDown': move(1, 'sentence', true), 'Shift+ArrowUp': move(-1, 'sentence', true),
  } : null);
  const start = () => {
    if (!mounted) return;
    const { text } = mounted.textView;
    const caret = mounted.textView.selection().start;
    const { offset } = mounted.screen.get();
    setAsked(true);
    pick(pieceAt(text, caret > offset && mounted.textView.view.hasFocus() ? caret : offset, 'sentence'));
  };
  const stop = useCallback(() => setAsked(false), []);
  return { on, start, stop };
}
