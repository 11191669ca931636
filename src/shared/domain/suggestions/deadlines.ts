import { clauseAround, isClauseStop, isSentenceStop, sentenceAround } from './clause-around';
import { HAN_DIGITS, isDone, looksBack, numberMatches } from './matches';
import type { Finding } from './suggestion';

const YEAR = String.raw`(?:(?<!\d)[12]\d{3}年|(?<![〇零一二三四五六七八九])[一二][〇零九八七六五四三二一]{3}年|[今明后本当]年)`;
const MONTH = String.raw`(?:(?<![\d个])\d{1,2}|(?<![一二三四五六七八九十个])[一二三四五六七八九十]{1,2}|[本当次]|下个?)月份?`;
const DAY = String.raw`(?:底|末|初|中旬|上旬|下旬|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号])`;
const DATE = `(?:${YEAR}?${MONTH}${DAY}?|${YEAR}年?(?:底|末|初|[上下]半年)?|(?<![\\d一二两三四五六七八九十几多数])年(?:底|末|终)|(?:第?[一二三四]|本)季度末?|上半年|学期末|[本下这]?个?周(?:[一二三四五六日]|末))`;
const FEAST = '(?:春节|元旦|国庆节?|五一|中秋节?|高考|开学|主?汛期|雨季|入冬|入汛|封冻|春耕|两会|节)(?:到来)?';
const COUNT = String.raw`(?:(?<![\d.])\d{1,2}|(?<!${HAN_DIGITS})(?:一|两|二|三|四|五|六|七|八|九|十|半){1,3})`;

/** 前 of 前三季度, 前所未有, 前景, 前期 and 前列 belongs to what follows. */
const before = new RegExp(`(?:${DATE}|${FEAST})(?:之前|以前|前)(?![一二三四五六七八九十两几半\\d所列提面景期后往沿重任])`, 'gu');
const within = new RegExp(String.raw`${COUNT}(?:年半?|个半?月|周|个星期|天|个?工作日|个小时|小时)(?:左右)?(?:的)?(?:时间(?:之?内)?|(?:之|以)?内(?![容部外地蒙心在]))|(?:(?<![${HAN_DIGITS.slice(1, -1)}\d几多干])年内|[本当]?月内|本季度内|(?:本|今)年(?:度)?内)(?![容部外])`, 'gu');
const until = new RegExp(String.raw`(?<![达看升长加低增高得回归遇涨扩减降涉直受感等想做找拿])(?:到|至)(?:了)?(?:${YEAR}(?:年?[底末中]期?|${MONTH}[底末]?)?|[今明]?年[底末]|本世纪中叶|${MONTH}[底末]|“?十[一二三四五六七八九]五”?(?:期)?末)(?!的?(?:情况|时候))`, 'gu');
/** A stretch of years is a deadline only where it says what will be there by its end: “十四五”期间新建三十所. */
const AHEAD = '[^。；]{0,24}?(?:要|将|力争|确保|计划|新增|新建|建成|完成|达到|投入|实施|实现|解决|改造)';
const period = new RegExp(`(?:“?十[一二三四五六七八九]五”?(?:规划)?(?:期间|期末|时期末|末|后期)|(?:今后|未来|接下来)的?(?:[一二两三四五六七八九十]|\\d{1,2}){1,2}(?:年|个月)(?:时间|内)?)(?![的是]|工作|经济|发展|打好)(?=${AHEAD})`, 'gu');
const DUE = `(?:${YEAR}?${MONTH}${DAY}?|${YEAR}年?(?:底|末|[上下]半年)|(?<![\\d一二两三四五六七八九十几多数])年(?:底|末|终)|[今明]年|(?<!前)(?:第?[一二三四]|本)季度末?|上半年|学期末)`;
const completion = new RegExp(String.raw`(?<![从自由前])${DUE}(?=[^，。；,;前是的到]{0,14}(?:完成(?![得的])|建成|投用|投产|开工|竣工|到位|启动|通车|办结|验收|交付|(?:全面|全部|基本)实现))|限期(?=整改|完成|办结|解决|拆除|治理)`, 'gu');

/** A day, month, year or feast with 前: 3月底前, 年底前, 2020年前, 汛期前. */
export function findBefore(piece: string): Finding[] {
  return clausesWith(piece, before);
}

/** A length of time to come: 三年内, 两年时间, 年内. */
export function findWithin(piece: string): Finding[] {
  return clausesWith(piece, within);
}

/** 到2025年, 到年底: not the end of a stretch that began with 从. */
export function findUntil(piece: string): Finding[] {
  return clausesWith(piece, until).filter(({ start, cue }) => !/[从由自]|[年月日]$/u.test(piece.slice(start, cue.start)));
}

/** Plan periods and years to come: “十四五”期间, 今后五年. */
export function findPeriods(piece: string): Finding[] {
  return clausesWith(piece, period);
}

/** A time at which something is to be completed, and 限期整改. */
export function findCompletions(piece: string): Finding[] {
  return clausesWith(piece, completion);
}

/** Only what is to come has a deadline: clauses that tell of the past are left out. */
function clausesWith(piece: string, expression: RegExp): Finding[] {
  const findings: Finding[] = [];
  for (const { start, end } of numberMatches(piece, expression)) {
    const cue = { start, end };
    const whole = withDeed(piece, clauseAround(piece, cue), end);
    if (isDone(piece.slice(whole.start, whole.end)) || looksBack(sentenceAround(piece, cue))) continue;
    findings.push({ ...whole, cue });
  }
  return findings;
}

/** A clause that says nothing but the time goes on to what is to be done by then. */
function withDeed(piece: string, clause: { start: number; end: number }, cueEnd: number): { start: number; end: number } {
  if (clause.end > cueEnd || !isClauseStop(piece, clause.end) || isSentenceStop(piece, clause.end)) return clause;
  const next = clause.end + 1;
  if (next >= piece.length) return clause;
  return { start: clause.start, end: Math.max(clause.end, clauseAround(piece, { start: next, end: next + 1 }).end) };
}
