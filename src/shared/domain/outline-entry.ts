import * as z from 'zod';

/**
 * A heading or a running point found in the text. `part` entries are headings on a line of their own (一、 （一） 1. 第一，
 * Markdown headings); `point` entries run on inside a paragraph (一是…；二要…；第一，…). `start` and `end` are UTF-16
 * offsets of the canonical text; the entry reaches to the next entry of the same or a higher level.
 */
export const OutlineEntry = z.strictObject({
  kind: z.enum(['part', 'point']),
  /** 1 is the highest. A point is one deeper than what it stands in. */
  level: z.int().min(1).max(9),
  /** The marker as written: `一、`, `（二）`, `三是`, or empty for a heading without one. */
  marker: z.string(),
  /** The heading with its marker, or the marker and first clause of a point. */
  title: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
});
export type OutlineEntry = z.infer<typeof OutlineEntry>;
