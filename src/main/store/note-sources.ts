import type { Database } from 'better-sqlite3';
import type { Colour } from '@shared/domain/passage';

/** A passage with what is needed of its speech to cite it. */
export type StoredSource = {
  passage: number;
  speech: number;
  version: number;
  start: number;
  quote: string;
  colour: Colour;
  state: 'attached' | 'orphan' | 'trashed';
  speechTitle: string;
  speaker: string;
  date: string | null;
};

/** Those of the passages that exist, also in speeches in the recycle bin. */
export function readSources(db: Database, passages: readonly number[]): StoredSource[] {
  return db
    .prepare<[string], StoredSource>(
      `SELECT p.id AS passage, p.speech, s.version, p.start_pos AS start, p.exact AS quote, p.colour,
         CASE WHEN s.trashed_at IS NOT NULL THEN 'trashed' ELSE p.state END AS state,
         s.title AS speechTitle, s.speaker, s.spoken_on AS date
       FROM passage p JOIN speech s ON s.id = p.speech WHERE p.id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(passages));
}
