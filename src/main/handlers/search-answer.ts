/** From a query to what the result list shows. */
import { placeIn } from '@shared/domain/citation';
import { marksIn, placesOf, snippetsOf } from '@shared/domain/found-places';
import { SearchField, type FoundPlace, type FoundSpeech, type QueryRemark, type SearchAnswer } from '@shared/domain/search-answer';
import type { QueryFilters } from '@shared/domain/query-filters';
import { parseQuery, wordsOf, type QueryNode } from '@shared/domain/search-query';
import { findSpeeches, listSpeakers, type SpeechCondition, type SpeechQuestion } from '../store/find-speeches';
import { findNotes } from '../store/find-notes';
import type { Library } from '../store/library';
import { countTag, readTagTree, tagsNamed, withTagsBelow } from '../store/tags';
import { readSources, searchedFields, type SearchedSource } from './searched-fields';

/** Tags shown beside the speeches found. */
const MOST_TAGS = 8;

export type Understood = { question: SpeechQuestion; words: string[]; remarks: QueryRemark[]; isEmpty: boolean };

/** What a query means in this library: words folded, tags and speakers looked up. Never fails. */
export function understand(library: Library, query: string): Understood {
  const { node, filters, remarks } = parseQuery(query);
  const folded = node === null ? null : foldedNode(node, library.folding.foldText);
  const { any, none } = filters.fields;
  const fields = SearchField.options.filter((field) => (any.length === 0 || any.includes(field)) && !none.includes(field));
  const all = [...remarks];
  const question = {
    node: folded,
    fields: fields.length === 0 ? SearchField.options : fields,
    must: conditionOf(library, filters, 'any', query, all),
    mustNot: conditionOf(library, filters, 'none', query, all),
  };
  const isEmpty = folded === null && Object.keys(question.must).length + Object.keys(question.mustNot).length === 0;
  return { question, words: wordsOf(folded), remarks: all, isEmpty };
}

/** The words folded; those of which nothing is left are taken out, and null is returned when none is. */
function foldedNode(node: QueryNode, foldText: (text: string) => string): QueryNode | null {
  switch (node.kind) {
    case 'word': {
      const text = foldText(node.text).replaceAll('\n', ' ').trim();
      return text === '' ? null : { kind: 'word', text };
    }
    case 'not': {
      const part = foldedNode(node.part, foldText);
      return part === null ? null : { kind: 'not', part };
    }
    case 'and':
    case 'or': {
      const parts = node.parts.map((part) => foldedNode(part, foldText)).filter((part) => part !== null);
      return parts.length === 0 ? null : { kind: node.kind, parts };
    }
    default:
      return node satisfies never;
  }
}

function conditionOf(library: Library, filters: QueryFilters, side: 'any' | 'none', query: string, remarks: QueryRemark[]): SpeechCondition {
  const { db, folding } = library;
  const condition: SpeechCondition = {};
  const lost = (reason: 'query-no-tag' | 'query-no-speaker', text: string) => {
    const start = Math.max(0, query.indexOf(text));
    remarks.push({ notice: { reason, params: { text } }, start, end: start + text.length });
  };
  if (filters.speakers[side].length > 0) {
    const known = listSpeakers(db).map(({ value }) => value);
    condition.speakers = filters.speakers[side].flatMap((text) => {
      const found = known.filter((name) => folding.foldText(name).includes(folding.foldText(text)));
      if (found.length === 0) lost('query-no-speaker', text);
      return found;
    });
  }
  if (filters.tags[side].length > 0) {
    const tree = readTagTree(db);
    const found = filters.tags[side].flatMap((text) => {
      const tags = tagsNamed(tree, text, folding.foldText);
      if (tags.length === 0) lost('query-no-tag', text);
      return tags;
    });
    condition.tags = withTagsBelow(tree, found);
  }
  if (filters.dates[side].length > 0) condition.dates = filters.dates[side];
  if (filters.colours[side].length > 0) condition.colours = filters.colours[side];
  if (filters.has[side].length > 0) condition.has = filters.has[side];
  return condition;
}

export type Asked = { query: string; offset: number; limit: number; places: number };

/** One page of the speeches that answer a query, newest first. */
export function answerSearch(library: Library, { query, offset, limit, places }: Asked): SearchAnswer {
  const { question, words, remarks, isEmpty } = understand(library, query);
  const ready = library.index.isReady();
  const ids = isEmpty ? [] : findSpeeches(library, question, ready);
  const page = ids.slice(offset, offset + limit);
  return {
    total: ids.length,
    speeches: describe(library, page, question, words, places),
    notes: offset === 0 && !isEmpty ? findNotes(library, question).length : 0,
    tags: offset === 0 && words.length > 0 ? foundTags(library, words) : [],
    remarks,
    indexed: ready,
  };
}

function describe(library: Library, ids: readonly number[], { fields }: SpeechQuestion, words: string[], places: number): FoundSpeech[] {
  return readSources(library, ids, words.length > 0 ? fields : []).map((source) => describeSpeech(library, source, { fields, words, places }));
}

type Shown = { fields: readonly SearchField[]; words: string[]; places: number };

function describeSpeech({ folding }: Library, source: SearchedSource, { fields, words, places }: Shown): FoundSpeech {
  const found: FoundPlace[] = [];
  let count = 0;
  const { speech, text } = source;
  const inTitle = words.length > 0 && fields.includes('title');
  for (const { field, passage, raw, folded } of words.length > 0 ? searchedFields(folding, source, fields) : []) {
    const at = placesOf(folded.text, words);
    count += at.length;
    if (field === 'title') continue;
    for (const snippet of snippetsOf(raw, folded, at, places - found.length)) {
      found.push({ field, passage: passage?.id ?? null, ...snippet, place: field === 'text' ? placeIn(text.outline, snippet.start) : '' });
    }
  }
  return {
    speech: speech.id,
    title: speech.title,
    titleMarks: inTitle ? marksIn(folding.fold(speech.title), words) : [],
    speaker: speech.speaker,
    date: speech.date,
    count,
    places: found,
  };
}

function foundTags({ db, folding }: Library, words: string[]): SearchAnswer['tags'] {
  const tree = readTagTree(db);
  const found: SearchAnswer['tags'] = [];
  for (const id of tree.ids) {
    const path = tree.paths.get(id) ?? '';
    const row = tree.rows.get(id);
    if (row === undefined) continue;
    const folded = folding.fold(path);
    const all = [folded.text, ...row.aliases.map(folding.foldText), folding.foldText(row.description)];
    if (!words.every((word) => all.some((text) => text.includes(word)))) continue;
    found.push({ tag: id, path, marks: marksIn(folded, words), ...countTag(db, tree, id) });
    if (found.length === MOST_TAGS) break;
  }
  return found;
}

/** Every place of a query's words in the text of one speech. */
export function marksInSpeech(library: Library, query: string, speech: number): [number, number][] {
  const { words } = understand(library, query);
  const text = library.index.texts.read([speech]).get(speech);
  return text === undefined || words.length === 0 ? [] : marksIn(text.folded, words);
}
