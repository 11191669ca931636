import type { Database } from 'better-sqlite3';
import { Doc } from '@shared/domain/document';
import type { ExcerptFilter } from '@shared/domain/excerpt';
import type { Colour } from '@shared/domain/passage';
import { countBelow, readTagTree, withTagsBelow, type TagTree } from './tags';

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
  state: 'attached' | 'orphan';
  updatedAt: string;
  speechTitle: string;
  speaker: string;
  date: string | null;
  tags: { id: number; path: string }[];
};

type Row = Omit<StoredExcerpt, 'tags'> & { tags: string };

const SOURCE = 'passage p JOIN speech s ON s.id = p.speech';

const ORDER = {
  place: `s.spoken_on IS NULL, s.spoken_on DESC, s.id DESC, p.state = 'orphan', p.start_pos, p.end_pos DESC, p.id`,
  newest: 'p.updated_at DESC, p.id DESC',
} as const;

export type ExcerptQuery = { filter: ExcerptFilter; order: keyof typeof ORDER; offset: number; limit: number };

/** One page of the passages that fit a filter, with how many passages and speeches fit in all. */
export function listExcerpts(db: Database, query: ExcerptQuery): { rows: StoredExcerpt[]; total: number; speeches: number } {
  const tree = readTagTree(db);
  const { sql, values } = condition(query.filter, tree);
  const rows = db
    .prepare<[Record<string, unknown>], Row>(
      `SELECT p.id AS passage, p.speech, s.version, p.start_pos AS start, p.end_pos AS "end", p.exact AS quote, p.colour, p.note,
         p.state, p.updated_at AS updatedAt, s.title AS speechTitle, s.speaker, s.spoken_on AS date,
         (SELECT json_group_array(u.tag ORDER BY u.position) FROM passage_tag u WHERE u.passage = p.id) AS tags
       FROM ${SOURCE} WHERE ${sql} ORDER BY ${ORDER[query.order]} LIMIT @limit OFFSET @offset`,
    )
    .all({ ...values, limit: query.limit, offset: query.offset });
  const totals = db
    .prepare<[Record<string, unknown>], { total: number; speeches: number }>(
      `SELECT COUNT(*) AS total, COUNT(DISTINCT p.speech) AS speeches FROM ${SOURCE} WHERE ${sql}`,
    )
    .get(values);
  const withPath = (id: number) => ({ id, path: tree.paths.get(id) ?? '' });
  return {
    rows: rows.map((row) => ({ ...row, tags: (JSON.parse(row.tags) as number[]).map(withPath) })), // json_group_array of an INTEGER column
    total: totals?.total ?? 0,
    speeches: totals?.speeches ?? 0,
  };
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

type Facet<T> = { value: T; count: number }[];
export type ExcerptFacets = {
  colours: Facet<number>;
  speakers: Facet<string>;
  years: Facet<number>;
  tags: Facet<number>;
  all: number;
};

/**
 * How many passages fit a filter, by colour, speaker, year and tag. The first three leave their own condition out, so
 * that another value can be chosen; a tag counts what it would leave if it were asked for too, with the tags below it.
 */
export function excerptFacets(db: Database, filter: ExcerptFilter): ExcerptFacets {
  const tree = readTagTree(db);
  const count = <T>(expression: string, left: ExcerptFilter, order: string): Facet<T> => {
    const { sql, values } = condition(left, tree);
    return db
      .prepare<[Record<string, unknown>], { value: T; count: number }>(
        `SELECT ${expression} AS value, COUNT(*) AS count FROM ${SOURCE} WHERE ${sql} GROUP BY 1 ORDER BY ${order}`,
      )
      .all(values);
  };
  const { sql, values } = condition(filter, tree);
  const uses = db
    .prepare<[Record<string, unknown>], { tag: number; passage: number }>(
      `SELECT u.tag, u.passage FROM ${SOURCE} JOIN passage_tag u ON u.passage = p.id WHERE ${sql}`,
    )
    .all(values);
  const { colours: _colours, ...anyColour } = filter;
  const { speakers: _speakers, ...anySpeaker } = filter;
  const { years: _years, ...anyYear } = filter;
  const below = countBelow(tree, uses);
  return {
    colours: count<number>('p.colour', anyColour, 'value'),
    speakers: count<string>('s.speaker', anySpeaker, 'count DESC, value').filter(({ value }) => value !== ''),
    years: count<number | null>('CAST(substr(s.spoken_on, 1, 4) AS INTEGER)', anyYear, 'value DESC').flatMap(({ value, count: n }) =>
      value === null ? [] : [{ value, count: n }],
    ),
    tags: tree.ids.flatMap((value) => (below.has(value) ? [{ value, count: below.get(value) ?? 0 }] : [])),
    all: count<number>('1', filter, 'value')[0]?.count ?? 0,
  };
}

function condition(filter: ExcerptFilter, tree: TagTree): { sql: string; values: Record<string, unknown> } {
  const parts = ['s.trashed_at IS NULL'];
  const values: Record<string, unknown> = {};
  const put = (list: readonly unknown[]) => {
    const name = `list${Object.keys(values).length}`;
    values[name] = JSON.stringify(list);
    return `(SELECT value FROM json_each(@${name}))`;
  };
  const among = (expression: string, list: readonly unknown[] | undefined) => {
    if (list && list.length > 0) parts.push(`${expression} IN ${put(list)}`);
  };
  const tagged = (tags: readonly number[]) =>
    `EXISTS (SELECT 1 FROM passage_tag u WHERE u.passage = p.id AND u.tag IN ${put(withTagsBelow(tree, tags))})`;
  for (const tag of filter.allTags ?? []) parts.push(tagged([tag]));
  if (filter.anyTags && filter.anyTags.length > 0) parts.push(tagged(filter.anyTags));
  if (filter.noTags && filter.noTags.length > 0) parts.push(`NOT ${tagged(filter.noTags)}`);
  among('p.speech', filter.speeches);
  among('p.id', filter.passages);
  among('p.colour', filter.colours);
  among('s.speaker', filter.speakers);
  among('CAST(substr(s.spoken_on, 1, 4) AS INTEGER)', filter.years);
  if (filter.withNote !== undefined) parts.push(filter.withNote ? `p.note <> ''` : `p.note = ''`);
  if (filter.text !== undefined && filter.text !== '') {
    parts.push('(instr(lower(p.exact), lower(@text)) > 0 OR instr(lower(p.note), lower(@text)) > 0)');
    values['text'] = filter.text;
  }
  return { sql: parts.join(' AND '), values };
}
