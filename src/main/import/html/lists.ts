import { writeNumber } from '../office/numerals';
import type { List } from './element';

const TYPES: Readonly<Record<string, string>> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman', 1: 'decimal' };

const STYLES: Readonly<Record<string, string>> = {
  'lower-alpha': 'lowerLetter', 'lower-latin': 'lowerLetter', 'upper-alpha': 'upperLetter', 'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman', 'upper-roman': 'upperRoman', 'decimal-leading-zero': 'decimalZero',
  'cjk-ideographic': 'chineseCounting', 'simp-chinese-informal': 'chineseCounting', 'trad-chinese-informal': 'taiwaneseCounting',
  'simp-chinese-formal': 'chineseLegalSimplified', 'cjk-heavenly-stem': 'ideographTraditional', disc: 'bullet', none: 'none',
};

/** A list as `<ol>` and `<ul>` open it. */
export function openList(tag: string, attributes: Readonly<Record<string, string>>, style: ReadonlyMap<string, string>): List {
  const named = style.get('list-style-type') ?? style.get('list-style') ?? '';
  const format = STYLES[named] ?? (tag === 'ol' ? (TYPES[attributes['type'] ?? ''] ?? 'decimal') : 'bullet');
  const step = tag === 'ol' && 'reversed' in attributes ? -1 : 1;
  return { format, step, next: whole(attributes['start']) ?? 1 };
}

/** What is printed before the next entry of a list. Counts. */
export function nextLabel(list: List, attributes: Readonly<Record<string, string>>): string {
  const number = whole(attributes['value']) ?? list.next;
  list.next = number + list.step;
  if (list.format === 'bullet') return '•';
  const written = writeNumber(list.format, number);
  if (written === '') return '';
  return /^[\u4e00-\u9fff〇]/u.test(written) ? `${written}、` : `${written}.`;
}

function whole(written: string | undefined): number | null {
  return written !== undefined && /^\s*-?\d{1,9}\s*$/u.test(written) ? Number(written) : null;
}
