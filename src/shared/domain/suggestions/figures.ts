import type { TextRange } from '../chinese-clauses';
import { clauseAround, clauseStart, isClauseStop, isSentenceStop } from './clause-around';
import { DIGITS, HAN_DIGITS, numberMatches } from './matches';
import type { Finding } from './suggestion';

/** What things are counted and measured in. */
const UNITS = [
  '(?:人民币|美|港|欧|日|英|法|德)?元', '块钱', '美金', '英镑', '万?吨', '公斤', '[市]?斤', '担', '公里', '千米', '[平立]方(?:公里|千米|米)', '公顷', '市?亩', '米(?!饭|面)', '厘米', '毫米',
  '人次', '人(?!大|民|才|均)', '名(?!单|义|词|列)', '口(?:人|井)', '户(?!籍)', '家(?!庭|长|乡)', '件(?!套)', '起(?![来到了])', '宗', '例', '处(?![于理长级])', '座', '条', '项', '所', '套', '间', '栋', '幢', '孔', '辆', '台(?!阶)', '部(?![门委分长])', '艘', '架', '列', '头', '只', '羽', '株', '棵', '张', '份', '册', '卷',
  '批次?', '趟', '场次?', '班次', '门', '支', '种', '类', '位(?!置|于)', '兆瓦', '千?万?千瓦(?:时)?', '亿?千瓦时', '度(?!过|假)', '立方', '标准煤', '标箱', '个(?!别|人|体|性)', '声', String.raw`(?<=\.\d)年`,
].join('|');
/** What is counted in speech without being a figure: 三个方面, 四项原则, 五条意见. */
const NO_FIGURE = String.raw`(?:大|具体|基本|重要|主要|突出|关键|明显|不)?(?:方面|问题|意见|字|坚持|环节|关键|关系|意识|自信|确保|必须|维护|层面|阶段|步骤|原则|要求|建议|体会|特点|难点|重点|转变|统筹|结合|认识|善于|始终|着力|强化|到位|务必|决不|不准|不得|代表|布局|全面|伟大|更加|离不开|走在)`;

const SCALE = '(?:[十百千]?[万亿]|万亿|[十百千])?';
const ABOUT = '(?:多|余|来)?';

const percent = new RegExp(String.raw`${DIGITS}\s?(?:[%‰]|个?百分点)|百分之(?:${HAN_DIGITS}{1,7}(?:点${HAN_DIGITS}{1,4})?|\d{1,3}(?:\.\d{1,3})?)|${HAN_DIGITS}{1,4}(?:点${HAN_DIGITS}{1,3})?个百分点`, 'gu');
const unit = new RegExp(String.raw`(?<![第“])${DIGITS}${ABOUT}(?:${SCALE}${ABOUT}(?:${UNITS})|(?:[十百千]?万|亿|万亿)${ABOUT}(?![年月日]))(?!${NO_FIGURE})`, 'gu');
/** In Han digits only from ten on: 三个、两次 are said of everything. */
const hanUnit = new RegExp(String.raw`(?<![第初几${HAN_DIGITS.slice(1, -1)}])[百千万](?:来|多|余)(?:${UNITS})|(?<![第初几${HAN_DIGITS.slice(1, -1)}])(?=${HAN_DIGITS}{0,8}[百千万亿]|[二三四五六七八九]十|十[一二三四五六七八九])${HAN_DIGITS}{2,10}${ABOUT}(?:${UNITS})(?!${NO_FIGURE})`, 'gu');
const share = new RegExp(String.raw`(?<![\d/])[1-9]/[1-9]\d?(?![\d/])|(?:${HAN_DIGITS}|\d){1,3}分之(?:${HAN_DIGITS}|\d){1,3}|(?<![一二])[三四五六七八九](?:[到至、][四五六七八九])?成(?=[以多左的，。；,]|五)|翻(?:了)?(?:[一两二三四]番|番)|(?:${DIGITS}|(?<![百千万亿])(?!百倍|千倍|万倍)${HAN_DIGITS}{1,3})(?:多)?倍|[增减提降][长加少高低](?:了)?一半`, 'gu');
const change = new RegExp(String.raw`(?:增长|下降|提高|降低|增加|减少|上升|回落|达到|达|突破|超过|升至|降至|增至)(?:到|至|了|近|约|超)?${DIGITS}(?![\d.年月日号时点世后%/]|${UNITS})`, 'gu');
const WAYS = '(?:增长?|减少?|提高|下降|降低|上升|回升|回落|改善|好转|扩大|缩小|翻番|[多少高低快慢])';
const comparison = new RegExp(String.raw`(?:同比|环比)[^，。；,;]{0,8}?${WAYS}|(?:比|较)(?:上|去|前|往|[12]\d{3})年(?:同期|同月|度)?(?:底|末)?[^，。；,;比]{0,10}?${WAYS}|(?:高|低|快|慢|多|少|好)于(?:全国|全省|全市|全州|全县|全区|上年|去年|同期|预期|往年)[^，。；,;]{0,8}|(?:位?居|位?列|排名?|排在|跃居|名列)(?:全国|全省|全市|全州|全县|世界|全球|西部|同类)[^，。；,;]{0,8}?第(?:${HAN_DIGITS}{1,3}|\d{1,3})(?:位|名)?`, 'gu');

/** Percentages and percentage points. */
export function findPercentages(piece: string): Finding[] {
  return clausesWith(piece, percent);
}

/** Numbers with what they count or measure. */
export function findMeasures(piece: string): Finding[] {
  return [...clausesWith(piece, unit), ...clausesWith(piece, hanUnit)];
}

/** Fractions, tenths, multiples. */
export function findShares(piece: string): Finding[] {
  return clausesWith(piece, share);
}

/** A number without a unit after a word of growing, falling or reaching. */
export function findChanges(piece: string): Finding[] {
  return clausesWith(piece, change);
}

/** Comparisons with another year or place, also without a number, and ranks. */
export function findComparisons(piece: string): Finding[] {
  return clausesWith(piece, comparison);
}

function clausesWith(piece: string, expression: RegExp): Finding[] {
  return [...numberMatches(piece, expression)].map(({ start, end }) => {
    const cue = { start, end };
    return { ...withSubject(piece, clauseAround(piece, cue)), cue };
  });
}

/** What grows stands in the clause before when a clause begins with growing. */
const NO_SUBJECT = /^(?:同比|环比|比上年|比去年|较上年|较去年|增长|下降|提高|降低|增加|减少|上升|占|达|其中|位?居|名列|高于|低于|快于|超过|为(?!了))/u;
const LONGEST_SUBJECT = 48;

function withSubject(piece: string, clause: TextRange): TextRange {
  if (!NO_SUBJECT.test(piece.slice(clause.start, clause.start + 6))) return clause;
  const stop = clause.start - 1;
  if (stop <= 0 || !isClauseStop(piece, stop) || isSentenceStop(piece, stop) || '；;'.includes(piece.charAt(stop))) return clause;
  const before = clauseAround(piece, { start: stop, end: stop });
  return clauseStart(piece, stop) < stop && stop - before.start <= LONGEST_SUBJECT ? { start: before.start, end: clause.end } : clause;
}
