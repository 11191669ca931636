import type { Database } from 'better-sqlite3';
import { Doc } from '@shared/domain/document';
import type { ExcerptFilter, ExcerptGrouping, ExcerptOrder } from '@shared/domain/excerpt';
import type { Folding } from '@shared/domain/fold';
import type { Colour } from '@shared/domain/passage';
import { excerptCondition, type ExcerptCondition } from './excerpt-condition';
import { passagesLeft } from './excerpt-scan';
import { ancestry, countBelow, readTagTree, type TagTree } from './tags';

/** A passage with what is needed of its speech to show it as an excerpt. */
export type StoredExcerpt = {
  passage: number;
  speech: number;
  version: number;
  start: number;
  end: number;
  quote: string;
  colour: Colour;
  note: string;
  author: string;
  state: 'attached' | 'orphan';
  updatedAt: string;
  speechTitle: string;
  speaker: string;
  date: string | null;
  tags: { id: number; path: string }[];
};

type Row = Omit<StoredExcerpt, 'tags'> & { tags: string };

const SOURCE = 'passage p JOIN speech s ON s.id = p.speech';

/** The columns of `Row`. */
const SHOWN = `p.id AS passage, p.speech, s.version, p.start_pos AS start, p.end_pos AS "end", p.exact AS quote, p.colour, p.note,
  p.author, p.state, p.updated_at AS updatedAt, s.title AS speechTitle, s.speaker, s.spoken_on AS date,
  (SELECT json_group_array(u.tag ORDER BY u.position) FROM passage_tag u WHERE u.passage = p.id) AS tags`;

const ORDER = {
  place: `s.spoken_on IS NULL, s.spoken_on DESC, s.id DESC, p.state = 'orphan', p.start_pos, p.end_pos DESC, p.id`,
  newest: 'p.updated_at DESC, p.id DESC',
} as const;

export type ExcerptQuery = { filter: ExcerptFilter; order: ExcerptOrder; offset: number; limit: number };

/** SQL for the passages that fit a filter; conditions on text and position are judged first, in code. */
export function conditionFor(db: Database, folding: Folding, filter: ExcerptFilter, tree: TagTree): ExcerptCondition {
  return excerptCondition(filter, tree, passagesLeft(db, folding, filter, tree));
}

/** One page of the passages that fit a filter, with how many passages and speeches fit in all. */
export function listExcerpts(db: Database, folding: Folding, query: ExcerptQuery): { rows: StoredExcerpt[]; total: number; speeches: number } {
  const tree = readTagTree(db);
  const { sql, values } = conditionFor(db, folding, query.filter, tree);
  const rows = db
    .prepare<[Record<string, unknown>], Row>(
      `SELECT ${SHOWN} FROM ${SOURCE} WHERE ${sql} ORDER BY ${ORDER[query.order]} LIMIT @limit OFFSET @offset`,
    )
    .all({ ...values, limit: query.limit, offset: query.offset });
  const totals = db
    .prepare<[Record<string, unknown>], { total: number; speeches: number }>(
      `SELECT COUNT(*) AS total, COUNT(DISTINCT p.speech) AS speeches FROM ${SOURCE} WHERE ${sql}`,
    )
    .get(values);
  return { rows: rows.map((row) => withPaths(row, tree)), total: totals?.total ?? 0, speeches: totals?.speeches ?? 0 };
}

function withPaths(row: Row, tree: TagTree): StoredExcerpt {
  const ids = JSON.parse(row.tags) as number[]; // made by json_group_array of an INTEGER column
  return { ...row, tags: ids.map((id) => ({ id, path: tree.paths.get(id) ?? '' })) };
}

/** The excerpts with these ids in this order; those that are gone or in the recycle bin are left out. */
export function readExcerpts(db: Database, ids: readonly number[]): StoredExcerpt[] {
  const tree = readTagTree(db);
  const rows = db
    .prepare<[string], Row>(`SELECT ${SHOWN} FROM ${SOURCE} WHERE s.trashed_at IS NULL AND p.id IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(ids));
  const found = new Map(rows.map((row) => [row.passage, withPaths(row, tree)]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

export type GroupedIds = { key: string; label: string; depth: number; passages: number[] };
type LightRow = { passage: number; speech: number; title: string; speaker: string; date: string | null; tags: string };

/** The ids of all passages that fit, in groups (see the channel `excerpts.groups`). */
export function groupExcerpts(db: Database, folding: Folding, query: { filter: ExcerptFilter; group: ExcerptGrouping; order: ExcerptOrder }): { groups: GroupedIds[]; total: number; speeches: number } {
  const tree = readTagTree(db);
  const { sql, values } = conditionFor(db, folding, query.filter, tree);
  const tags = query.group === 'tag' ? '(SELECT json_group_array(u.tag) FROM passage_tag u WHERE u.passage = p.id)' : `'[]'`;
  const rows = db
    .prepare<[Record<string, unknown>], LightRow>(
      `SELECT p.id AS passage, p.speech, s.title, s.speaker, s.spoken_on AS date, ${tags} AS tags
       FROM ${SOURCE} WHERE ${sql} ORDER BY ${ORDER[query.order]}`,
    )
    .all(values);
  const speeches = new Set(rows.map(({ speech }) => speech)).size;
  const groups = query.group === 'tag' ? groupedByTag(rows, tree) : groupedBy(rows, query.group);
  return { groups, total: rows.length, speeches };
}

function groupedBy(rows: readonly LightRow[], group: Exclude<ExcerptGrouping, 'tag'>): GroupedIds[] {
  const keyOf = (row: LightRow): [string, string] => {
    if (group === 'speech') return [String(row.speech), row.title];
    if (group === 'speaker') return [row.speaker, row.speaker];
    if (group === 'year') return [row.date?.slice(0, 4) ?? '', row.date?.slice(0, 4) ?? ''];
    return ['', ''];
  };
  const groups = new Map<string, GroupedIds>();
  for (const row of rows) {
    const [key, label] = keyOf(row);
    const known = groups.get(key) ?? { key, label, depth: 0, passages: [] };
    groups.set(key, known);
    known.passages.push(row.passage);
  }
  return [...groups.values()];
}

function groupedByTag(rows: readonly LightRow[], tree: TagTree): GroupedIds[] {
  const passages = new Map<number, number[]>();
  const untagged: number[] = [];
  for (const row of rows) {
    const tags = JSON.parse(row.tags) as number[]; // made by json_group_array of an INTEGER column
    if (tags.length === 0) untagged.push(row.passage);
    for (const tag of tags) {
      const known = passages.get(tag);
      if (known) known.push(row.passage);
      else passages.set(tag, [row.passage]);
    }
  }
  const shown = new Set([...passages.keys()].flatMap((tag) => ancestry(tree, tag)));
  const groups = tree.ids
    .filter((id) => shown.has(id))
    .map((id) => ({ key: String(id), label: tree.rows.get(id)?.name ?? '', depth: ancestry(tree, id).length - 1, passages: passages.get(id) ?? [] }));
  return untagged.length === 0 ? groups : [...groups, { key: '', label: '', depth: 0, passages: untagged }];
}

/** The text of a speech's current version, and its document when the outline is not known yet. */
export function readVersion(db: Database, speech: number, version: number): { body: string; doc: () => Doc } {
  const select = (column: 'body' | 'doc') =>
    String(db.prepare(`SELECT ${column} FROM speech_version WHERE speech = ? AND number = ?`).pluck().get(speech, version));
  return {
    body: select('body'),
    doc: () => JSON.parse(select('doc')) as Doc, // stored from a value of that type by `insertSpeech` or `insertVersion`
  };
}

/** Speeches offered to choose from. */
const MOST_SPEECHES = 1000;

type Facet<T> = { value: T; count: number }[];
export type ExcerptFacets = {
  colours: Facet<number>;
  speakers: Facet<string>;
  years: Facet<number>;
  tags: Facet<number>;
  authors: Facet<string>;
  collections: Facet<number>;
  /** The speeches with the most passages, at most `MOST_SPEECHES`. */
  speeches: { value: number; label: string; count: number }[];
  withNote: number;
  inNote: number;
  all: number;
};

/**
 * How many passages fit a filter, by each of its conditions, which is left out itself, so that another value can be
 * chosen; a tag counts what it would leave if it were asked for too, with the tags below it.
 */
export function excerptFacets(db: Database, folding: Folding, filter: ExcerptFilter): ExcerptFacets {
  const tree = readTagTree(db);
  const count = <T>(expression: string, left: ExcerptFilter, order: string): Facet<T> => {
    const { sql, values } = conditionFor(db, folding, left, tree);
    return db
      .prepare<[Record<string, unknown>], { value: T; count: number }>(
        `SELECT ${expression} AS value, COUNT(*) AS count FROM ${SOURCE} WHERE ${sql} GROUP BY 1 ORDER BY ${order}`,
      )
      .all(values);
  };
  const { sql, values } = conditionFor(db, folding, filter, tree);
  const uses = db
    .prepare<[Record<string, unknown>], { tag: number; passage: number }>(
      `SELECT u.tag, u.passage FROM ${SOURCE} JOIN passage_tag u ON u.passage = p.id WHERE ${sql}`,
    )
    .all(values);
  const { colours: _colours, ...anyColour } = filter;
  const { speakers: _speakers, ...anySpeaker } = filter;
  const { years: _years, ...anyYear } = filter;
  const { authors: _authors, ...anyAuthor } = filter;
  const { collections: _collections, ...anyCollection } = filter;
  const inAny = conditionFor(db, folding, anyCollection, tree);
  const below = countBelow(tree, uses);
  const { speeches: _speeches, ...anySpeech } = filter;
  const ofSpeech = conditionFor(db, folding, anySpeech, tree);
  const { withNote: _withNote, ...anyNote } = filter;
  const { inNote: _inNote, ...anyUse } = filter;
  const countOne = (left: ExcerptFilter) => count<number>('1', left, 'value')[0]?.count ?? 0;
  return {
    authors: count<string>('p.author', anyAuthor, 'count DESC, value').filter(({ value }) => value !== ''),
    collections: db
      .prepare<[Record<string, unknown>], { value: number; count: number }>(
        `SELECT m.collection AS value, COUNT(*) AS count FROM ${SOURCE} JOIN collection_speech m ON m.speech = s.id
         WHERE ${inAny.sql} GROUP BY m.collection ORDER BY value`,
      )
      .all(inAny.values),
    colours: count<number>('p.colour', anyColour, 'value'),
    speakers: count<string>('s.speaker', anySpeaker, 'count DESC, value').filter(({ value }) => value !== ''),
    years: count<number | null>('CAST(substr(s.spoken_on, 1, 4) AS INTEGER)', anyYear, 'value DESC').flatMap(({ value, count: n }) =>
      value === null ? [] : [{ value, count: n }],
    ),
    tags: tree.ids.flatMap((value) => (below.has(value) ? [{ value, count: below.get(value) ?? 0 }] : [])),
    speeches: db
      .prepare<[Record<string, unknown>], { value: number; label: string; count: number }>(
        `SELECT p.speech AS value, s.title AS label, COUNT(*) AS count FROM ${SOURCE} WHERE ${ofSpeech.sql}
         GROUP BY p.speech ORDER BY count DESC, s.spoken_on DESC, s.id DESC LIMIT ${MOST_SPEECHES}`,
      )
      .all(ofSpeech.values),
    withNote: countOne({ ...anyNote, withNote: true }),
    inNote: countOne({ ...anyUse, inNote: true }),
    all: countOne(filter),
  };
}
