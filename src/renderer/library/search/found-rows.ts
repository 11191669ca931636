import type { FoundPlace, FoundSpeech } from '@shared/domain/search-answer';
import type { ReadTarget } from '../../shell/navigation';

/** One line of the results: a speech, one place in it, or how many places are left out. */
export type FoundRow =
  | { kind: 'speech'; index: number; speech: FoundSpeech }
  | { kind: 'place'; index: number; speech: FoundSpeech; place: FoundPlace }
  | { kind: 'more'; index: number; speech: FoundSpeech; count: number }
  | { kind: 'waiting'; index: number };

/** Heights of the lines in CSS px; the style sheet holds the same numbers. */
export const ROW_PX: Readonly<Record<FoundRow['kind'], number>> = { speech: 48, place: 32, more: 32, waiting: 48 };

/** The results as lines, speech by speech; a speech that has not come yet is one line. Places in the title are seen there. */
export function foundRows(total: number, at: (index: number) => FoundSpeech | undefined): FoundRow[] {
  const rows: FoundRow[] = [];
  for (let index = 0; index < total; index += 1) {
    const speech = at(index);
    if (speech === undefined) {
      rows.push({ kind: 'waiting', index });
      continue;
    }
    const places = speech.places.filter((place) => place.field !== 'title');
    const hidden = speech.count - speech.places.length;
    rows.push({ kind: 'speech', index, speech });
    for (const place of places) rows.push({ kind: 'place', index, speech, place });
    if (hidden > 0) rows.push({ kind: 'more', index, speech, count: hidden });
  }
  return rows;
}

/** Where a place is in its speech: a passage, a range of the text, or the speech as a whole. */
export function placeTarget(place: FoundPlace): ReadTarget | undefined {
  if (place.passage !== null) return { passage: place.passage };
  return place.field === 'text' ? { offset: place.start, end: place.end } : undefined;
}

/** Where opening a line leads: its own place, else the first place of its speech. */
export function rowTarget(row: FoundRow): ReadTarget | undefined {
  if (row.kind === 'waiting') return undefined;
  if (row.kind === 'place') return placeTarget(row.place);
  const place = row.speech.places.find((one) => placeTarget(one) !== undefined);
  return place && placeTarget(place);
}
