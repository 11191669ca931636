import type { Doc } from '@shared/domain/document';
import { outlineOf } from '@shared/domain/outline';
import type { OutlineEntry } from '@shared/domain/outline-entry';

/** Outlines kept: an export over a few hundred speeches finds each once, and a large outline is some 50 kB. */
const KEPT = 500;

export type Outlines = {
  /** The outline of a version of a speech; its document is read only when it is not known yet. */
  of(speech: number, version: number, read: () => Doc): OutlineEntry[];
};

/** Outlines by speech and version. A version never changes, and ids are never reused, so nothing goes stale. */
export function createOutlines(): Outlines {
  const known = new Map<string, OutlineEntry[]>();
  return {
    of(speech, version, read) {
      const key = `${speech}/${version}`;
      const outline = known.get(key) ?? outlineOf(read());
      known.delete(key); // put it last again: the first is the one to go
      known.set(key, outline);
      const [oldest] = known.keys();
      if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
      return outline;
    },
  };
}
