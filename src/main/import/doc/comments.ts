import type { Comment } from '../office/draft-marks';
import { entryAt, positionsIn, type WordFile } from './fib';

/** A comment with where it stands in the body, in characters; a range without an end is a point. */
export type PlacedComment = Comment & { point: number; range: { start: number; end: number } | null };

const MARK = 30;
const TAG_ENTRY = 12;
const EXTRA = 18;
const NO_TAG = 0xffff_ffff;

/** The comments of a Word 97 file in their order, with authors, times and what they answer ([MS-DOC] 2.8.7 and on). */
export function readDocComments(file: WordFile, textOf: (start: number, end: number) => string): PlacedComment[] {
  const marks = file.part('commentMarks');
  const points = positionsIn(marks, MARK);
  const texts = positionsIn(file.part('comments'), 0);
  const authors = readAuthors(file.part('authors'));
  const rangeOf = ranges(file);
  const extras = file.part('commentExtras');
  return points.slice(0, -1).map((point, index) => {
    const entry = entryAt(points.length - 1, MARK, index);
    const { start } = file.texts.comments;
    const extra = (index + 1) * EXTRA <= extras.byteLength ? index * EXTRA : null;
    const parent = extra === null || extras.getUint32(extra + 6, true) === 0 ? null : index + extras.getInt32(extra + 10, true);
    return {
      id: String(index),
      author: authors[marks.getUint16(entry + 20, true)] ?? '',
      date: extra === null ? null : timeOf(extras.getUint32(extra, true)),
      text: textOf(start + (texts[index] ?? 0), start + (texts[index + 1] ?? 0)).trim(),
      parent: parent === null || parent < 0 || parent === index ? null : String(parent),
      point,
      range: rangeOf(marks.getUint32(entry + 26, true)),
    };
  });
}

function readAuthors(view: DataView): string[] {
  const authors: string[] = [];
  for (let at = 0; at + 2 <= view.byteLength; ) {
    const letters = view.getUint16(at, true);
    if (at + 2 + letters * 2 > view.byteLength) break;
    authors.push(Array.from({ length: letters }, (_, index) => String.fromCharCode(view.getUint16(at + 2 + index * 2, true))).join('').trim());
    at += 2 + letters * 2;
  }
  return authors;
}

/** Finds the range that a comment is tied to by a tag. */
function ranges(file: WordFile): (tag: number) => PlacedComment['range'] {
  const tags = file.part('commentTags');
  const starts = file.part('commentStarts');
  const startPlaces = positionsIn(starts, 4);
  const ends = positionsIn(file.part('commentEnds'), 0);
  const places = new Map<number, number>();
  const count = tags.byteLength < 6 ? 0 : tags.getUint16(2, true);
  for (let index = 0; index < count && 6 + (index + 1) * TAG_ENTRY <= tags.byteLength; index += 1) places.set(tags.getUint32(6 + index * TAG_ENTRY + 4, true), index);
  return (tag) => {
    const index = tag === NO_TAG ? undefined : places.get(tag);
    if (index === undefined || index >= startPlaces.length - 1) return null;
    const end = ends[starts.getUint16(entryAt(startPlaces.length - 1, 4, index), true)];
    const start = startPlaces[index];
    return start === undefined || end === undefined || end <= start ? null : { start, end };
  };
}

/** A packed time (DTTM) in ISO 8601, or null when there is none. */
function timeOf(packed: number): string | null {
  const [minute, hour, day, month, year] = [packed & 0x3f, (packed >> 6) & 0x1f, (packed >> 11) & 0x1f, (packed >> 16) & 0xf, 1900 + ((packed >> 20) & 0x1ff)];
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59) return null;
  return `${year}-${twoDigits(month)}-${twoDigits(day)}T${twoDigits(hour)}:${twoDigits(minute)}:00`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
