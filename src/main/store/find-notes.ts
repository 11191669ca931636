/** Which meeting notes answer a query, and what a search shows of them. */
import type { DateRange } from '@shared/domain/query-filters';
import { satisfies } from '@shared/domain/search-query';
import type { NoteField } from '@shared/domain/note';
import type { NoteDocument } from '@shared/domain/note-document';
import { phraseOf } from '@shared/domain/search-tokens';
import { wordsIn, type SpeechQuestion } from './find-speeches';
import type { Library } from './library';
import { linesBeside, textBeside, type NoteLine } from './note-index';
import { meetingDate } from './notes';

/** A meeting note as a search reads it. */
export type SearchedNote = { id: number; title: string; date: string; lines: NoteLine[]; body: string; document: NoteDocument };

type Row = { id: number; title: string; fields: string; document: string; body: string; updated_at: string };
type SearchedLibrary = Pick<Library, 'db' | 'folding'>;

/**
 * Ids of the notes outside the recycle bin that answer, the latest meeting first. A note has no speaker, tag or colour:
 * a question that asks for one finds none. Filters alone, without a word, find no note either.
 */
export function findNotes(library: SearchedLibrary, { node, fields, must, mustNot }: SpeechQuestion): number[] {
  const { db } = library;
  const { dates, ...others } = must;
  if (node === null || !fields.includes('meeting') || Object.keys(others).length > 0) return [];
  const find = db.prepare<[string], number>('SELECT rowid FROM search_note WHERE search_note MATCH ?').pluck();
  const holders = new Map(wordsIn(node).map((word) => [word, new Set(find.all(phraseOf(word)))]));
  const noted = new Set(db.prepare<[], number>('SELECT note FROM search_noted').pluck().all());
  const all = db.prepare<[], number>('SELECT id FROM note WHERE trashed_at IS NULL').pluck().all();
  const found = all.filter((id) => satisfies(node, (word) => (noted.has(id) ? (holders.get(word)?.has(id) ?? false) : isHeld(library, id, word))));
  return datesOf(library, found)
    .filter(({ date }) => (dates === undefined || isWithin(date, dates)) && !(mustNot.dates !== undefined && isWithin(date, mustNot.dates)))
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : b.id - a.id))
    .map(({ id }) => id);
}

/** Whether a note that is not indexed yet holds a folded word. */
function isHeld({ db, folding }: SearchedLibrary, id: number, word: string): boolean {
  const note = readSearchedNotes(db, [id]).get(id);
  if (note === undefined) return false;
  return [note.title, textBeside(note.lines), note.body].some((text) => folding.foldText(text).includes(word));
}

function datesOf({ db }: SearchedLibrary, ids: readonly number[]): { id: number; date: string }[] {
  return db
    .prepare<[string], Pick<Row, 'id' | 'fields' | 'updated_at'>>('SELECT id, fields, updated_at FROM note WHERE id IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(ids))
    .map(({ id, fields, updated_at }) => ({ id, date: meetingDate(JSON.parse(fields) as NoteField[], updated_at) })); // stored from NoteFields
}

function isWithin(date: string, ranges: readonly DateRange[]): boolean {
  return ranges.some((range) => range !== 'none' && (range.least === null || date >= range.least) && (range.before === null || date < range.before));
}

/** What a search shows of meeting notes, by id. */
export function readSearchedNotes(db: Library['db'], ids: readonly number[]): Map<number, SearchedNote> {
  const rows = db
    .prepare<[string], Row>('SELECT id, title, fields, document, body, updated_at FROM note WHERE id IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(ids));
  return new Map(
    rows.map(({ id, title, body, updated_at, ...row }) => {
      const fields = JSON.parse(row.fields) as NoteField[]; // stored from NoteFields
      const document = JSON.parse(row.document) as NoteDocument; // stored from a NoteDocument
      return [id, { id, title, body, lines: linesBeside(fields, document), date: meetingDate(fields, updated_at), document }];
    }),
  );
}
