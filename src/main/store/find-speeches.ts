/** Which speeches answer a query: words through the index, filters through SQL, what is not indexed yet by reading it. */
import type { Database } from 'better-sqlite3';
import type { Library } from './library';
import type { DateRange, QueryProperty } from '@shared/domain/query-filters';
import { plainNote } from '@shared/domain/margin-note';
import type { SearchField } from '@shared/domain/search-answer';
import { satisfies, type QueryNode } from '@shared/domain/search-query';
import { phraseOf } from '@shared/domain/search-tokens';
import { detailsOf } from './search-index';

/** One side of the filters, all values resolved: tags with those below them, speakers as they are stored. */
export type SpeechCondition = {
  speakers?: readonly string[];
  dates?: readonly DateRange[];
  tags?: readonly number[];
  colours?: readonly number[];
  has?: readonly QueryProperty[];
};

export type SpeechQuestion = {
  /** Words are folded and hold at least one character and no line feed. */
  node: QueryNode | null;
  fields: readonly SearchField[];
  must: SpeechCondition;
  mustNot: SpeechCondition;
};

const SPEECH_COLUMN: Partial<Record<SearchField, string>> = { title: 'title', text: 'body', details: 'details' };

type Values = Record<string, string | number>;

/** Collects named values of one statement. */
function createValues(): { values: Values; put(value: string | number): string; list(values: readonly unknown[]): string } {
  const values: Values = {};
  const put = (value: string | number): string => {
    const name = `v${Object.keys(values).length}`;
    values[name] = value;
    return `@${name}`;
  };
  return { values, put, list: (all) => `(SELECT value FROM json_each(${put(JSON.stringify(all))}))` };
}

type SearchedLibrary = Pick<Library, 'db' | 'folding' | 'index'>;

/** Ids of the speeches outside the recycle bin that answer, newest first, those without a date last. */
export function findSpeeches(library: SearchedLibrary, question: SpeechQuestion, ready: boolean): number[] {
  const { db } = library;
  const { node } = question;
  if (node !== null && question.fields.every((field) => field === 'meeting')) return [];
  const ids = withConditions(library, question);
  if (node === null || ids.length === 0) return [...ids];
  const size = ids.reduce((most, id) => Math.max(most, id), 0) + 1;
  const holders = new Map(wordsIn(node).map((word) => [word, speechesWith(db, word, question.fields, size)]));
  const indexed = ready ? null : new Set(db.prepare<[], number>('SELECT speech FROM search_outline').pluck().all());
  return ids.filter((id) =>
    indexed === null || indexed.has(id) ? satisfies(node, (word) => holders.get(word)?.[id] === 1) : holdsWords(library, question, id),
  );
}

/** The speeches the filters of a question leave, in order. */
function withConditions({ db, index }: SearchedLibrary, question: SpeechQuestion): readonly number[] {
  const { values, put, list } = createValues();
  const conditions = conditionsOf(question, put, list);
  if (conditions.length === 0) return index.inOrder();
  const where = ['s.trashed_at IS NULL', ...conditions].join(' AND ');
  return db.prepare<[Values], number>(`SELECT s.id FROM speech s WHERE ${where} ORDER BY s.spoken_on DESC, s.id DESC`).pluck().all(values);
}

/** Every word of a node, also those that must be absent. */
export function wordsIn(node: QueryNode): string[] {
  switch (node.kind) {
    case 'word':
      return [node.text];
    case 'not':
      return wordsIn(node.part);
    case 'and':
    case 'or':
      return node.parts.flatMap(wordsIn);
    default:
      return node satisfies never;
  }
}

/** A byte for each id below `size`: 1 for the indexed speeches of which a field holds a word. SQLite would build such sets anew for every condition. */
function speechesWith(db: Database, word: string, fields: readonly SearchField[], size: number): Uint8Array {
  const found = new Uint8Array(size);
  const look = (sql: string, columns: readonly string[], isAll: boolean) => {
    if (columns.length === 0) return;
    // all columns are asked for without naming them: SQLite then need not look at positions
    const among = isAll ? '' : `{${columns.join(' ')}} : `;
    for (const id of db.prepare<[string], number>(sql).pluck().all(among + phraseOf(word))) if (id < size) found[id] = 1;
  };
  const ofSpeech = fields.flatMap((field) => SPEECH_COLUMN[field] ?? []);
  look('SELECT rowid FROM search_speech WHERE search_speech MATCH ?', ofSpeech, ofSpeech.length === Object.keys(SPEECH_COLUMN).length);
  look('SELECT p.speech FROM search_passage f JOIN passage p ON p.id = f.rowid WHERE f.search_passage MATCH ?', passageColumns(fields), false);
  return found;
}

/** Where the passages are looked at: a quote is part of the text, so that beside the text only those that stand apart matter. */
function passageColumns(fields: readonly SearchField[]): string[] {
  const quote = fields.includes('text') ? 'apart' : 'quote';
  return [...(fields.includes('quotes') ? [quote] : []), ...(fields.includes('notes') ? ['note'] : [])];
}

type Put = (value: string | number) => string;
type List = (values: readonly unknown[]) => string;

function conditionsOf({ must, mustNot }: SpeechQuestion, put: Put, list: List): string[] {
  return [...conditionSql(must, put, list), ...separately(mustNot).flatMap((one) => conditionSql(one, put, list).map((sql) => `NOT ${sql}`))];
}

/** What must not be is excluded kind by kind: `-tag:a -colour:1` leaves out both. */
function separately(condition: SpeechCondition): SpeechCondition[] {
  const { has = [], ...rest } = condition;
  return [...Object.entries(rest).map(([key, value]) => ({ [key]: value })), ...has.map((property) => ({ has: [property] }))];
}

/** Each condition as SQL that is true or false, never NULL. Tag, colour and note must be those of one passage. */
function conditionSql({ speakers, dates, tags, colours, has = [] }: SpeechCondition, put: Put, list: List): string[] {
  const sql: string[] = [];
  if (speakers) sql.push(`(s.speaker IN ${list(speakers)})`);
  if (dates && dates.length > 0) sql.push(`COALESCE(${dates.map((range) => dateSql(range, put)).join(' OR ')}, 0)`);
  if (has.includes('star')) sql.push('(s.starred = 1)');
  const marked: string[] = [];
  if (tags) marked.push(`p.id IN (SELECT passage FROM passage_tag WHERE tag IN ${list(tags)})`);
  if (colours && colours.length > 0) marked.push(`p.colour IN ${list(colours)}`);
  if (has.includes('note')) marked.push(`p.note <> ''`);
  if (has.includes('tag')) marked.push('p.id IN (SELECT passage FROM passage_tag)');
  if (has.includes('passage')) marked.push('1');
  if (marked.length === 0) return sql;
  const onPassage = `s.id IN (SELECT p.speech FROM passage p WHERE ${marked.join(' AND ')})`;
  const alone = marked.length === 1;
  if (alone && tags) sql.push(`(${onPassage} OR s.id IN (SELECT speech FROM speech_tag WHERE tag IN ${list(tags)}))`);
  else if (alone && has.includes('tag')) sql.push(`(${onPassage} OR s.id IN (SELECT speech FROM speech_tag))`);
  else sql.push(`(${onPassage})`);
  return sql;
}

function dateSql(range: DateRange, put: Put): string {
  if (range === 'none') return 's.spoken_on IS NULL';
  const parts = ['s.spoken_on IS NOT NULL'];
  if (range.least !== null) parts.push(`s.spoken_on >= ${put(range.least)}`);
  if (range.before !== null) parts.push(`s.spoken_on < ${put(range.before)}`);
  return `(${parts.join(' AND ')})`;
}

/** The fields of a speech as a search reads them, all but its text (see `searched-texts.ts`). */
export type SearchedSpeech = {
  id: number;
  title: string;
  speaker: string;
  date: string | null;
  details: string;
};

type SearchedRow = Omit<SearchedSpeech, 'details'> & { occasion: string; place: string; keywords: string; source: string };

/** What a search shows of speeches, by id. */
export function readSearched(db: Database, ids: readonly number[]): Map<number, SearchedSpeech> {
  const rows = db
    .prepare<[string], SearchedRow>(
      `SELECT s.id, s.title, s.speaker, s.spoken_on AS date, s.occasion, s.place, s.keywords, s.source
       FROM json_each(?) AS asked JOIN speech s ON s.id = asked.value`,
    )
    .all(JSON.stringify(ids));
  return new Map(
    rows.map(({ occasion, place, keywords, source, ...row }) => {
      const parsed = JSON.parse(keywords) as string[]; // stored from Details.keywords
      return [row.id, { ...row, details: detailsOf({ speaker: row.speaker, occasion, place, keywords: parsed, source }) }];
    }),
  );
}

/** `start` is where the quote stands in the text, null where it has lost its place. */
export type SearchedPassage = { id: number; speech: number; start: number | null; quote: string; note: string };

/** Quotes and notes of the passages of speeches, in reading order. */
export function readSearchedPassages(db: Database, speeches: readonly number[]): SearchedPassage[] {
  return db
    .prepare<[string], SearchedPassage>(
      `SELECT p.id, p.speech, CASE p.state WHEN 'attached' THEN p.start_pos END AS start, p.exact AS quote, p.note FROM json_each(?) AS asked JOIN passage p ON p.speech = asked.value
       ORDER BY p.speech, p.start_pos, p.end_pos DESC, p.id`,
    )
    .all(JSON.stringify(speeches));
}

/** Whether a speech satisfies the words of a question, by reading all of it. */
function holdsWords({ db, folding, index }: SearchedLibrary, { node, fields }: SpeechQuestion, id: number): boolean {
  if (node === null) return true;
  const speech = readSearched(db, [id]).get(id);
  const text = index.texts.read([id]).get(id);
  if (speech === undefined || text === undefined) return false;
  const passages = fields.includes('quotes') || fields.includes('notes') ? readSearchedPassages(db, [id]) : [];
  const texts = fields.flatMap((field) => {
    if (field === 'quotes' || field === 'notes') return passages.map(({ quote, note }) => (field === 'quotes' ? quote : plainNote(note)));
    return field === 'text' || field === 'meeting' ? [] : speech[field];
  });
  const folded = texts.map(folding.foldText);
  if (fields.includes('text')) folded.push(text.folded.text);
  return satisfies(node, (word) => folded.some((each) => each.includes(word)));
}

/** Every speaker of a speech outside the recycle bin. */
export function listSpeakers(db: Database): { value: string; count: number }[] {
  return db
    .prepare<[], { value: string; count: number }>(
      `SELECT speaker AS value, COUNT(*) AS count FROM speech WHERE trashed_at IS NULL AND speaker <> '' GROUP BY speaker ORDER BY count DESC, speaker`,
    )
    .all();
}
