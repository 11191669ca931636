import { readKeywords, writeKeywords } from '@shared/domain/keywords';
import { Details } from '@shared/domain/speech';
import { readSpokenDate } from '@shared/domain/spoken-date';
import type { Locale } from '@shared/i18n/locale';

export type DetailName = keyof Details;
/** What a person typed over the proposed details, as typed. */
export type TypedDetails = Partial<Record<DetailName, string>>;
export type Mistake = 'titleNeeded' | 'tooLong' | 'dateWrong' | 'keywordsTooMany';

/** The details in the order they are shown. */
export const detailNames = ['title', 'speaker', 'date', 'occasion', 'place', 'keywords', 'source'] as const satisfies readonly DetailName[];

/** A detail as one line of text, as it stands in its field. */
export function detailText(details: Details, name: DetailName, locale: Locale): string {
  if (name === 'keywords') return writeKeywords(details.keywords, locale);
  return details[name] ?? '';
}

/** What a typed line means for a detail: the part of `Details` it stands for, or what is wrong with it. */
export function readDetail(name: DetailName, typed: string): { details: Partial<Details> } | { mistake: Mistake } {
  // what is pasted may bring tabs and line ends
  const text = typed.replaceAll(/[\u0000-\u001f\u007f]+/gu, ' ').trim();
  if (name === 'date') {
    const date = readSpokenDate(text);
    return date.kind === 'wrong' ? { mistake: 'dateWrong' } : { details: { date: date.kind === 'date' ? date.date : null } };
  }
  if (name === 'keywords') {
    const keywords = readKeywords(text);
    return Details.shape.keywords.safeParse(keywords).success ? { details: { keywords } } : { mistake: 'keywordsTooMany' };
  }
  if (name === 'title' && text === '') return { mistake: 'titleNeeded' };
  return Details.shape[name].safeParse(text).success ? { details: { [name]: text } } : { mistake: 'tooLong' };
}

/** The proposed details with what was typed over them; a mistake leaves the proposed detail as it was. */
export function withTyped(proposed: Details, typed: TypedDetails): Details {
  return detailNames.reduce((details, name) => {
    const text = typed[name];
    const reading = text === undefined ? null : readDetail(name, text);
    return reading !== null && 'details' in reading ? { ...details, ...reading.details } : details;
  }, proposed);
}

/** What is wrong with what was typed, by detail. */
export function mistakesIn(typed: TypedDetails): Partial<Record<DetailName, Mistake>> {
  return Object.fromEntries(detailNames.flatMap((name) => {
    const text = typed[name];
    const reading = text === undefined ? null : readDetail(name, text);
    return reading !== null && 'mistake' in reading ? [[name, reading.mistake]] : [];
  }));
}
