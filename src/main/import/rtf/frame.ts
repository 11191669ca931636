import type { Frame } from '../office/writer';
import { labelledFrame } from '../printed-label';
import type { ParagraphProperties } from './group';
import type { Tables } from './tables';

/** What a paragraph is, by its outline level, its style and the number printed before it. */
export function frameOf({ style, outline, listLevel }: ParagraphProperties, tables: Tables, label: string): Frame {
  const own = tables.styles.get(style);
  const level = outline !== null && outline < 9 ? outline + 1 : (own?.heading ?? (own?.title === true ? 1 : 0));
  return labelledFrame(level, own?.title === true || level === 1, label, listLevel + 1);
}
