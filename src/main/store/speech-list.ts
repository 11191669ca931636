import type { Database } from 'better-sqlite3';
import type { SpeechFilter, SpeechOrder } from '@shared/contract/speeches';
import type { SpeechRow } from '@shared/domain/speech';
import { SPEECH_COLUMNS, SPEECH_SOURCE, toSpeechRow, type StoredSpeech } from './speech-row';
import { readTagTree, withTagsBelow, type TagTree } from './tags';

const SORT_KEY = {
  opened: 'r.opened_at',
  date: 's.spoken_on',
  characters: 's.characters',
  imported: 's.imported_at',
  passages: '(SELECT COUNT(*) FROM passage p WHERE p.speech = s.id)',
} as const;

const NAME_KEY = { title: 's.title', speaker: 's.speaker', occasion: 's.occasion' } as const;

export type SpeechQuery = { filter: SpeechFilter; order: SpeechOrder; descending: boolean; offset: number; limit: number };

type Condition = { sql: string; values: Record<string, unknown> };

/** One page of the library. Speeches without a value for the order come last either way; ties go newest first. */
export function listSpeeches(db: Database, query: SpeechQuery): { rows: SpeechRow[]; total: number } {
  const tree = readTagTree(db);
  const { order } = query;
  const where = condition(query.filter, tree);
  if (order === 'title' || order === 'speaker' || order === 'occasion') return listByName(db, { ...query, order }, where, tree);
  const key = SORT_KEY[order];
  const rows = db
    .prepare<[Record<string, unknown>], StoredSpeech>(
      `SELECT ${SPEECH_COLUMNS} FROM ${SPEECH_SOURCE} WHERE ${where.sql}
       ORDER BY ${key} IS NULL, ${key} ${query.descending ? 'DESC' : 'ASC'}, s.id DESC LIMIT @limit OFFSET @offset`,
    )
    .all({ ...where.values, limit: query.limit, offset: query.offset });
  const total = db.prepare<[Record<string, unknown>]>(`SELECT COUNT(*) FROM ${SPEECH_SOURCE} WHERE ${where.sql}`).pluck().get(where.values);
  return { rows: rows.map((row) => toSpeechRow(row, tree)), total: Number(total) };
}

/**
 * By the sound of Chinese names, which SQLite cannot compare: the names alone are sorted here (10,000 take some 20 ms),
 * then the rows of the page are read.
 */
function listByName(db: Database, query: SpeechQuery & { order: keyof typeof NAME_KEY }, where: Condition, tree: TagTree): { rows: SpeechRow[]; total: number } {
  const bySound = new Intl.Collator('zh-CN', { numeric: true }).compare;
  const turn = query.descending ? -1 : 1;
  const sorted = db
    .prepare<[Record<string, unknown>], { id: number; name: string }>(
      `SELECT s.id, ${NAME_KEY[query.order]} AS name FROM ${SPEECH_SOURCE} WHERE ${where.sql}`,
    )
    .all(where.values)
    .toSorted((a, b) => Number(a.name === '') - Number(b.name === '') || turn * bySound(a.name, b.name) || b.id - a.id);
  const page = sorted.slice(query.offset, query.offset + query.limit).map(({ id }) => id);
  const rows = db
    .prepare<[string], StoredSpeech>(`SELECT ${SPEECH_COLUMNS} FROM ${SPEECH_SOURCE} WHERE s.id IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(page));
  const byId = new Map(rows.map((row) => [row.id, toSpeechRow(row, tree)]));
  return { rows: page.flatMap((id) => byId.get(id) ?? []), total: sorted.length };
}

function condition(filter: SpeechFilter, tree: TagTree): Condition {
  const parts = [filter.trashed ? 's.trashed_at IS NOT NULL' : 's.trashed_at IS NULL'];
  const values: Record<string, unknown> = {};
  const among = (name: string, expression: string, list: readonly (string | number | null)[] | undefined) => {
    if (!list || list.length === 0) return;
    // IN never finds NULL, which stands for “without a date”
    const orNone = list.includes(null) ? ` OR ${expression} IS NULL` : '';
    parts.push(`(${expression} IN (SELECT value FROM json_each(@${name}))${orNone})`);
    values[name] = JSON.stringify(list);
  };
  among('speakers', 's.speaker', filter.speakers);
  among('occasions', 's.occasion', filter.occasions);
  among('years', 'CAST(substr(s.spoken_on, 1, 4) AS INTEGER)', filter.years);
  if (filter.tags && filter.tags.length > 0) {
    parts.push(`(s.id IN (SELECT speech FROM speech_tag WHERE tag IN (SELECT value FROM json_each(@tags)))
      OR EXISTS (SELECT 1 FROM passage p JOIN passage_tag u ON u.passage = p.id
        WHERE p.speech = s.id AND u.tag IN (SELECT value FROM json_each(@tags))))`);
    values['tags'] = JSON.stringify(withTagsBelow(tree, filter.tags));
  }
  if (filter.collections && filter.collections.length > 0) {
    parts.push('s.id IN (SELECT speech FROM collection_speech WHERE collection IN (SELECT value FROM json_each(@collections)))');
    values['collections'] = JSON.stringify(filter.collections);
  }
  if (filter.starred !== undefined) parts.push(`s.starred = ${filter.starred ? 1 : 0}`);
  if (filter.opened !== undefined) parts.push(`r.opened_at IS ${filter.opened ? 'NOT ' : ''}NULL`);
  if (filter.unmarked !== undefined) {
    parts.push(`${filter.unmarked ? 'NOT ' : ''}EXISTS (SELECT 1 FROM passage p WHERE p.speech = s.id)`);
  }
  if (filter.text !== undefined && filter.text !== '') {
    parts.push(`(instr(lower(s.title), lower(@text)) > 0 OR instr(lower(s.occasion), lower(@text)) > 0
      OR EXISTS (SELECT 1 FROM passage p WHERE p.speech = s.id AND instr(lower(p.note), lower(@text)) > 0)
      OR EXISTS (SELECT 1 FROM speech_version v
        WHERE v.speech = s.id AND v.number = s.version AND instr(lower(v.body), lower(@text)) > 0))`);
    values['text'] = filter.text;
  }
  return { sql: parts.join(' AND '), values };
}
