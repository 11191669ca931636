import type { TextRange } from '../chinese-clauses';
import { clauseAround, isClauseStop, sentenceAround } from './clause-around';
import { isDone, looksBack, matches } from './matches';
import type { Finding } from './suggestion';

/** Who is to do it stays in the proposal when it takes no more room than this. */
const LONGEST_SUBJECT = 16;
/** A duty of fewer units says nothing, 要落实, unless it is somebody's: 财政局要配合. */
const SHORTEST = 5;
const SOMEBODY = /(?:局|委|办|部|厅|站|乡镇|部门|单位|镇|街道|公司|学校|医院|中心|党委|政府|支部)$/u;

/** 要 as a word of its own, not the end of 需要、主要、重要 … nor the start of 要求、要点、要素 … */
const SHALL_BEFORE = '(?<![需主重必只想若将快须首纲摘扼简概提次紧险索讨机枢显所我谁如会正想愿纪])';
const SHALL_AFTER = [
  '求(?!真|实|是)', '点(?!面)', '素', '害', '紧(?!紧|扣|跟|盯|抓|贴|密)', '么', '是', '塞', '道(?!德)', '职', '员', '领(?!会|导|着|悟)', '义', '闻', '务(?!实|必)', '件', '目', '案', '旨', '强(?!化|力|烈|势|基|健|调(?:的是)?)', '强调', '价', '挟', '命', '死', '得', '的', '了', '想', '说', '我', '你', '他', '钱',
  '不(?![断折怕忘辱负遗误等懈搞打留惜畏计])', '好(?!好)', '看到', '看见', '知道', '指出', '承认', '感谢', '祝贺', '告诉', '报告', '介绍', '通报', '谈(?!判)', '讲(?:的|几|[一二两三四五六七八九十])', '到[来了]?', '来', '[^，。；,;]{1,5}的(?:问题|工作|任务|事情|事|话|是|时候)', '多(?:久|少|长)',
].join('|');
/** 应当 tells what to do; 应该说 and 应当看到 tell what is so. */
const OUGHT = '(?<![理本不己])应[当该](?!说|不应|得到|受到|看到|看作|承认|指出|肯定|是|有|如何|怎|可以|会|能|知道|清醒|的|如此|怎样)';
const shall = new RegExp(`${SHALL_BEFORE}要(?!${SHALL_AFTER})|${OUGHT}`, 'gu');
/** 一要、二是要: a running point that sets a task. */
const point = new RegExp(`(?<=^|[，。；：,;:\\s])(?:第?[一二三四五六七八九十]{1,2}|[首其再]先?次?)(?:是|，)?(?=要(?!${SHALL_AFTER}))`, 'gu');
const must = /(?<!有)必须(?!看到|承认|指出|说明|清醒|的|品)|务必(?!的)|务须/gu;
const ensure = /(?<![个项])确保(?!了)|(?<![态度很十分个])坚决(?!的|性|果断的|与否)/gu;
const forbid = /严禁|不得(?!不|已|了|而知|人心)|[决绝]不(?:能|允许|得|准)(?!说)/gu;

/** What somebody is told to do with 要. */
export function findShall(piece: string): Finding[] {
  return duties(piece, shall).filter((duty) => !isCondition(piece, duty) && !isPoint(piece, duty.cue.start));
}

/** Running points that set a task: 一要, 二是要. The point's own number is no part of what is proposed. */
export function findPoints(piece: string): Finding[] {
  return duties(piece, point).map((duty) => ({ ...duty, start: duty.cue.end }));
}

/** 必须, 务必. */
export function findMust(piece: string): Finding[] {
  return duties(piece, must);
}

/** 确保, 坚决. */
export function findEnsure(piece: string): Finding[] {
  return duties(piece, ensure);
}

/** 严禁, 不得, 决不能. */
export function findForbidden(piece: string): Finding[] {
  return duties(piece, forbid);
}

function duties(piece: string, expression: RegExp): Finding[] {
  const findings: Finding[] = [];
  for (const { start, end } of matches(piece, expression)) {
    if (start < (findings.at(-1)?.end ?? 0)) continue; // the clause is proposed already
    const cue = { start, end };
    const clause = clauseAround(piece, cue);
    const from = start - clause.start > LONGEST_SUBJECT ? start : clause.start;
    const isShort = clause.end - start < SHORTEST && !SOMEBODY.test(piece.slice(clause.start, start));
    if (isShort || ANNOUNCES.test(piece.slice(start, clause.end)) || isQuestion(piece, clause) || looksBack(sentenceAround(piece, cue)) || isDone(piece.slice(clause.start, clause.end))) continue;
    findings.push({ start: from, end: withPurpose(piece, withDeed(piece, start, clause.end)), cue });
  }
  return findings;
}

function isPoint(piece: string, at: number): boolean {
  return /(?:^|[，。；：,;:\s])(?:第?[一二三四五六七八九十]{1,2}|其次|首先|再次)(?:是|，)?$/u.test(piece.slice(Math.max(0, at - 6), at));
}

/** 要……，就必须……: the first half is the condition, not the task. */
function isCondition(piece: string, { end }: TextRange): boolean {
  return isClauseStop(piece, end) && /^(?:就|首先|关键|必须|离不开|才)/u.test(piece.slice(end + 1, end + 4));
}

function isQuestion(piece: string, { end }: TextRange): boolean {
  return /[？?]/.test(piece.charAt(end)) || /[吗呢]$/u.test(piece.slice(end - 1, end));
}

/** 要把握好以下几点: says that tasks follow. */
const ANNOUNCES = /以下|如下|[这几]几?[点条个](?:方面|问题|工作|重点|意见)?$|[几三四五六]个(?:方面|问题|关系|重点)/u;

/** 要按照……的原则，: how comes first, what to do stands in the clause after. */
const MANNER = /^(?:要|必须|务必)(?:继续|坚持)?(?:按照|以|本着|根据|依据|从|围绕|针对|在|通过|采取)/u;
const LONGEST_DEED = 72;

function withDeed(piece: string, cue: number, end: number): number {
  if (!/[，,]/u.test(piece.charAt(end)) || !MANNER.test(piece.slice(cue, cue + 8))) return end;
  const next = clauseAround(piece, { start: end + 1, end: Math.min(piece.length, end + 2) }).end;
  return next - cue <= LONGEST_DEED ? Math.max(end, next) : end;
}

const LONGEST_PURPOSE = 40;

/** ……，确保……: what the task is for stays with it. */
function withPurpose(piece: string, end: number): number {
  if (!/[，,]/u.test(piece.charAt(end)) || !/^(?:确保|坚决(?!不)|切实)/u.test(piece.slice(end + 1, end + 4))) return end;
  const next = clauseAround(piece, { start: end + 1, end: end + 3 }).end;
  return next - end <= LONGEST_PURPOSE ? next : end;
}
