/** Changes of the tag tree: what keeps it a tree with no two siblings of one name. */
import type { Database } from 'better-sqlite3';
import { AppError } from '@shared/domain/failure';
import type { Tag } from '@shared/domain/tag';
import { ancestry, ensureTag, readTagTree, rowOf, withTagsBelow, type Maker, type TagTree } from './tags';

type TagChanges = { [K in 'colour' | 'pattern' | 'description' | 'aliases']?: Tag[K] | undefined };

/** Changes how a tag looks and what else it is called. Throws `no-tag`. */
export function updateTag(db: Database, id: number, changes: TagChanges): void {
  rowOf(readTagTree(db), id);
  const columns = { ...changes, aliases: changes.aliases === undefined ? undefined : JSON.stringify([...new Set(changes.aliases)]) };
  for (const [column, value] of Object.entries(columns)) {
    if (value !== undefined) db.prepare(`UPDATE tag SET ${column} = @value WHERE id = @id AND ${column} IS NOT @value`).run({ id, value });
  }
}

/** Puts a tag with those below it elsewhere. Throws `no-tag`, `tag-cycle`, and `tag-exists` when a sibling has its name. */
export function moveTag(db: Database, id: number, parent: number | null): void {
  const tree = readTagTree(db);
  const { name } = rowOf(tree, id);
  if (parent !== null) {
    rowOf(tree, parent);
    if (ancestry(tree, parent).includes(id)) throw new AppError('conflict', 'tag-cycle', { path: tree.paths.get(id) ?? name });
  }
  const twin = childNamed(tree, parent, name);
  if (twin !== null && twin !== id) throw new AppError('conflict', 'tag-exists', { path: tree.paths.get(twin) ?? name });
  db.prepare('UPDATE tag SET parent = @parent WHERE id = @id AND parent IS NOT @parent').run({ id, parent });
}

function childNamed(tree: TagTree, parent: number | null, name: string): number | null {
  return [...tree.rows.values()].find((row) => row.parent === parent && row.name === name)?.id ?? null;
}

/** What a merge does: `merged` go into tags that stay, `moved` get another parent. */
export type MergePlan = { merged: { from: number; into: number }[]; moved: { id: number; parent: number }[] };

/**
 * Plans merging tags into one. Their children move along; where the target has a child of that name, the two are merged
 * in turn. Throws `no-tag`, and `tag-cycle` when the target is one of them or lies below one of them.
 */
export function planMerge(tree: TagTree, from: readonly number[], into: number): MergePlan {
  const plan: MergePlan = { merged: [], moved: [] };
  const above = ancestry(tree, into);
  const children = Map.groupBy(tree.rows.values(), (row) => row.parent);
  /** Children by name of each tag that takes others in, as they will be. */
  const names = new Map<number, Map<string, number>>();
  const namesBelow = (id: number) => {
    const known = names.get(id) ?? new Map((children.get(id) ?? []).map((row) => [row.name, row.id]));
    names.set(id, known);
    return known;
  };
  const gone = new Set<number>();
  const merge = (source: number, target: number) => {
    plan.merged.push({ from: source, into: target });
    gone.add(source);
    for (const child of children.get(source) ?? []) {
      if (gone.has(child.id)) continue;
      const twin = namesBelow(target).get(child.name);
      if (twin !== undefined && twin !== child.id && !gone.has(twin)) merge(child.id, twin);
      else if (child.id !== target) {
        plan.moved.push({ id: child.id, parent: target });
        namesBelow(target).set(child.name, child.id);
      }
    }
  };
  rowOf(tree, into);
  const wanted = new Set(from);
  for (const id of wanted) {
    rowOf(tree, id);
    if (above.includes(id)) throw new AppError('conflict', 'tag-cycle', { path: tree.paths.get(id) ?? '' });
  }
  // what lies below another that is merged goes first, so that no child moves under a tag that goes away
  for (const id of deepestFirst(tree, [...wanted])) if (!gone.has(id)) merge(id, into);
  plan.moved = plan.moved.filter(({ id }) => !gone.has(id));
  return plan;
}

/** Carries out a plan made on the tree as it is. Names of merged tags become aliases of those that take them in. */
export function mergeTags(db: Database, plan: MergePlan): void {
  const tree = readTagTree(db);
  const aliases = new Map<number, string[]>();
  for (const { from, into } of plan.merged) {
    const source = rowOf(tree, from);
    const target = rowOf(tree, into);
    const others = [...(aliases.get(into) ?? target.aliases), source.name, ...(aliases.get(from) ?? source.aliases)];
    aliases.set(into, others.filter((name) => name !== target.name));
    aliases.delete(from);
    db.prepare(
      `INSERT INTO passage_tag (passage, tag, position)
       SELECT passage, @into, position FROM passage_tag u WHERE tag = @from
         AND NOT EXISTS (SELECT 1 FROM passage_tag WHERE passage = u.passage AND tag = @into)`,
    ).run({ from, into });
    db.prepare(
      `INSERT INTO speech_tag (speech, tag) SELECT speech, @into FROM speech_tag u WHERE tag = @from
         AND NOT EXISTS (SELECT 1 FROM speech_tag WHERE speech = u.speech AND tag = @into)`,
    ).run({ from, into });
    db.prepare('DELETE FROM passage_tag WHERE tag = ?').run(from);
    db.prepare('DELETE FROM speech_tag WHERE tag = ?').run(from);
  }
  const place = db.prepare('UPDATE tag SET parent = @parent, name = @name WHERE id = @id');
  // aside first: two of those that move may have exchanged names with one that goes away
  for (const { id } of plan.moved) place.run({ id, parent: null, name: `/${id}` });
  const remove = db.prepare('DELETE FROM tag WHERE id = ?');
  for (const id of deepestFirst(tree, plan.merged.map(({ from }) => from))) remove.run(id);
  for (const { id, parent } of plan.moved) place.run({ id, parent, name: rowOf(tree, id).name });
  for (const [id, names] of aliases) updateTag(db, id, { aliases: names });
}

function deepestFirst(tree: TagTree, ids: readonly number[]): number[] {
  return ids.toSorted((a, b) => ancestry(tree, b).length - ancestry(tree, a).length);
}

/** What merging changes, for the question before it: paths as they are now and would be. */
export function describeMerge(db: Database, tree: TagTree, plan: MergePlan): { gaining: number; already: number; speeches: number; merged: string[]; moved: { from: string; to: string }[] } {
  const parents = new Map(plan.moved.map(({ id, parent }) => [id, parent]));
  const after = (id: number): string => {
    const parent = parents.has(id) ? (parents.get(id) ?? null) : rowOf(tree, id).parent;
    return parent === null ? rowOf(tree, id).name : `${after(parent)}/${rowOf(tree, id).name}`;
  };
  const moved = plan.moved.flatMap(({ id }) => withTagsBelow(tree, [id])).filter((id) => !plan.merged.some(({ from }) => from === id));
  const pairs = JSON.stringify(plan.merged.map(({ from, into }) => [from, into]));
  const count = (table: 'passage_tag' | 'speech_tag', noun: 'passage' | 'speech', test: string) =>
    Number(
      db
        .prepare(
          `SELECT COUNT(DISTINCT u.${noun}) FROM json_each(?) pair JOIN ${table} u ON u.tag = json_extract(pair.value, '$[0]')
           WHERE ${test} EXISTS (SELECT 1 FROM ${table} o WHERE o.${noun} = u.${noun} AND o.tag = json_extract(pair.value, '$[1]'))`,
        )
        .pluck()
        .get(pairs),
    );
  return {
    gaining: count('passage_tag', 'passage', 'NOT'),
    already: count('passage_tag', 'passage', ''),
    speeches: count('speech_tag', 'speech', 'NOT'),
    merged: plan.merged.map(({ from }) => tree.paths.get(from) ?? ''),
    moved: moved.map((id) => ({ from: tree.paths.get(id) ?? '', to: after(id) })).filter(({ from, to }) => from !== to),
  };
}

/** What deleting a tag with those below it takes away. Throws `no-tag`. */
export function describeDeletion(db: Database, id: number): { tags: string[]; passages: number; untagged: number; speeches: number } {
  const tree = readTagTree(db);
  rowOf(tree, id);
  const ids = withTagsBelow(tree, [id]);
  const list = JSON.stringify(ids);
  const count = (sql: string) => Number(db.prepare(sql).pluck().get({ list }));
  const among = 'IN (SELECT value FROM json_each(@list))';
  return {
    tags: ids.map((tag) => tree.paths.get(tag) ?? ''),
    passages: count(`SELECT COUNT(DISTINCT passage) FROM passage_tag WHERE tag ${among}`),
    untagged: count(`SELECT COUNT(DISTINCT passage) FROM passage_tag u WHERE tag ${among}
      AND NOT EXISTS (SELECT 1 FROM passage_tag o WHERE o.passage = u.passage AND o.tag NOT ${among})`),
    speeches: count(`SELECT COUNT(DISTINCT speech) FROM speech_tag WHERE tag ${among}`),
  };
}

/** Puts the tags at these paths, made where missing, on speeches and takes others off. */
export function tagSpeeches(db: Database, speeches: readonly number[], change: { add: readonly string[]; remove: readonly number[] }, maker: Maker): void {
  const add = change.add.map((path) => ensureTag(db, path, maker));
  const attach = db.prepare('INSERT INTO speech_tag (speech, tag) SELECT @speech, @tag WHERE NOT EXISTS (SELECT 1 FROM speech_tag WHERE speech = @speech AND tag = @tag)');
  const detach = db.prepare('DELETE FROM speech_tag WHERE speech = ? AND tag = ?');
  for (const speech of speeches) {
    for (const tag of add) attach.run({ speech, tag });
    for (const tag of change.remove) detach.run(speech, tag);
  }
}
