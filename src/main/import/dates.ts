import { numberOf } from '@shared/domain/outline-markers';

const DIGITS = '[0-9０-９]';
const CHINESE = '[〇○零Ｏ一二三四五六七八九]';
const COUNT = '[一二三四五六七八九十]';

const dayPattern = new RegExp(
  `((?:1[89]|20)\\d\\d|[１２]${DIGITS}{3}|[一二]${CHINESE}{3})\\s?年\\s?(?:(${DIGITS}{1,2}|${COUNT}{1,2})\\s?月\\s?(?:(${DIGITS}{1,2}|${COUNT}{1,3})\\s?日)?)?`,
  'u',
);

const isoPattern = /(?<![\d.])((?:1[89]|20)\d\d)([-./])(\d{1,2})\2(\d{1,2})(?!\d|[-./]\d)/u;

/** A number written with digits of either width or as 一…三十一. */
function small(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  const number = numberOf(digits);
  return number === 0 ? null : number;
}

function yearOf(digits: string): string {
  const plain = digits.normalize('NFKC').replaceAll(/[○零O]/gu, '〇');
  return /^\d{4}$/.test(plain) ? plain : Array.from(plain, (digit) => '〇一二三四五六七八九'.indexOf(digit)).join('');
}

/** `2017`, `2017-02` or `2017-02-24`; the parts that cannot be are left out (`2017-02-30` is `2017-02`). */
function written(fullYear: string, month: number | null, day: number | null): string {
  if (month === null || month < 1 || month > 12) return fullYear;
  const start = `${fullYear}-${String(month).padStart(2, '0')}`;
  const days = new Date(Date.UTC(Number(fullYear), month, 0)).getUTCDate();
  return day === null || day < 1 || day > days ? start : `${start}-${String(day).padStart(2, '0')}`;
}

/**
 * The first date in a short text as `2017`, `2017-02` or `2017-02-24`, or null. Understood: 2017年2月24日, with digits of
 * either width, 二〇一七年二月二十四日, and 2017-02-24 or 2017.2.24.
 */
export function dateIn(text: string): string | null {
  const iso = isoPattern.exec(text);
  const found = dayPattern.exec(text);
  if (iso && (!found || iso.index < found.index)) return written(iso[1] ?? '', Number(iso[3]), Number(iso[4]));
  if (!found) return null;
  return written(yearOf(found[1] ?? ''), small(found[2]), small(found[3]));
}

/** Whether a line is a date and nothing else, perhaps in brackets. */
export function isDateLine(line: string): boolean {
  const bare = line.trim().replaceAll(/^[（(]\s*|\s*[)）]$/gu, '');
  return bare.length <= 20 && (dayPattern.exec(bare)?.[0] === bare || isoPattern.exec(bare)?.[0] === bare) && bare !== '';
}

/**
 * The year of a title: in front (`2016全市…`), in brackets, or the only one named, when the title does not speak of a
 * goal (到2035年, 2021-2025年, 2035年远景目标).
 */
export function yearInTitle(title: string): string | null {
  const front = /^\s*((?:19|20)\d\d)(?![\d\-—~至./]|年?(?:远景|以前|前))/u.exec(title)?.[1];
  if (front !== undefined) return front;
  const named = [...title.matchAll(/(?<![\d\-—~至到])((?:19|20)\d\d|二〇[〇一二三四五六七八九]{2})年(?!远景|前|以前|底|规划)/gu)];
  const only = named.length === 1 ? named[0]?.[1] : undefined;
  return only === undefined || /(?:19|20)\d\d\s*[-—~至]/u.test(title) ? null : yearOf(only);
}
