/** Numbers about passages. Each is counted with the condition that opens what it counts, so that the two agree. */
import type { Database } from 'better-sqlite3';
import type { ExcerptFilter } from '@shared/domain/excerpt';
import type { Folding } from '@shared/domain/fold';
import type { SpeakerCount, TagCount, Timeline, Together } from '@shared/domain/statistics';
import { conditionFor } from './excerpts';
import { ancestry, readTagTree, type TagTree } from './tags';

type Counted = { id: number; speech: number; speaker: string; date: string | null; characters: number; tags: number[] };

/** The passages that fit a filter, with what they are counted by; `tags` are those they carry themselves. */
function countedPassages(db: Database, folding: Folding, filter: ExcerptFilter, tree: TagTree): Counted[] {
  const { sql, values } = conditionFor(db, folding, filter, tree);
  return db
    .prepare<[Record<string, unknown>], Omit<Counted, 'tags'> & { tags: string }>(
      `SELECT p.id, p.speech, s.speaker, s.spoken_on AS date, length(p.exact) AS characters,
         (SELECT json_group_array(u.tag) FROM passage_tag u WHERE u.passage = p.id) AS tags
       FROM passage p JOIN speech s ON s.id = p.speech WHERE ${sql}`,
    )
    .all(values)
    .map((row) => ({ ...row, tags: JSON.parse(row.tags) as number[] })); // made by json_group_array of an INTEGER column
}

/** The tags of a passage and every tag above one of them. */
function withAbove(tree: TagTree, tags: readonly number[]): Set<number> {
  return new Set(tags.flatMap((tag) => ancestry(tree, tag)));
}

/** Counts of every tag that a fitting passage carries, in tree order. */
export function tagCounts(db: Database, folding: Folding, filter: ExcerptFilter): TagCount[] {
  const tree = readTagTree(db);
  const counts = new Map<number, TagCount & { seen: Set<number> }>();
  const of = (tag: number) => {
    const known = counts.get(tag) ?? { tag, path: tree.paths.get(tag) ?? '', passages: 0, passagesBelow: 0, speeches: 0, characters: 0, seen: new Set<number>() };
    counts.set(tag, known);
    return known;
  };
  for (const { speech, characters, tags } of countedPassages(db, folding, filter, tree)) {
    for (const tag of tags) of(tag).passages += 1;
    for (const tag of withAbove(tree, tags)) {
      const count = of(tag);
      count.passagesBelow += 1;
      count.characters += characters;
      count.seen.add(speech);
    }
  }
  return tree.ids.flatMap((id) => {
    const count = counts.get(id);
    if (count === undefined) return [];
    const { seen, ...row } = count;
    return [{ ...row, speeches: seen.size }];
  });
}

/** How often tags stand on one passage: those asked for, or the most used. */
export function tagsTogether(db: Database, folding: Folding, query: { filter: ExcerptFilter; tags?: number[] | undefined; most: number }): Together {
  const tree = readTagTree(db);
  const sets = countedPassages(db, folding, query.filter, tree).map(({ tags }) => withAbove(tree, tags));
  const totals = new Map<number, number>();
  for (const set of sets) for (const tag of set) totals.set(tag, (totals.get(tag) ?? 0) + 1);
  const mostUsed = [...totals.keys()].toSorted((a, b) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0) || a - b).slice(0, query.most);
  const wanted = new Set(query.tags ?? mostUsed);
  const ids = tree.ids.filter((id) => wanted.has(id));
  const rank = new Map(ids.map((id, index) => [id, index]));
  const pairs = new Map<string, { a: number; b: number; passages: number }>();
  for (const set of sets) {
    const present = [...set].filter((id) => rank.has(id)).toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
    present.forEach((a, index) => {
      for (const b of present.slice(index + 1)) {
        if (ancestry(tree, b).includes(a) || ancestry(tree, a).includes(b)) continue;
        const pair = pairs.get(`${a}/${b}`) ?? { a, b, passages: 0 };
        pair.passages += 1;
        pairs.set(`${a}/${b}`, pair);
      }
    });
  }
  return { tags: ids.map((tag) => ({ tag, path: tree.paths.get(tag) ?? '', passages: totals.get(tag) ?? 0 })), pairs: [...pairs.values()] };
}

/** Passages by month or year, without gaps between the first and the last. By month, a date of a year only is undated. */
export function timeline(db: Database, folding: Folding, query: { filter: ExcerptFilter; by: 'month' | 'year'; rows: 'all' | 'tag' | 'speaker' }): Timeline {
  const tree = readTagTree(db);
  const units = query.by === 'year' ? 4 : 7;
  const passages = countedPassages(db, folding, query.filter, tree);
  const known = passages.flatMap(({ date }) => (date !== null && date.length >= units ? [date.slice(0, units)] : []));
  const periods = periodsBetween(known.toSorted(), query.by);
  const at = new Map(periods.map((period, index) => [period, index]));
  const rows = new Map<string, Timeline['rows'][number]>();
  for (const { date, speaker, tags } of passages) {
    const roots = [...withAbove(tree, tags)].filter((id) => tree.rows.get(id)?.parent === null).map(String);
    const keys = query.rows === 'all' ? ['all'] : query.rows === 'speaker' ? [speaker] : roots;
    for (const key of keys) {
      const label = query.rows === 'tag' ? (tree.paths.get(Number(key)) ?? '') : query.rows === 'all' ? '' : key;
      const row = rows.get(key) ?? { key, label, counts: periods.map(() => 0), undated: 0 };
      rows.set(key, row);
      const period = date === null ? undefined : at.get(date.slice(0, units));
      if (period === undefined) row.undated += 1;
      else row.counts[period] = (row.counts[period] ?? 0) + 1;
    }
  }
  return { periods, rows: [...rows.values()].toSorted((a, b) => total(b) - total(a) || (a.key < b.key ? -1 : 1)) };
}

function total(row: Timeline['rows'][number]): number {
  return row.undated + row.counts.reduce((sum, count) => sum + count, 0);
}

function periodsBetween(sorted: readonly string[], by: 'month' | 'year'): string[] {
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return [];
  const perYear = by === 'year' ? 1 : 12;
  const numberOf = (period: string) => Number(period.slice(0, 4)) * perYear + (by === 'year' ? 0 : Number(period.slice(5, 7)) - 1);
  const periods: string[] = [];
  for (let at = numberOf(first); at <= numberOf(last); at += 1) {
    const year = String(Math.floor(at / perYear)).padStart(4, '0');
    periods.push(by === 'year' ? year : `${year}-${String((at % 12) + 1).padStart(2, '0')}`);
  }
  return periods;
}

/** Passages by speaker, the most first. */
export function speakerCounts(db: Database, folding: Folding, filter: ExcerptFilter): SpeakerCount[] {
  const rows = new Map<string, SpeakerCount & { seen: Set<number> }>();
  for (const { speaker, speech, characters } of countedPassages(db, folding, filter, readTagTree(db))) {
    const row = rows.get(speaker) ?? { speaker, speeches: 0, passages: 0, characters: 0, seen: new Set<number>() };
    rows.set(speaker, row);
    row.passages += 1;
    row.characters += characters;
    row.seen.add(speech);
  }
  return [...rows.values()].map(({ seen, ...row }) => ({ ...row, speeches: seen.size })).toSorted((a, b) => b.passages - a.passages || (a.speaker < b.speaker ? -1 : 1));
}
