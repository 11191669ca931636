import { closerAfter } from './clause-around';
import { matches } from './matches';
import type { Finding } from './suggestion';

const SHORTEST = 2;
/** The number of a document right after its title: （国发〔2020〕12号）. */
const numberAfter = /^[（(][^）)《》]{1,16}[〔[［（(]\d{4}[〕\]］）)][^）)]{0,4}\d{1,5}号[）)]/u;
/** The signs of an office end where the sentence around them begins: 印发了云政办发〔2022〕31号. */
const number = /(?<=^|[^一-鿿]|[了的据照和与及见是按])(?:(?![了的据照和与及见是按])[一-鿿]){2,8}[〔［[]\d{4}[〕］\]]\d{1,5}号/gu;

/** Titles in 《》, with the number that follows one. A title inside a title belongs to it. */
export function findTitles(piece: string): Finding[] {
  const findings: Finding[] = [];
  for (let at = piece.indexOf('《'); at >= 0; at = piece.indexOf('《', at + 1)) {
    const close = closerAfter(piece, at);
    if (close === null || piece.slice(at + 1, close).trim().length < SHORTEST) continue;
    const cue = { start: at, end: close + 1 };
    findings.push({ start: at, end: close + 1 + (numberAfter.exec(piece.slice(close + 1, close + 40))?.[0].length ?? 0), cue });
    at = close;
  }
  return findings;
}

/** Document numbers that stand alone: 国发〔2020〕12号. */
export function findNumbers(piece: string): Finding[] {
  return [...matches(piece, number)].map(({ start, end }) => ({ start, end, cue: { start, end } }));
}
