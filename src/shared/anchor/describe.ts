import { CONTEXT_UNITS, type Anchor } from '../domain/passage';
import { AppError } from '../domain/failure';

/** Whether `offset` is between the two halves of a surrogate pair; a lone half can be cut anywhere. */
function cutsCharacter(text: string, offset: number): boolean {
  const [before, after] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** The nearest offset at or before `offset` that does not cut a surrogate pair. Offsets count UTF-16 units. */
export function atCharacter(text: string, offset: number): number {
  return cutsCharacter(text, offset) ? offset - 1 : offset;
}

/**
 * The anchor of a range of UTF-16 units, widened to whole characters, with 32 units of context on each side
 * (W3C Web Annotation Data Model §4.2.4-5). Fails when the range is outside the text or holds only white space.
 */
export function describeAnchor(text: string, from: number, to: number): Anchor {
  if (from < 0 || to > text.length || from > to) {
    throw new AppError('invalid-input', 'range-outside', { start: from, end: to, length: text.length });
  }
  const start = atCharacter(text, from);
  const end = cutsCharacter(text, to) ? to + 1 : to;
  const exact = text.slice(start, end);
  if (exact.trim() === '') throw new AppError('invalid-input', 'range-empty', { start: from, end: to });
  return {
    start,
    end,
    exact,
    prefix: text.slice(atCharacter(text, Math.max(0, start - CONTEXT_UNITS)), start),
    suffix: text.slice(end, atCharacter(text, Math.min(text.length, end + CONTEXT_UNITS))),
  };
}
