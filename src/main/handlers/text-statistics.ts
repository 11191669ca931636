/** Counting over whole texts, in slices: after each a pause, so that no other request waits for more than one of them. */
import { setImmediate as pause } from 'node:timers/promises';
import type { Output } from '@shared/contract/contract';
import { placesOf } from '@shared/domain/found-places';
import { similarTexts } from '@shared/domain/similar-texts';
import type { ConcordanceLine, Repeat, SpeechScope, TextPlace, Wording } from '@shared/domain/statistics';
import { createWordCounter } from '@shared/domain/word-count';
import type { Library } from '../store/library';
import { readLexicon } from '../store/lexicon';
import { readScoped, scopedIds, scopedPassages, type ScopedSpeech } from '../store/scoped-speeches';

/** Milliseconds of counting before others get their turn. */
const SLICE = 12;
/** Places listed under one wording. */
const MOST_PLACES = 100;
/** A clause longer than this is shown as the words around the phrase. */
const LONGEST_CLAUSE = 40;
/** Amounts and dates change from year to year without the wording changing. */
const NUMBER = /[\d０-９]+(?:[.．][\d０-９]+)?/gu;
const CLAUSE_END = /[，。；：、！？,;:!?\n“”‘’"'（）()《》…—\s]/u;
/** Letters a sentence must have to be compared: shorter ones are formulas that everyone uses. */
const SHORTEST_SENTENCE = 12;
const SHORTEST_PASSAGE = 6;

/** Runs `visit` on every speech of a scope by date, pausing between slices. */
async function eachSpeech(library: Library, scope: SpeechScope, phrase: string | undefined, visit: (speech: ScopedSpeech) => void): Promise<void> {
  let until = performance.now() + SLICE;
  for (const id of scopedIds(library.db, scope, phrase)) {
    const speech = readScoped(library.db, id);
    if (speech !== null) visit(speech);
    if (performance.now() < until) continue;
    await pause();
    until = performance.now() + SLICE;
  }
}

/** The commonest words of the texts in a scope. */
export async function countWords(library: Library, { scope, limit, shortest }: { scope: SpeechScope; limit: number; shortest: number }): Promise<Output<'statistics.words'>> {
  const { words, stops } = readLexicon(library.db);
  const counter = createWordCounter({ keep: words, stops, shortest, foldText: library.folding.foldText });
  let speeches = 0;
  await eachSpeech(library, scope, undefined, ({ body }) => {
    counter.add(body);
    speeches += 1;
  });
  return { ...counter.result(limit), speeches };
}

function placeOf({ speech, title, speaker, date }: ScopedSpeech, start: number, end: number): TextPlace {
  return { speech, title, speaker, date, start, end };
}

/** Calls `visit` with every place of a phrase, as raw ranges. */
async function eachPlace(library: Library, scope: SpeechScope, phrase: string, visit: (speech: ScopedSpeech, start: number, end: number) => void): Promise<void> {
  const word = library.folding.foldText(phrase).replaceAll('\n', ' ').trim();
  if (word === '') return;
  await eachSpeech(library, scope, word, (speech) => {
    const folded = library.folding.fold(speech.body);
    for (const [start, end] of placesOf(folded.text, [word])) visit(speech, ...folded.rawRange(start, end));
  });
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ').toWellFormed();
}

type Concordance = { scope: SpeechScope; phrase: string; width: number; offset: number; limit: number };

/** One page of the places of a phrase with their context. */
export async function concordance(library: Library, { scope, phrase, width, offset, limit }: Concordance): Promise<Output<'statistics.concordance'>> {
  const lines: ConcordanceLine[] = [];
  const speeches = new Set<number>();
  let total = 0;
  await eachPlace(library, scope, phrase, (speech, start, end) => {
    speeches.add(speech.speech);
    if (total >= offset && lines.length < limit) {
      lines.push({
        ...placeOf(speech, start, end),
        before: oneLine(speech.body.slice(Math.max(0, start - width), start)),
        hit: speech.body.slice(start, end),
        after: oneLine(speech.body.slice(end, end + width)),
      });
    }
    total += 1;
  });
  return { total, speeches: speeches.size, lines };
}

/** The clauses in which a phrase stands, alike ones together, in the order of first use. */
export async function wordings(library: Library, { scope, phrase, limit }: { scope: SpeechScope; phrase: string; limit: number }): Promise<Output<'statistics.wording'>> {
  const found = new Map<string, Omit<Wording, 'years'> & { seen: Set<number>; years: Map<string, number> }>();
  await eachPlace(library, scope, phrase, (speech, start, end) => {
    const [from, to] = clauseAround(speech.body, start, end);
    const wording = speech.body.slice(from, to);
    const folded = library.folding.foldText(wording);
    const key = folded.replaceAll(NUMBER, 'N');
    const row = found.get(key) ?? { wording, first: null, last: null, count: 0, speeches: 0, places: [], seen: new Set<number>(), years: new Map<string, number>() };
    found.set(key, row);
    if (library.folding.foldText(row.wording) !== folded) row.wording = row.wording.replaceAll(NUMBER, 'N');
    row.count += 1;
    row.seen.add(speech.speech);
    if (speech.date !== null) {
      row.first ??= speech.date;
      row.last = speech.date;
      const year = speech.date.slice(0, 4);
      row.years.set(year, (row.years.get(year) ?? 0) + 1);
    }
    if (row.places.length < MOST_PLACES) row.places.push(placeOf(speech, start, end));
  });
  const rows = [...found.values()].map(({ seen, years, ...row }) => ({ ...row, speeches: seen.size, years: Array.from(years, ([year, count]) => ({ year, count })) }));
  return { total: rows.length, rows: rows.slice(0, limit) };
}

function clauseAround(text: string, start: number, end: number): [number, number] {
  let from = start;
  while (from > 0 && start - from < LONGEST_CLAUSE && !CLAUSE_END.test(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && to - end < LONGEST_CLAUSE && !CLAUSE_END.test(text.charAt(to))) to += 1;
  return [from, to];
}

type Unit = { place: TextPlace; text: string; passage: number | null };
type Repeats = { scope: SpeechScope; of: 'passages' | 'sentences'; least: number; limit: number };

/** Passages or sentences that say nearly the same in different speeches, the widest spread first. */
export async function repeats(library: Library, { scope, of, least, limit }: Repeats): Promise<Output<'statistics.repeats'>> {
  const units: Unit[] = [];
  await eachSpeech(library, scope, undefined, (speech) => {
    for (const { passage, start, end, text } of of === 'passages' ? scopedPassages(library.db, speech.speech) : sentencesOf(speech.body)) {
      units.push({ place: placeOf(speech, start, end), text, passage });
    }
  });
  const texts = units.map(({ place, text }) => ({ group: place.speech, text: library.folding.foldText(text) }));
  const work = similarTexts(texts, least, of === 'passages' ? SHORTEST_PASSAGE : SHORTEST_SENTENCE);
  for (;;) {
    const step = work.next();
    if (step.done === true) {
      const rows = step.value
        .map(({ members, similarity }): Repeat => ({
          similarity,
          places: members.flatMap((member) => {
            const unit = units[member];
            return unit === undefined ? [] : [{ ...unit.place, text: unit.text, passage: unit.passage }];
          }),
        }))
        .toSorted((a, b) => b.places.length - a.places.length || b.similarity - a.similarity);
      return { total: rows.length, rows: rows.slice(0, limit) };
    }
    await pause();
  }
}

function sentencesOf(body: string): { passage: null; start: number; end: number; text: string }[] {
  return Array.from(body.matchAll(/[^。！？!?；;\n]+[。！？!?；;]?/gu), ({ 0: text, index }) => ({ passage: null, start: index, end: index + text.length, text }));
}
