import type { Database } from 'better-sqlite3';
import { AppError } from '@shared/domain/failure';
import { namesInPath, type Tag, type TagPattern } from '@shared/domain/tag';

export type TagRow = {
  id: number;
  uid: string;
  parent: number | null;
  name: string;
  colour: number | null;
  pattern: TagPattern;
  description: string;
  aliases: string[];
};
type UseRow = { tag: number; passage: number };

/** The tag tree as it is now, without counts. */
export type TagTree = {
  /** Display order: a parent before its children, siblings by name. */
  ids: number[];
  rows: Map<number, TagRow>;
  paths: Map<number, string>;
};

export function readTagTree(db: Database): TagTree {
  const all = db
    .prepare<[], Omit<TagRow, 'aliases'> & { aliases: string }>('SELECT id, uid, parent, name, colour, pattern, description, aliases FROM tag')
    .all()
    .map((row): TagRow => ({ ...row, aliases: JSON.parse(row.aliases) as string[] })); // stored from Tag.aliases
  const byName = new Intl.Collator('zh-CN', { numeric: true }).compare;
  const children = Map.groupBy(all.toSorted((a, b) => byName(a.name, b.name)), (row) => row.parent);
  const tree: TagTree = { ids: [], rows: new Map(all.map((row) => [row.id, row])), paths: new Map() };
  const walk = (parent: number | null, prefix: string) => {
    for (const row of children.get(parent) ?? []) {
      const path = prefix + row.name;
      tree.ids.push(row.id);
      tree.paths.set(row.id, path);
      walk(row.id, `${path}/`);
    }
  };
  walk(null, '');
  return tree;
}

/** The tag and every tag above it, nearest first. */
export function ancestry(tree: TagTree, id: number): number[] {
  const chain: number[] = [];
  for (let at: number | null = id; at !== null; at = tree.rows.get(at)?.parent ?? null) chain.push(at);
  return chain;
}

/** The given tags and every tag below them. Unknown ids are left out. */
export function withTagsBelow(tree: TagTree, ids: readonly number[]): number[] {
  const wanted = new Set(ids);
  return tree.ids.filter((id) => ancestry(tree, id).some((above) => wanted.has(above)));
}

/** For each tag, how many different passages carry it or one below it. */
export function countBelow(tree: TagTree, uses: readonly UseRow[]): Map<number, number> {
  const seen = new Map<number, Set<number>>();
  for (const { tag, passage } of uses) {
    for (const above of ancestry(tree, tag)) {
      const passages = seen.get(above);
      if (passages) passages.add(passage);
      else seen.set(above, new Set([passage]));
    }
  }
  return new Map([...seen].map(([tag, passages]) => [tag, passages.size]));
}

/** The whole tree in display order. Speeches in the recycle bin and their passages are not counted. */
export function listTags(db: Database): Tag[] {
  const tree = readTagTree(db);
  const uses = db
    .prepare<[], UseRow>(
      `SELECT u.tag, u.passage FROM passage_tag u JOIN passage p ON p.id = u.passage
       JOIN speech s ON s.id = p.speech WHERE s.trashed_at IS NULL`,
    )
    .all();
  const speechUses = db
    .prepare<[], UseRow>('SELECT u.tag, u.speech AS passage FROM speech_tag u JOIN speech s ON s.id = u.speech WHERE s.trashed_at IS NULL')
    .all();
  const counted = (rows: readonly UseRow[]) => {
    const own = new Map<number, number>();
    for (const { tag } of rows) own.set(tag, (own.get(tag) ?? 0) + 1);
    return { own, below: countBelow(tree, rows) };
  };
  const passages = counted(uses);
  const speeches = counted(speechUses);
  return tree.ids.map((id) => {
    const { uid: _uid, ...row } = rowOf(tree, id);
    return {
      ...row,
      path: tree.paths.get(id) ?? '',
      passages: passages.own.get(id) ?? 0,
      passagesBelow: passages.below.get(id) ?? 0,
      speeches: speeches.own.get(id) ?? 0,
      speechesBelow: speeches.below.get(id) ?? 0,
    };
  });
}

/** How many passages and speeches carry a tag or one below it, each counted once; the recycle bin is left out. */
export function countTag(db: Database, tree: TagTree, id: number): { passagesBelow: number; speechesBelow: number } {
  const list = JSON.stringify(withTagsBelow(tree, [id]));
  const count = (sql: string) => Number(db.prepare(sql).pluck().get(list));
  const among = 'u.tag IN (SELECT value FROM json_each(?))';
  return {
    passagesBelow: count(`SELECT COUNT(DISTINCT u.passage) FROM passage_tag u JOIN passage p ON p.id = u.passage
      JOIN speech s ON s.id = p.speech WHERE s.trashed_at IS NULL AND ${among}`),
    speechesBelow: count(`SELECT COUNT(DISTINCT u.speech) FROM speech_tag u JOIN speech s ON s.id = u.speech WHERE s.trashed_at IS NULL AND ${among}`),
  };
}

/** The tags whose path, name or alias is this text: exactly, but for 繁简, width and case. */
export function tagsNamed(tree: TagTree, text: string, foldText: (text: string) => string): number[] {
  const plain = (name: string) => foldText(name.replaceAll('／', '/')).trim();
  const wanted = plain(text);
  return tree.ids.filter((id) => {
    const row = tree.rows.get(id);
    return [tree.paths.get(id) ?? '', row?.name ?? '', ...(row?.aliases ?? [])].some((name) => plain(name) === wanted);
  });
}

/** The row of a tag. Throws `no-tag`. */
export function rowOf(tree: TagTree, id: number): TagRow {
  const row = tree.rows.get(id);
  if (!row) throw new AppError('not-found', 'no-tag', { id });
  return row;
}

/** One tag as `listTags` gives it. Throws `no-tag`. */
export function getTag(db: Database, id: number): Tag {
  const tag = listTags(db).find((candidate) => candidate.id === id);
  if (!tag) throw new AppError('not-found', 'no-tag', { id });
  return tag;
}

export type Maker = { now: string; newId: () => string };

/** The id of the tag at a path, made with the levels above it where missing. Throws `tag-empty`. */
export function ensureTag(db: Database, path: string, { now, newId }: Maker): number {
  const find = db.prepare('SELECT id FROM tag WHERE COALESCE(parent, 0) = ? AND name = ?').pluck();
  const make = db.prepare('INSERT INTO tag (uid, parent, name, created_at) VALUES (?, ?, ?, ?)');
  let id = 0;
  for (const name of namesInPath(path)) {
    const found = find.get(id, name);
    id = Number(found ?? make.run(newId(), id === 0 ? null : id, name, now).lastInsertRowid);
  }
  return id;
}

/** Renames a tag. Throws `no-tag`, and `tag-exists` when a sibling has that name. */
export function renameTag(db: Database, id: number, name: string): void {
  const tree = readTagTree(db);
  const { parent } = rowOf(tree, id);
  const twin = [...tree.rows.values()].find((row) => row.parent === parent && row.name === name && row.id !== id);
  if (twin) throw new AppError('conflict', 'tag-exists', { path: tree.paths.get(twin.id) ?? name });
  db.prepare('UPDATE tag SET name = ? WHERE id = ?').run(name, id);
}

/** Deletes a tag and those below it; the passages stay, without it. Throws `no-tag`. */
export function deleteTag(db: Database, id: number): void {
  const tree = readTagTree(db);
  rowOf(tree, id);
  const untag = db.prepare('DELETE FROM passage_tag WHERE tag = ?');
  const untagSpeeches = db.prepare('DELETE FROM speech_tag WHERE tag = ?');
  const remove = db.prepare('DELETE FROM tag WHERE id = ?');
  for (const below of withTagsBelow(tree, [id]).toReversed()) {
    untag.run(below);
    untagSpeeches.run(below);
    remove.run(below);
  }
}
