import type { Output } from '@shared/contract/contract';
import type { Folded } from '@shared/domain/fold';
import { lineAround, placesOf } from '@shared/domain/found-places';
import type { SearchHit, SpeechField } from '@shared/domain/search-answer';
import { findNotes, readSearchedNotes } from '../store/find-notes';
import { findSpeeches } from '../store/find-speeches';
import type { Library } from '../store/library';
import { textBeside } from '../store/note-index';
import { understand } from './search-answer';
import { readSources, searchedFields } from './searched-fields';

/** Hits counted at most in one search: a common character in a large library has millions, and nobody reads on. */
const MOST_COUNTED = 1_000_000;
/** Speeches read at a time. */
const AT_ONCE = 50;

type Source = Pick<SearchHit, 'kind' | 'field' | 'speech' | 'passage' | 'note' | 'title'>;

const FIELD_OF: Readonly<Record<SpeechField, Pick<SearchHit, 'kind' | 'field'>>> = {
  title: { kind: 'speech', field: 'title' },
  text: { kind: 'speech', field: 'text' },
  details: { kind: 'speech', field: 'details' },
  quotes: { kind: 'passage', field: 'quote' },
  notes: { kind: 'passage', field: 'margin' },
};

/** Every place of the words of a query, and how many there are. A query of filters alone gives each speech once, by its title. */
export function listHits(library: Library, query: string, limit: number): Output<'search.run'> {
  const { question, words, remarks, isEmpty } = understand(library, query);
  const hits: SearchHit[] = [];
  let total = 0;
  const add = (source: Source, raw: string, [start, end]: [number, number], base: number) => {
    total += 1;
    if (hits.length >= limit) return;
    const [from, to] = lineAround(raw, start, end);
    hits.push({ ...source, start: base + start, end: base + end, snippet: raw.slice(from, to), snippetStart: start - from });
  };
  const look = (source: Source, raw: string, folded: Folded, base = 0) => {
    for (const [start, end] of placesOf(folded.text, words)) add(source, raw, folded.rawRange(start, end), base);
  };
  if (isEmpty) return { total, hits, remarks };

  const ids = findSpeeches(library, question, library.index.isReady());
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    if (total >= MOST_COUNTED) break;
    for (const source of readSources(library, ids.slice(at, at + AT_ONCE), question.fields)) {
      const { id, title } = source.speech;
      const of = { speech: id, note: null, title };
      if (words.length === 0) add({ ...of, ...FIELD_OF.title, passage: null }, title, [0, title.length], 0);
      for (const { field, passage, raw, folded } of words.length === 0 ? [] : searchedFields(library.folding, source, question.fields)) {
        look({ ...of, ...FIELD_OF[field], passage: passage?.id ?? null }, raw, folded, field === 'quotes' ? (passage?.start ?? 0) : 0);
      }
    }
  }
  const noteIds = findNotes(library, question);
  const notes = readSearchedNotes(library.db, noteIds);
  for (const { id, title, lines, body } of noteIds.flatMap((note) => notes.get(note) ?? [])) {
    const of = { kind: 'note' as const, speech: null, passage: null, note: id, title };
    const parts = [['title', title], ['fields', textBeside(lines)], ['body', body]] as const;
    for (const [field, raw] of parts) look({ ...of, field }, raw, library.folding.fold(raw));
  }
  return { total, hits, remarks };
}
