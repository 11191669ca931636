import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { spreadRanges } from './invented-speech';

const CONTEXT_UNITS = 32;
/** Every so manyth passage has a margin note, as a reader's would. */
const NOTED = 10;
/** Every so manyth passage has this tag. */
const TAGGED = 4;
export const BENCH_TAG = '工程';

/**
 * Puts passages into a library that nothing has open, straight into its file: through the program, each would be a step of
 * the history and ten thousand take minutes.
 */
export function seedPassages(library: string, speech: number, ranges: ReturnType<typeof spreadRanges>): void {
  const db = new Database(join(library, 'library.db'));
  const text = String(db.prepare('SELECT body FROM speech_version WHERE speech = ?').pluck().get(speech));
  const insert = db.prepare(
    `INSERT INTO passage (uid, speech, start_pos, end_pos, exact, prefix, suffix, colour, note, author, state, created_at, updated_at)
     VALUES (@uid, @speech, @start, @end, @exact, @prefix, @suffix, @colour, @note, '', 'attached', @at, @at)`,
  );
  const tag = db.prepare("INSERT INTO tag (uid, parent, name, created_at) VALUES ('bench-tag', NULL, ?, '2026-01-01T08:00:00.000Z')");
  const attach = db.prepare('INSERT INTO passage_tag (passage, tag, position) VALUES (?, ?, 0)');
  db.transaction(() => {
    const tagId = tag.run(BENCH_TAG).lastInsertRowid;
    for (const [index, { start, end, colour }] of ranges.entries()) {
      const { lastInsertRowid } = insert.run({
        uid: `bench-${index}`, speech, start, end, colour, at: '2026-01-01T08:00:00.000Z',
        note: index % NOTED === 0 ? `第${index}条旁批，与上年提法核对。` : '',
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - CONTEXT_UNITS), start),
        suffix: text.slice(end, end + CONTEXT_UNITS),
      });
      if (index % TAGGED === 0) attach.run(lastInsertRowid, tagId);
    }
  })();
  db.close();
}

/** UTF-16 units of the text of a speech in a library that nothing has open. */
export function unitsOf(library: string, speech: number): number {
  const db = new Database(join(library, 'library.db'), { readonly: true });
  const units = Number(db.prepare('SELECT length(body) FROM speech_version WHERE speech = ?').pluck().get(speech));
  db.close();
  return units;
}
