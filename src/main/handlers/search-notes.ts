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
  const look = (raw: string, placeOf: (start: number) => Pick<NotePlace, 'part' | 'place'>) => {
    if (words.length === 0 || raw === '') return;
    const folded = folding.fold(raw);
    const at = placesOf(folded.text, words);
    count += at.length;
    for (const snippet of snippetsOf(raw, folded, at, most - found.length)) found.push({ ...snippet, ...placeOf(snippet.start) });
  };
  look(note.body, (start) => placeInBody(note.document, start));
  look(textBeside(note.lines), (start) => ({ part: 'fields', place: nameAt(note.lines, start) }));
  const title = folding.fold(note.title);
  const inTitle = placesOf(title.text, words);
  return { note: note.id, title: note.title, titleMarks: marksIn(title, words), date: note.date, count: count + inTitle.length, places: found };
}

type NotePlace = FoundNote['places'][number];

/** The words of the nearest heading at or above an offset of `noteText`, or nothing, and what kind of text it is. */
function placeInBody(document: NoteDocument, offset: number): Pick<NotePlace, 'part' | 'place'> {
  let heading = '';
  let part: NotePlace['part'] = 'body';
  let at = 0;
  for (const block of document.blocks) {
    if (at > offset) break;
    const text = blockText(block);
    if (block.kind === 'heading') heading = text;
    part = block.kind === 'excerpt' ? 'excerpt' : 'body';
    at += text.length + 1;
  }
  return { part, place: heading.replaceAll(/\s+/gu, ' ').trim() };
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
