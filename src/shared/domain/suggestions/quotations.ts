import { clauseStart } from './clause-around';
import type { Finding } from './suggestion';

/** A quotation is looked for so far (units); a mark that was never closed ends there. */
const LONGEST_QUOTE = 400;
const LONGEST_SOURCE = 48;
/** Shorter quotations are names and terms: “三农”, “放管服”. */
const SHORTEST_SAID = 6;
/** 提出“……” without a subject names nobody. */
const SHORTEST_SOURCE = 3;
const SHORTEST_SENTENCE = 14;

const SAID = /(?:指出|强调|说过?|讲过?|要求|写道|提出|告诫|谈到|提到|常说|常讲|认为|表示|批示|嘱托|叮嘱|号召|总结|概括|教导|有句话|这句话|这样一句话)(?:道|的|，|:|：)*$/u;
const SAYING = /(?:古人|古语|古训|古话|诗|词|俗话|俗语|谚语|老话|常言|名言|格言|民谣|成语|歌谣|圣人|先贤|[子曰云])[^，。；“”]{0,6}(?:云|曰|言|说得?好?|讲|道|有云|有言)?(?:，|:|：)*$|(?:云|曰|有言)(?:，|:|：)*$/u;

/** Somebody's words with who said them: ……指出：“……”. */
export function findSaid(piece: string): Finding[] {
  return sourced(piece, SAID, (source) => !SAYING.test(source));
}

/** Sayings and verses with their source phrase: 古人云：“……”. */
export function findSayings(piece: string): Finding[] {
  return sourced(piece, SAYING, () => true);
}

/** Whole sentences in quotation marks, whoever said them. */
export function findSentences(piece: string): Finding[] {
  return quotes(piece)
    .filter(({ inner }) => inner.length >= SHORTEST_SENTENCE && (/[。！？]/u.test(inner.slice(0, -1)) || /[。！？]$/u.test(inner) || (inner.match(/[，；]/gu)?.length ?? 0) >= 2))
    .map(({ start, end }) => ({ start, end, cue: { start, end: Math.min(end, start + 12) } }));
}

function sourced(piece: string, source: RegExp, fits: (text: string) => boolean): Finding[] {
  return quotes(piece).flatMap(({ start, end, inner }) => {
    if (inner.length < SHORTEST_SAID) return [];
    const from = sourceStart(piece, start);
    const text = piece.slice(from, start);
    if (text.length > LONGEST_SOURCE || text.length < SHORTEST_SOURCE || !source.test(text) || !fits(text)) return [];
    const cueEnd = start - (/[，,：:\s]*$/u.exec(text)?.[0].length ?? 0);
    return [{ start: from, end, cue: { start: from, end: cueEnd } }];
  });
}

/** The clause right before the quotation, with its ： or ，. */
function sourceStart(piece: string, quote: number): number {
  const at = /[：:，,]/u.test(piece.charAt(quote - 1)) ? quote - 1 : quote;
  let start = clauseStart(piece, at);
  while (start < at && /[\s、—]/u.test(piece.charAt(start))) start += 1;
  return start;
}

/** The outermost quotations of a piece. A second “ inside one opens another, and ” closes the last; straight marks come in turns. */
function quotes(piece: string): { start: number; end: number; inner: string }[] {
  const found: { start: number; end: number; inner: string }[] = [];
  const open: number[] = [];
  for (let at = 0; at < piece.length; at += 1) {
    const unit = piece.charAt(at);
    if (!'“”「」"'.includes(unit)) continue;
    while (at - (open[0] ?? at) > LONGEST_QUOTE) open.shift();
    if (unit === '“' || unit === '「' || (unit === '"' && open.length === 0)) {
      open.push(at);
      continue;
    }
    const start = open.pop();
    if (start !== undefined && open.length === 0) found.push({ start, end: at + 1, inner: piece.slice(start + 1, at) });
  }
  return found;
}
