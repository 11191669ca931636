import type { Database } from 'better-sqlite3';
import { describeAnchor } from '@shared/anchor/describe';
import { AppError } from '@shared/domain/failure';
import type { Anchor, Colour } from '@shared/domain/passage';
import { insertPassage, listPassages } from './passages';
import type { Maker } from './tags';

/** A comment or highlight of a file. An empty range has lost its place; then `quote` says what it was on. */
export type ImportedMark = {
  start: number;
  end: number;
  quote: string;
  colour: Colour | null;
  note: string;
  author: string;
  date: string | null;
};

/** A comment without a colour: the sixth style, a line above and below, which frames the words rather than marking them with a pen. */
export const COMMENT_COLOUR: Colour = 6;

/**
 * Makes passages of the marks of a file on a text and returns how many. A mark that the speech has already, as when its
 * own export comes back, is not made twice; one without a place becomes an orphan.
 */
export function insertMarks(db: Database, speech: number, body: string, marks: readonly ImportedMark[], maker: Maker): number {
  if (marks.length === 0) return 0;
  const known = new Set(listPassages(db, speech).map((passage) => keyOf(passage, passage.colour, passage.note, passage.author)));
  let made = 0;
  for (const mark of marks) {
    const anchor = anchorOf(body, mark);
    const colour = mark.colour ?? COMMENT_COLOUR;
    const place = anchor ?? { start: mark.start, end: mark.start, exact: mark.quote, prefix: '', suffix: '' };
    if (known.has(keyOf(place, colour, mark.note, mark.author))) continue;
    const { note, author } = mark;
    const createdAt = isoDate(mark.date);
    insertPassage(db, { speech, anchor: place, colour, note, author, state: anchor === null ? 'orphan' : 'attached', createdAt }, maker);
    made += 1;
  }
  return made;
}

function keyOf({ start, end, exact }: Pick<Anchor, 'start' | 'end' | 'exact'>, colour: number, note: string, author: string): string {
  return JSON.stringify([start, end, exact, colour, note, author]);
}

function anchorOf(body: string, { start, end }: ImportedMark): Anchor | null {
  if (start === end) return null;
  try {
    return describeAnchor(body, start, end);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** The date of a comment as ISO 8601 in UTC, or null for one that is none. */
function isoDate(date: string | null): string | null {
  const time = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
