import type { Database } from 'better-sqlite3';
import { afterAll } from '@shared/domain/query-filters';
import { phraseOf } from '@shared/domain/search-tokens';
import type { SpeechScope } from '@shared/domain/statistics';

/** A speech as the counting of words reads it. */
export type ScopedSpeech = { speech: number; title: string; speaker: string; date: string | null; body: string };

/**
 * Ids of the speeches in a scope, by date (those without one last), then as imported. With a folded phrase only those
 * whose text holds it, as the index knows; speeches that are not indexed yet come along.
 */
export function scopedIds(db: Database, scope: SpeechScope, phrase?: string): number[] {
  const parts = ['s.trashed_at IS NULL'];
  const values: Record<string, unknown> = {};
  const put = (value: unknown): string => {
    const name = `v${Object.keys(values).length}`;
    values[name] = value;
    return `@${name}`;
  };
  const list = (all: readonly unknown[]) => `(SELECT value FROM json_each(${put(JSON.stringify(all))}))`;
  if (scope.speeches) parts.push(`s.id IN ${list(scope.speeches)}`);
  if (scope.speakers) parts.push(`s.speaker IN ${list(scope.speakers)}`);
  if (scope.collections) parts.push(`s.id IN (SELECT speech FROM collection_speech WHERE collection IN ${list(scope.collections)})`);
  if (scope.from !== undefined) parts.push(`s.spoken_on >= ${put(scope.from)}`);
  if (scope.to !== undefined) parts.push(`s.spoken_on < ${put(afterAll(scope.to))}`);
  if (phrase !== undefined) {
    parts.push(`(s.id IN (SELECT rowid FROM search_speech WHERE search_speech MATCH ${put(`{body} : ${phraseOf(phrase)}`)})
      OR s.id NOT IN (SELECT speech FROM search_outline))`);
  }
  return db
    .prepare(`SELECT s.id FROM speech s WHERE ${parts.join(' AND ')} ORDER BY s.spoken_on IS NULL, s.spoken_on, s.id`)
    .pluck()
    .all(values)
    .map(Number);
}

/** One speech with its text, or null when it is gone meanwhile. */
export function readScoped(db: Database, id: number): ScopedSpeech | null {
  const row = db
    .prepare<[number], ScopedSpeech>(
      `SELECT s.id AS speech, s.title, s.speaker, s.spoken_on AS date, v.body FROM speech s
       JOIN speech_version v ON v.speech = s.id AND v.number = s.version WHERE s.id = ?`,
    )
    .get(id);
  return row ?? null;
}

/** The attached passages of a speech in reading order. */
export function scopedPassages(db: Database, speech: number): { passage: number; start: number; end: number; text: string }[] {
  return db
    .prepare<[number], { passage: number; start: number; end: number; text: string }>(
      `SELECT id AS passage, start_pos AS start, end_pos AS "end", exact AS text FROM passage
       WHERE speech = ? AND state = 'attached' ORDER BY start_pos, end_pos DESC, id`,
    )
    .all(speech);
}
