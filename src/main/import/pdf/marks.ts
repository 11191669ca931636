import type { Colour } from '@shared/domain/passage';
import type { DraftMark } from '../draft';
import { nearestColour } from '../office/colours';
import type { Glyph, Page } from './glyph';

/** A mark on a page, as pdf.js describes it. */
export type Annotation = {
  id: string;
  subtype: string;
  quads: { left: number; right: number; bottom: number; top: number }[];
  box: { left: number; right: number; bottom: number; top: number };
  text: string;
  author: string;
  date: string | null;
  colour: Colour | null;
  answers: string | null;
};

const MARKINGS: ReadonlySet<string> = new Set(['Highlight', 'Underline', 'Squiggly', 'StrikeOut']);
const NOTES: ReadonlySet<string> = new Set(['Text', 'FreeText', 'Caret']);

type Loose = Readonly<Record<string, unknown>>;

/** The marks and notes among the annotations of a page. pdf.js gives loose records, so each field is looked at. */
export function readAnnotations(records: readonly Loose[]): Annotation[] {
  return records.flatMap((record) => {
    const subtype = stringOf(record['subtype']);
    if (!MARKINGS.has(subtype) && !NOTES.has(subtype)) return [];
    const box = numbersOf(record['rect']);
    const points = numbersOf(record['quadPoints']);
    const corners = Array.from({ length: Math.floor(points.length / 8) }, (_, at) => boxOf(points.slice(at * 8, at * 8 + 8)));
    const [red = 0, green = 0, blue = 0] = numbersOf(record['color']);
    const hex = [red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('');
    return [{
      id: stringOf(record['id']),
      subtype,
      quads: corners,
      box: boxOf(box),
      text: worded(record['contentsObj']),
      author: worded(record['titleObj']),
      date: readPdfTime(stringOf(record['modificationDate']) || stringOf(record['creationDate'])),
      colour: MARKINGS.has(subtype) ? (nearestColour(hex) ?? 1) : null,
      answers: stringOf(record['inReplyTo']) || null,
    }];
  });
}

function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function numbersOf(value: unknown): number[] {
  if (Array.isArray(value)) return value.filter((one): one is number => typeof one === 'number');
  return value instanceof Float32Array || value instanceof Uint8ClampedArray ? Array.from(value) : [];
}

function worded(value: unknown): string {
  return typeof value === 'object' && value !== null && 'str' in value ? stringOf(value.str).replaceAll(/\r\n?/gu, '\n').trim() : '';
}

function boxOf(points: readonly number[]): Annotation['box'] {
  const xs = points.filter((_, index) => index % 2 === 0);
  const ys = points.filter((_, index) => index % 2 === 1);
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

/** `D:20240306091200+08'00'` in ISO 8601, or null. */
export function readPdfTime(written: string): string | null {
  const found = /^(?:D:)?(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:(Z)|([+-]\d\d)'?(\d\d)?)?/u.exec(written);
  if (!found) return null;
  const [, year, month, day, hour, minute, second = '00', zulu = '', hours, minutes = '00'] = found;
  const time = `${year}-${month}-${day}T${hour}:${minute}:${second}${hours === undefined ? zulu : `${hours}:${minutes}`}`;
  return Number.isNaN(Date.parse(time)) ? null : time;
}

/** A page with the place of each of its glyphs in the canonical text. */
export type PlacedPage = Page & { annotations: Annotation[] };

/** The marks of all pages, in reading order; answers stand in the note of what they answer. */
export function marksOf(pages: readonly PlacedPage[], text: string, offsetOf: ReadonlyMap<Glyph, number>): DraftMark[] {
  const marks = pages.flatMap((page) => {
    const placed = page.lines.flatMap((line) => line.glyphs).flatMap((glyph) => {
      const at = offsetOf.get(glyph);
      return at === undefined || glyph.text.trim() === '' ? [] : [{ glyph, at }];
    });
    const answers = Map.groupBy(page.annotations, ({ answers: id }) => id);
    return page.annotations
      .filter((one) => one.answers === null && (MARKINGS.has(one.subtype) || one.text !== ''))
      .map((one) => markOf(one, answers.get(one.id) ?? [], text, placed));
  });
  return marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

type Placed = { glyph: Glyph; at: number };

function markOf(one: Annotation, answers: readonly Annotation[], text: string, placed: readonly Placed[]): DraftMark {
  const quads = one.quads.length > 0 ? one.quads : [one.box];
  const marking = MARKINGS.has(one.subtype);
  const covered = marking ? placed.filter(({ glyph }) => quads.some((quad) => covers(quad, glyph))) : [];
  const range = covered.length > 0 ? rangeOf(covered) : { start: 0, end: 0 };
  const { start, end } = marking ? range : paragraphAt(one, text, placed);
  const note = [one.text, ...answers.filter(({ text: words }) => words !== '').map(answerLine)].filter((line) => line !== '').join('\n');
  return { kind: marking ? 'highlight' : 'comment', start, end, quote: text.slice(start, end), colour: one.colour, note, author: one.author, date: one.date };
}

function covers(quad: Annotation['box'], glyph: Glyph): boolean {
  const middle = (glyph.left + glyph.right) / 2;
  const height = glyph.base + glyph.size * 0.35;
  return middle >= quad.left && middle <= quad.right && height >= quad.bottom && height <= quad.top;
}

function rangeOf(covered: readonly Placed[]): { start: number; end: number } {
  const start = Math.min(...covered.map(({ at }) => at));
  const last = covered.reduce((latest, one) => (one.at > latest.at ? one : latest));
  return { start, end: last.at + last.glyph.text.length };
}

/** A note stuck on the page belongs to the paragraph whose letters are nearest to its upper left corner. */
function paragraphAt({ box }: Annotation, text: string, placed: readonly Placed[]): { start: number; end: number } {
  const distance = ({ glyph }: Placed) => Math.hypot(Math.max(0, glyph.left - box.right, box.left - glyph.right), 3 * (glyph.base + glyph.size / 2 - box.top));
  const nearest = placed.reduce<Placed | null>((best, one) => (best === null || distance(one) < distance(best) ? one : best), null);
  if (nearest === null) return { start: 0, end: 0 };
  const end = text.indexOf('\n', nearest.at);
  return { start: text.lastIndexOf('\n', nearest.at - 1) + 1, end: end === -1 ? text.length : end };
}

function answerLine({ author, date, text }: Annotation): string {
  const who = [author, date?.slice(0, 10) ?? ''].filter((part) => part !== '').join(', ');
  return who === '' ? `— ${text}` : `— ${who}: ${text}`;
}
