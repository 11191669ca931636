import type { Database } from 'better-sqlite3';
import type { Collection } from '@shared/domain/collection';
import { AppError } from '@shared/domain/failure';
import type { SpeechRow } from '@shared/domain/speech';
import { SPEECH_COLUMNS, SPEECH_SOURCE, toSpeechRow, type StoredSpeech } from './speech-row';
import { readTagTree, type Maker } from './tags';

const COLUMNS = `c.id, c.name, c.description,
  (SELECT COUNT(*) FROM collection_speech m JOIN speech s ON s.id = m.speech WHERE m.collection = c.id AND s.trashed_at IS NULL) AS speeches,
  (SELECT COUNT(*) FROM collection_speech m JOIN speech s ON s.id = m.speech JOIN passage p ON p.speech = s.id
    WHERE m.collection = c.id AND s.trashed_at IS NULL) AS passages`;

/** All collections in the person's order. */
export function listCollections(db: Database): Collection[] {
  return db.prepare<[], Collection>(`SELECT ${COLUMNS} FROM collection c ORDER BY c.position, c.id`).all();
}

/** One collection. Throws `no-collection`. */
export function getCollection(db: Database, id: number): Collection {
  const found = db.prepare<[number], Collection>(`SELECT ${COLUMNS} FROM collection c WHERE c.id = ?`).get(id);
  if (!found) throw new AppError('not-found', 'no-collection', { id });
  return found;
}

/** The speeches of a collection in its order, without those in the recycle bin. */
export function speechesOf(db: Database, collection: number): SpeechRow[] {
  const tree = readTagTree(db);
  return db
    .prepare<[number], StoredSpeech>(
      `SELECT ${SPEECH_COLUMNS} FROM ${SPEECH_SOURCE} JOIN collection_speech m ON m.speech = s.id
       WHERE m.collection = ? AND s.trashed_at IS NULL ORDER BY m.position, s.id`,
    )
    .all(collection)
    .map((row) => toSpeechRow(row, tree));
}

/** Stores a collection at the end of the list and returns its id. */
export function insertCollection(db: Database, name: string, { now, newId }: Maker): number {
  const sql = `INSERT INTO collection (uid, name, description, position, created_at)
    SELECT ?, ?, '', COALESCE(MAX(position), 0) + 1, ? FROM collection`;
  return Number(db.prepare(sql).run(newId(), name, now).lastInsertRowid);
}

/** Changes name, description or both. Throws `no-collection`. */
export function updateCollection(db: Database, id: number, changes: { name?: string | undefined; description?: string | undefined }): void {
  getCollection(db, id);
  for (const column of ['name', 'description'] as const) {
    const value = changes[column];
    if (value !== undefined) db.prepare(`UPDATE collection SET ${column} = @value WHERE id = @id AND ${column} <> @value`).run({ id, value });
  }
}

/** Deletes a collection; its speeches stay. Throws `no-collection`. */
export function deleteCollection(db: Database, id: number): void {
  getCollection(db, id);
  db.prepare('DELETE FROM collection_speech WHERE collection = ?').run(id);
  db.prepare('DELETE FROM collection WHERE id = ?').run(id);
}

/** Puts the rows of a list in an order: the given ids first, the others after them as they were. */
export function placeInOrder(db: Database, table: 'collection' | 'saved_view', ids: readonly number[]): void {
  const all = db.prepare(`SELECT id FROM ${table} ORDER BY position, id`).pluck().all().map(Number);
  const known = new Set(all);
  const order = [...new Set([...ids.filter((id) => known.has(id)), ...all])];
  const place = db.prepare(`UPDATE ${table} SET position = @position WHERE id = @id AND position <> @position`);
  order.forEach((id, index) => place.run({ id, position: index + 1 }));
}

/** Puts speeches before the one at index `at` of those shown, or at the end. Throws `no-collection`. */
export function addToCollection(db: Database, id: number, speeches: readonly number[], at: number | undefined): void {
  getCollection(db, id);
  const rows = db
    .prepare<[number], { speech: number; live: number }>(
      `SELECT m.speech, s.trashed_at IS NULL AS live FROM collection_speech m JOIN speech s ON s.id = m.speech
       WHERE m.collection = ? ORDER BY m.position, m.speech`,
    )
    .all(id);
  const adding = [...new Set(speeches)];
  const shown = rows.filter(({ live }) => live === 1);
  const before = at === undefined ? undefined : shown.slice(at).find(({ speech }) => !adding.includes(speech))?.speech;
  const order = rows.map(({ speech }) => speech).filter((speech) => !adding.includes(speech));
  order.splice(before === undefined ? order.length : order.indexOf(before), 0, ...adding);
  const place = db.prepare(
    `INSERT INTO collection_speech (collection, speech, position) VALUES (@id, @speech, @position)
     ON CONFLICT (collection, speech) DO UPDATE SET position = excluded.position WHERE position <> excluded.position`,
  );
  order.forEach((speech, index) => place.run({ id, speech, position: index + 1 }));
}

/** Takes speeches out of a collection. Throws `no-collection`. */
export function removeFromCollection(db: Database, id: number, speeches: readonly number[]): void {
  getCollection(db, id);
  const remove = db.prepare('DELETE FROM collection_speech WHERE collection = ? AND speech = ?');
  for (const speech of speeches) remove.run(id, speech);
}

/** The collections a speech is in. */
export function collectionsOf(db: Database, speech: number): number[] {
  const sql = 'SELECT c.id FROM collection c JOIN collection_speech m ON m.collection = c.id WHERE m.speech = ? ORDER BY c.position, c.id';
  return db.prepare(sql).pluck().all(speech).map(Number);
}
