/** How a number of a list, a heading or a note is written. Named as in OOXML (ST_NumberFormat). */
const DIGITS = '〇一二三四五六七八九';
const FORMAL = '零壹贰叁肆伍陆柒捌玖';
const FORMAL_TRADITIONAL = '零壹貳參肆伍陸柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'],
  [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
];

/** Whether a format is one that Chinese documents number their parts with, as against a plain list. */
export function isChineseFormat(format: string): boolean {
  return /^(?:chinese|ideograph(?!Enclosed)|taiwanese|japanese(?!DigitalTen))/u.test(format);
}

/** A number as its format prints it; formats that are not known or do not reach so far are decimal. */
export function writeNumber(format: string, value: number): string {
  if (value < 1) return format === 'none' ? '' : String(value);
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return Array.from(String(value), (digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letters(value);
    case 'lowerLetter':
      return letters(value).toLowerCase();
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return counting(value, DIGITS.replace('〇', '零'), '十百千', true);
    case 'ideographDigital':
    case 'taiwaneseDigital':
    case 'japaneseDigitalTenThousand':
      return Array.from(String(value), (digit) => DIGITS.charAt(Number(digit))).join('');
    case 'chineseLegalSimplified':
      return counting(value, FORMAL, '拾佰仟', false);
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return counting(value, FORMAL_TRADITIONAL, '拾佰仟', false);
    case 'ideographTraditional':
      return cycle(value, STEMS);
    case 'ideographZodiac':
      return cycle(value, BRANCHES);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return circled(value);
    case 'decimalEnclosedParen':
      return value <= 20 ? String.fromCodePoint(0x2473 + value) : `(${value})`;
    case 'decimalEnclosedFullstop':
      return value <= 20 ? String.fromCodePoint(0x2487 + value) : `${value}.`;
    case 'ideographEnclosedCircle':
      return value <= 10 ? String.fromCodePoint(0x327f + value) : circled(value);
    default:
      return String(value);
  }
}

/** ① to ㊿. */
function circled(value: number): string {
  if (value <= 20) return String.fromCodePoint(0x245f + value);
  if (value <= 35) return String.fromCodePoint(0x3250 + value - 20);
  return value <= 50 ? String.fromCodePoint(0x32b0 + value - 35) : String(value);
}

function cycle(value: number, signs: string): string {
  return value <= signs.length ? signs.charAt(value - 1) : String(value);
}

/** A to Z, then AA, BB as word processors count. */
function letters(value: number): string {
  const letter = String.fromCodePoint(0x41 + ((value - 1) % 26));
  return letter.repeat(Math.min(8, Math.ceil(value / 26)));
}

function roman(value: number): string {
  if (value > 3999) return String(value);
  let left = value;
  let written = '';
  for (const [worth, sign] of ROMAN) {
    while (left >= worth) {
      written += sign;
      left -= worth;
    }
  }
  return written;
}

/** 一, 十, 十一, 一百零一, 九千; `short` writes 十 for 一十 at the head. */
function counting(value: number, digits: string, units: string, short: boolean): string {
  if (value > 9999) return String(value);
  const figures = Array.from(String(value), Number);
  let written = '';
  let gap = false;
  for (const [index, figure] of figures.entries()) {
    const unit = figures.length - index - 1;
    if (figure === 0) {
      gap = true;
      continue;
    }
    if (gap) written += digits.charAt(0);
    gap = false;
    written += digits.charAt(figure) + (unit === 0 ? '' : units.charAt(unit - 1));
  }
  return short && written.startsWith('一十') ? written.slice(1) : written;
}
