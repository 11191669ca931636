import type { Database } from 'better-sqlite3';
import { AppError } from '@shared/domain/failure';
import type { Anchor, Colour, Passage } from '@shared/domain/passage';
import { ensureTag, type Maker } from './tags';

type PassageRow = {
  id: number;
  speech: number;
  start_pos: number;
  end_pos: number;
  exact: string;
  prefix: string;
  suffix: string;
  colour: number;
  note: string;
  author: string;
  state: 'attached' | 'orphan';
  whole: number;
  created_at: string;
  updated_at: string;
  /** JSON array of tag ids. */
  tags: string;
};

const COLUMNS = `p.id, p.speech, p.start_pos, p.end_pos, p.exact, p.prefix, p.suffix, p.colour, p.note, p.author, p.state, p.whole,
  p.created_at, p.updated_at,
  (SELECT json_group_array(u.tag ORDER BY u.position) FROM passage_tag u WHERE u.passage = p.id) AS tags`;

function toPassage(row: PassageRow): Passage {
  return {
    id: row.id,
    speech: row.speech,
    start: row.start_pos,
    end: row.end_pos,
    exact: row.exact,
    prefix: row.prefix,
    suffix: row.suffix,
    colour: row.colour,
    note: row.note,
    author: row.author,
    state: row.state,
    whole: row.whole === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    tags: JSON.parse(row.tags) as number[], // made by json_group_array of an INTEGER column
  };
}

/** All passages of a speech, attached ones first in reading order, then orphans. */
export function listPassages(db: Database, speech: number): Passage[] {
  return db
    .prepare<[number], PassageRow>(
      `SELECT ${COLUMNS} FROM passage p WHERE p.speech = ?
       ORDER BY p.state = 'orphan', p.start_pos, p.end_pos DESC, p.id`,
    )
    .all(speech)
    .map(toPassage);
}

/** The passages with these ids, in the order of the ids. Throws `no-passage` for the first that is missing. */
export function getPassages(db: Database, ids: readonly number[]): Passage[] {
  const rows = db
    .prepare<[string], PassageRow>(`SELECT ${COLUMNS} FROM passage p WHERE p.id IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(ids));
  const found = new Map(rows.map((row) => [row.id, toPassage(row)]));
  return [...new Set(ids)].map((id) => {
    const passage = found.get(id);
    if (!passage) throw new AppError('not-found', 'no-passage', { id });
    return passage;
  });
}

export type NewPassage = {
  speech: number;
  anchor: Anchor;
  colour: number;
  note: string;
  author: string;
  /** Attached unless given. */
  state?: Passage['state'];
  /** When it was made, where that is not now. */
  createdAt?: string | null;
};

/** Stores a passage and returns its id. */
export function insertPassage(db: Database, passage: NewPassage, { now, newId }: Maker): number {
  const { anchor } = passage;
  const inserted = db
    .prepare(
      `INSERT INTO passage (uid, speech, start_pos, end_pos, exact, prefix, suffix, colour, note, author, state, created_at, updated_at)
       VALUES (@uid, @speech, @start, @end, @exact, @prefix, @suffix, @colour, @note, @author, @state, @createdAt, @now)`,
    )
    .run({
      ...anchor,
      uid: newId(),
      speech: passage.speech,
      colour: passage.colour,
      note: passage.note,
      author: passage.author,
      state: passage.state ?? 'attached',
      createdAt: passage.createdAt ?? now,
      now,
    });
  return Number(inserted.lastInsertRowid);
}

/** Sets colour, note or both. A passage that has them already is not touched. */
export function restylePassages(db: Database, ids: readonly number[], to: { colour?: Colour | undefined; note?: string | undefined }, now: string): void {
  const update = db.prepare(
    `UPDATE passage SET colour = COALESCE(@colour, colour), note = COALESCE(@note, note), updated_at = @now
     WHERE id = @id AND (colour IS NOT COALESCE(@colour, colour) OR note IS NOT COALESCE(@note, note))`,
  );
  for (const id of ids) update.run({ id, colour: to.colour ?? null, note: to.note ?? null, now });
}

/** Puts a passage at a place, which also ends its being an orphan. */
export function movePassage(db: Database, id: number, anchor: Anchor, now: string): void {
  db.prepare(
    `UPDATE passage SET start_pos = @start, end_pos = @end, exact = @exact, prefix = @prefix, suffix = @suffix,
       state = 'attached', whole = 0, updated_at = @now
     WHERE id = @id AND (start_pos <> @start OR end_pos <> @end OR exact <> @exact OR state <> 'attached')`,
  ).run({ ...anchor, id, now });
}

/** Puts an attached passage at its place in a new text. Only other words make it a changed passage. */
export function carryPassage(db: Database, id: number, anchor: Anchor, now: string): void {
  db.prepare(
    `UPDATE passage SET start_pos = @start, end_pos = @end, exact = @exact, prefix = @prefix, suffix = @suffix, state = 'attached', whole = 0,
       updated_at = CASE WHEN exact = @exact AND state = 'attached' THEN updated_at ELSE @now END
     WHERE id = @id`,
  ).run({ ...anchor, id, now });
}

/** Says of passages without a place whether they stay as notes on the whole speech. Attached ones are not touched. */
export function keepWhole(db: Database, ids: readonly number[], whole: boolean, now: string): void {
  const keep = db.prepare(`UPDATE passage SET whole = @whole, updated_at = @now WHERE id = @id AND state = 'orphan' AND whole <> @whole`);
  for (const id of ids) keep.run({ id, whole: whole ? 1 : 0, now });
}

/** Marks a passage as having lost its place; its quote stays as it was. */
export function orphanPassage(db: Database, id: number): void {
  db.prepare(`UPDATE passage SET state = 'orphan' WHERE id = ?`).run(id);
}

/** Attaches the tags at these paths, made where missing, after those a passage has. */
export function addTags(db: Database, passages: readonly number[], paths: readonly string[], maker: Maker): void {
  const tags = paths.map((path) => ensureTag(db, path, maker));
  const attach = db.prepare(
    `INSERT INTO passage_tag (passage, tag, position)
     SELECT @passage, @tag, (SELECT COALESCE(MAX(position), 0) + 1 FROM passage_tag WHERE passage = @passage)
     WHERE NOT EXISTS (SELECT 1 FROM passage_tag WHERE passage = @passage AND tag = @tag)`,
  );
  changeTags(db, passages, tags, maker.now, (passage, tag) => attach.run({ passage, tag }).changes);
}

/** Attaches the tags of one passage to another, after those it has. */
export function copyTags(db: Database, from: number, to: number): void {
  db.prepare(
    `INSERT INTO passage_tag (passage, tag, position)
     SELECT @to, tag, position + (SELECT COALESCE(MAX(position), 0) FROM passage_tag WHERE passage = @to) FROM passage_tag
     WHERE passage = @from AND tag NOT IN (SELECT tag FROM passage_tag WHERE passage = @to)`,
  ).run({ from, to });
}

/** Takes tags off passages; a tag that a passage does not carry is no error. */
export function removeTags(db: Database, passages: readonly number[], tags: readonly number[], now: string): void {
  const detach = db.prepare('DELETE FROM passage_tag WHERE passage = ? AND tag = ?');
  changeTags(db, passages, tags, now, (passage, tag) => detach.run(passage, tag).changes);
}

function changeTags(
  db: Database,
  passages: readonly number[],
  tags: readonly number[],
  now: string,
  change: (passage: number, tag: number) => number,
): void {
  const touch = db.prepare('UPDATE passage SET updated_at = ? WHERE id = ?');
  for (const passage of passages) {
    const changes = tags.reduce((sum, tag) => sum + change(passage, tag), 0);
    if (changes > 0) touch.run(now, passage);
  }
}

/** Deletes passages with their tags. */
export function deletePassages(db: Database, ids: readonly number[]): void {
  const untag = db.prepare('DELETE FROM passage_tag WHERE passage = ?');
  const remove = db.prepare('DELETE FROM passage WHERE id = ?');
  for (const id of ids) {
    untag.run(id);
    remove.run(id);
  }
}
