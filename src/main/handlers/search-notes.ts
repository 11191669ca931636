import type { Output } from '@shared/contract/contract';
import { marksIn, placesOf, snippetsOf } from '@shared/domain/found-places';
import { blockText, type NoteDocument } from '@shared/domain/note-document';
import type { FoundNote } from '@shared/domain/search-answer';
import { findNotes, readSearchedNotes, type SearchedNote } from '../store/find-notes';
import type { Library } from '../store/library';
import { textBeside, type NoteLine } from '../store/note-index';
import { understand, type Asked } from './search-answer';

/** One page of the meeting notes that answer a query, the latest meeting first. */
export function answerNotes(library: Library, { query, offset, limit, places }: Asked): Output<'search.notes'> {
  const { question, words } = understand(library, query);
  const ids = findNotes(library, question);
  const page = ids.slice(offset, offset + limit);
  const notes = readSearchedNotes(library.db, page);
  return { total: ids.length, notes: page.flatMap((id) => describeNote(library, notes.get(id), words, places) ?? []) };
}

function describeNote({ folding }: Library, note: SearchedNote | undefined, words: string[], most: number): FoundNote | null {
  if (note === undefined) return null;
  const found: FoundNote['places'] = [];
  let count = 0;
  const look = (part: 'fields' | 'body', raw: string, placeOf: (start: number) => string) => {
    if (words.length === 0 || raw === '') return;
    const folded = folding.fold(raw);
    const at = placesOf(folded.text, words);
    count += at.length;
    for (const snippet of snippetsOf(raw, folded, at, most - found.length)) found.push({ part, ...snippet, place: placeOf(snippet.start) });
  };
  look('body', note.body, (start) => headingAbove(note.document, start));
  look('fields', textBeside(note.lines), (start) => nameAt(note.lines, start));
  const title = folding.fold(note.title);
  const inTitle = placesOf(title.text, words);
  return { note: note.id, title: note.title, titleMarks: marksIn(title, words), date: note.date, count: count + inTitle.length, places: found };
}

/** The words of the nearest heading at or above an offset of `noteText`, or nothing. */
function headingAbove(document: NoteDocument, offset: number): string {
  let heading = '';
  let at = 0;
  for (const block of document.blocks) {
    if (at > offset) break;
    const text = blockText(block);
    if (block.kind === 'heading') heading = text;
    at += text.length + 1;
  }
  return heading.replaceAll(/\s+/gu, ' ').trim();
}

/** The name of the line an offset of `textBeside` stands in. */
function nameAt(lines: readonly NoteLine[], offset: number): string {
  let at = 0;
  for (const { name, value } of lines) {
    at += value.length + 1;
    if (offset < at) return name;
  }
  return '';
}
