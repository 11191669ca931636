import type { SearchHit } from '@shared/contract/excerpts';
import type { ReadTarget } from '../shell/navigation';

const SHOWN_HITS = 3;
const ROW_PX = 72;
const HIT_PX = 24;
const HIT_GAP_PX = 4;
const HITS_TOP_PX = 6;

/** The hits of one speech: those shown below its row, and how many there are besides. */
export type RowHits = { shown: readonly SearchHit[]; more: number };

/** Hits by speech, in the order found. Hits in the title are seen in the title itself and are left out. */
export function hitsBySpeech(hits: readonly SearchHit[]): Map<number, RowHits> {
  const all = new Map<number, SearchHit[]>();
  for (const hit of hits) {
    if (hit.kind === 'title') continue;
    const list = all.get(hit.speech);
    if (list) list.push(hit);
    else all.set(hit.speech, [hit]);
  }
  return new Map([...all].map(([speech, list]) => [speech, { shown: list.slice(0, SHOWN_HITS), more: Math.max(0, list.length - SHOWN_HITS) }]));
}

/** The height of a row in CSS px: 72 and its lines of hits. The style sheet holds the same numbers. */
export function rowHeight(hits: RowHits | undefined): number {
  if (hits === undefined) return ROW_PX;
  const lines = hits.shown.length + (hits.more > 0 ? 1 : 0);
  return ROW_PX + HITS_TOP_PX + lines * HIT_PX + (lines - 1) * HIT_GAP_PX;
}

/** Where a hit is in its speech. */
export function targetOf(hit: SearchHit): ReadTarget | undefined {
  if (hit.passage !== null) return { passage: hit.passage };
  return hit.kind === 'text' ? { offset: hit.start, end: hit.end } : undefined;
}
