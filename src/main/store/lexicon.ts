import type { Database } from 'better-sqlite3';
import type { Lexicon } from '@shared/domain/statistics';

/** The person's words to keep whole and words to leave out, in the order of their code points. */
export function readLexicon(db: Database): Lexicon {
  const words = (kind: string) => db.prepare('SELECT word FROM lexicon_word WHERE kind = ? ORDER BY word').pluck().all(kind).map(String);
  return { words: words('word'), stops: words('stop') };
}

/** Replaces either list or both. */
export function writeLexicon(db: Database, changes: { words?: readonly string[] | undefined; stops?: readonly string[] | undefined }): void {
  const remove = db.prepare('DELETE FROM lexicon_word WHERE kind = @kind AND word NOT IN (SELECT value FROM json_each(@list))');
  const add = db.prepare('INSERT INTO lexicon_word (kind, word) SELECT @kind, value FROM json_each(@list) WHERE true ON CONFLICT DO NOTHING');
  for (const [kind, list] of [['word', changes.words], ['stop', changes.stops]] as const) {
    if (list === undefined) continue;
    const values = { kind, list: JSON.stringify([...new Set(list)]) };
    remove.run(values);
    add.run(values);
  }
}
