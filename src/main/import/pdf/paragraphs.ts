import { headMarker } from '@shared/domain/outline-markers';
import { isWide, lineText, type Glyph, type Line } from './glyph';
import { SAME_SIZE, type Frame } from './measures';
import { hyphenatedWords, joinLine, trimBlanks } from './spacing';

export type Paragraph = { glyphs: Glyph[]; size: number };

/** A gap wider than this many line distances begins a paragraph. */
const WIDE_GAP = 1.25;

/** A first line is set in by two characters; less than one is the play of justified lines. */
const INDENT = 0.8;

/** Chinese lines end up to two characters early, where punctuation may not begin the next line or hangs over the edge. */
const CHINESE_SLACK = 2.3;

/** Width of a western letter as a share of its height, and the longest word that is moved to the next line whole. */
const LETTER = 0.6;
const LONGEST_WORD = 24;

/** The letters of a heading are this much larger than those of the text. */
const HEADING_SIZE = 1.1;

const LONGEST_HEADING = 80;

/** Puts lines together into paragraphs, by their edges, indents, gaps and sizes. */
export function joinParagraphs(lines: readonly Line[], leading: number, frameOf: (line: Line) => Frame): Paragraph[] {
  const hyphenated = hyphenatedWords(lines.map(lineText));
  const paragraphs: Paragraph[] = [];
  let before: Line | null = null;
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const glyphs = trimBlanks(line);
    if (open && before && goesOn(before, line, leading, frameOf)) joinLine(open.glyphs, glyphs, hyphenated);
    else paragraphs.push({ glyphs, size: line.size });
    before = line;
  }
  return paragraphs;
}

function goesOn(before: Line, line: Line, leading: number, frameOf: (line: Line) => Frame): boolean {
  if (Math.abs(before.size - line.size) > line.size * SAME_SIZE) return false;
  const gap = before.page === line.page ? before.base - line.base : leading;
  const frame = frameOf(line);
  const ahead = frameOf(before);
  if (gap > Math.max(leading, line.size) * WIDE_GAP) return false;
  if (gap < 0 && frame.left === ahead.left) return false;
  const isSet = line.left - frame.left > line.size * INDENT;
  const wasSet = before.left - ahead.left > before.size * INDENT;
  if (isSet && !(wasSet && isCentred(before, ahead) && isCentred(line, frame))) return false;
  return isFull(before, line, ahead) || (isSet && isCentred(line, frame) && !/[。！？；]$/u.test(lineText(before).trim()));
}

/** Whether the next line could not have begun on this one. */
function isFull(line: Line, next: Line, frame: Frame): boolean {
  const room = frame.right - line.right;
  const before = lineText(line).trim();
  const text = lineText(next).trim();
  const ends = /[。！？：；]$/u.test(before);
  if (ends && headMarker(text.slice(0, 24)) !== null) return false;
  const isChinese = isWide(text.charAt(0)) || isWide(before.slice(-1));
  const word = /^[^\s\p{Script=Han}]*/u.exec(text)?.[0] ?? '';
  const needed = (Math.min(word.length, LONGEST_WORD) + 1) * line.size * LETTER;
  return room < (isChinese ? Math.max(line.size * CHINESE_SLACK, needed + line.size) : needed);
}

function isCentred(line: Line, frame: Frame): boolean {
  const [left, right] = [line.left - frame.left, frame.right - line.right];
  return left > line.size && Math.abs(left - right) < line.size * 1.5;
}

/** The level of each paragraph that is a heading by its size, the largest first; 0 for text. */
export function headingLevels(paragraphs: readonly Paragraph[], body: number): number[] {
  const isLarge = ({ size, glyphs }: Paragraph) => size > body * HEADING_SIZE && glyphs.length <= LONGEST_HEADING;
  const sizes = [...new Set(paragraphs.filter(isLarge).map(({ size }) => Math.round(size)))].toSorted((a, b) => b - a);
  return paragraphs.map((one) => (isLarge(one) ? Math.min(6, sizes.indexOf(Math.round(one.size)) + 1) : 0));
}
