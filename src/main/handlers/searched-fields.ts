/** Speeches as a search reads them: field by field, folded. */
import type { Folded, Folding } from '@shared/domain/fold';
import { plainNote } from '@shared/domain/margin-note';
import type { SearchField, SpeechField } from '@shared/domain/search-answer';
import { readSearched, readSearchedPassages, type SearchedPassage, type SearchedSpeech } from '../store/find-speeches';
import type { Library } from '../store/library';
import type { SearchedText } from '../store/searched-texts';

export type SearchedSource = { speech: SearchedSpeech; text: SearchedText; passages: readonly SearchedPassage[] };

/** The speeches in this order with what the fields need of them; those that are gone are left out. */
export function readSources(library: Library, ids: readonly number[], fields: readonly SearchField[]): SearchedSource[] {
  const speeches = readSearched(library.db, ids);
  const texts = library.index.texts.read(ids);
  const inPassages = fields.includes('quotes') || fields.includes('notes');
  const passages = Map.groupBy(inPassages ? readSearchedPassages(library.db, ids) : [], ({ speech }) => speech);
  return ids.flatMap((id) => {
    const speech = speeches.get(id);
    const text = texts.get(id);
    return speech && text ? [{ speech, text, passages: passages.get(id) ?? [] }] : [];
  });
}

export type ReadField = { field: SpeechField; passage: SearchedPassage | null; raw: string; folded: Folded };

/** Those of a speech's fields that are asked for and not empty: title, text, each passage's quote and margin note, details. */
export function* searchedFields({ fold }: Folding, { speech, text, passages }: SearchedSource, fields: readonly SearchField[]): Generator<ReadField> {
  const asked = (field: SpeechField, raw: string) => raw !== '' && fields.includes(field);
  if (asked('title', speech.title)) yield { field: 'title', passage: null, raw: speech.title, folded: fold(speech.title) };
  if (asked('text', text.body)) yield { field: 'text', passage: null, raw: text.body, folded: text.folded };
  for (const passage of passages) {
    if (asked('quotes', passage.quote)) yield { field: 'quotes', passage, raw: passage.quote, folded: fold(passage.quote) };
    const note = plainNote(passage.note);
    if (asked('notes', note)) yield { field: 'notes', passage, raw: note, folded: fold(note) };
  }
  if (asked('details', speech.details)) yield { field: 'details', passage: null, raw: speech.details, folded: fold(speech.details) };
}
