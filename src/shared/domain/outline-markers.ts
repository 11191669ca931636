/** How Chinese speeches number their parts and points: the marks at the head of a line and inside a paragraph. */

export type Marker = {
  /** Marks of one kind count one sequence. */
  kind: string;
  number: number;
  /** The mark as written: `一、`, `（二）`, `三是`. */
  text: string;
};

const NUMERAL = '[〇零一二三四五六七八九十百]{1,5}';
const DIGITS = '[0-9０-９]{1,3}';
const VERBS = '是要靠抓看须';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';

const SEQUENCE_WORDS: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3, 再者: 3 };

type Shape = { kind: string; rank: number; pattern: string };

/** Shapes at the head of a line, the wider division first. `rank` decides what stands inside what. */
const headShapes: readonly Shape[] = [
  { kind: 'division', rank: 0, pattern: `第(${NUMERAL}|${DIGITS})(?:编|部分)` },
  { kind: 'chapter', rank: 1, pattern: `第(${NUMERAL}|${DIGITS})章` },
  { kind: 'section', rank: 2, pattern: `第(${NUMERAL}|${DIGITS})节` },
  { kind: 'numeral', rank: 3, pattern: `(${NUMERAL})\\s?[、．.]` },
  { kind: 'ordinal', rank: 4, pattern: `第(${NUMERAL})[，,、：:]` },
  { kind: 'numeral-brackets', rank: 5, pattern: `[（(](${NUMERAL})[)）]、?` },
  { kind: 'digits', rank: 6, pattern: `(${DIGITS})\\s?[、．.](?![0-9０-９])` },
  { kind: 'digits-brackets', rank: 7, pattern: `[（(](${DIGITS})[)）]` },
  { kind: 'circled', rank: 8, pattern: `([${CIRCLED}])` },
];

const heads = headShapes.map((shape) => ({ ...shape, expression: new RegExp(`^${shape.pattern}`, 'u') }));

const inlineExpression = new RegExp(
  [
    `(?<verbNumber>${NUMERAL})(?<verb>[${VERBS}])`,
    '(?<word>首先|其次|再次|再者|最后)',
    `第(?<ordinal>${NUMERAL})[，,、：:]`,
    `[（(](?:(?<bracketNumeral>${NUMERAL})|(?<bracketDigits>${DIGITS}))[)）]`,
    `(?<numeral>${NUMERAL})、`,
    `(?<digits>${DIGITS})[、．.](?![0-9０-９])`,
    `(?<circled>[${CIRCLED}])`,
  ].join('|'),
  'gu',
);

/** 一是 and 首先 stand at the start of a clause, a bare number only at the start of a sentence. */
const CLAUSE_STARTS = '。；;：:，,、！？!?）)”"';
const SENTENCE_STARTS = '。；;：:！？!?”';

/** Every mark at the head of a line begins with one of these. */
const headStart = /^[第（(〇零一二三四五六七八九十百0-9０-９①-⑩]/u;

/** 一、二、三产业 and （一）（二）项 name several things, 第一章是…… is a sentence: they head nothing. */
const namesSeveral = new RegExp(`^(?:${NUMERAL}[、和]|[（(])`, 'u');
const saysSomething = /^[是的要为在和与]/u;

const CHINESE_DIGITS = '〇一二三四五六七八九';

/** The value of 一…九十九, of digits of either width, or of a circled digit; 0 when it is none of them. */
export function numberOf(written: string): number {
  const circled = CIRCLED.indexOf(written);
  if (circled !== -1) return circled + 1;
  if (/^[0-9０-９]+$/u.test(written)) return Number(written.normalize('NFKC'));
  const tens = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/u.exec(written);
  if (tens) return (tens[1] ? CHINESE_DIGITS.indexOf(tens[1]) : 1) * 10 + (tens[2] ? CHINESE_DIGITS.indexOf(tens[2]) : 0);
  return written.length === 1 ? Math.max(0, CHINESE_DIGITS.indexOf(written)) : 0;
}

/** The mark at the head of a line (without its indent), with its rank, or null. */
export function headMarker(line: string): (Marker & { rank: number }) | null {
  if (!headStart.test(line)) return null;
  for (const { kind, rank, expression } of heads) {
    const found = expression.exec(line);
    if (!found) continue;
    const number = numberOf(found[1] ?? '');
    const follows = line.slice(found[0].length, found[0].length + 8);
    if (number === 0 || namesSeveral.test(follows) || (rank < 3 && saysSomething.test(follows))) return null;
    return { kind, rank, number, text: found[0] };
  }
  return null;
}

/** Every mark inside a paragraph that could begin a point, with its offset, in order. Most will turn out to be none. */
export function inlineMarkers(text: string): (Marker & { at: number })[] {
  const markers: (Marker & { at: number })[] = [];
  for (const found of text.matchAll(inlineExpression)) {
    const groups = found.groups ?? {};
    const starts = groups['verb'] === undefined && groups['word'] === undefined ? SENTENCE_STARTS : CLAUSE_STARTS;
    const before = text.charAt(found.index - 1);
    if (before !== '' && !starts.includes(before) && before.trim() !== '') continue;
    markers.push({ ...inlineMarker(groups), text: found[0], at: found.index });
  }
  return markers;
}

function inlineMarker(groups: Record<string, string | undefined>): Omit<Marker, 'text'> {
  if (groups['word'] !== undefined) return { kind: 'words', number: SEQUENCE_WORDS[groups['word']] ?? Infinity };
  if (groups['verbNumber'] !== undefined) return { kind: `verb-${groups['verb']}`, number: numberOf(groups['verbNumber']) };
  for (const [group, kind] of inlineKinds) {
    const written = groups[group];
    if (written !== undefined) return { kind, number: numberOf(written) };
  }
  return { kind: 'none', number: 0 };
}

const inlineKinds = [
  ['ordinal', 'ordinal'],
  ['bracketNumeral', 'numeral-brackets'],
  ['bracketDigits', 'digits-brackets'],
  ['numeral', 'numeral'],
  ['digits', 'digits'],
  ['circled', 'circled'],
] as const;
