import type { FoundIn } from '@shared/domain/proposal';
import { dateIn, isDateLine, yearInTitle } from './dates';
import { kindOfText } from './kind-of-text';
import { LIMITS } from './limits';
import { webLines } from './web-lines';

/** What a text says about itself. Empty strings and null: it does not say. */
export type Found = { title: string; speaker: string; date: string | null; occasion: string; place: string; source: string };

/** Where each detail stands, for those that were found. */
export type Places = Partial<Record<keyof Found, FoundIn>>;

type Said<T> = { value: T; at: FoundIn };
const UNSAID: Said<string> = { value: '', at: 'none' };

/** How many filled lines at the top may speak about the text before it begins. */
const HEAD_LINES = 8;
const TAIL_LINES = 3;
const HEAD_UNITS = 80;
/** How much of both ends is read to find lines that are not of the web page around the text. */
const SEEN_LINES = 40;
/** The rest of a word that a line break cut. */
const REST_OF_WORD = 2;
const TAIL_UNITS = 1200;

const OFFICES =
  '总理|副总理|总书记|书记|副书记|主席|副主席|省长|副省长|市长|副市长|州长|副州长|县长|副县长|区长|副区长|镇长|乡长|主任|副主任|' +
  '局长|副局长|部长|副部长|厅长|副厅长|处长|科长|所长|站长|院长|副院长|校长|秘书长|检察长|董事长|总经理|司令员|政委|会长|理事长|代表';

const NAME = '\\p{Script=Han}(?:[\\s\\u3000]{0,4}\\p{Script=Han}){1,3}(?:·\\p{Script=Han}{1,8})?';

const officeLine = new RegExp(`^(?:[—－-]{1,4}\\s?)?\\p{Script=Han}{0,24}(?:${OFFICES})[\\s\\u3000:：]{1,6}(${NAME})$`, 'u');
const dashLine = new RegExp(`^[—－-]{1,4}\\s?(${NAME})$`, 'u');
const labelLine = /^(?:主讲人|讲话人|发言人|报告人|演讲人|作者|署名|主讲)\s?[:：]\s?(\S[^:：，。；]{1,19})$/u;
const placeLine = /^(?:会议)?地点\s?[:：]\s?(\S[^，。；]{0,59})$/u;
const sourceLine = /^(?:信息|文章|稿件|内容|本文)?来源\s?[:：]\s?([^\s，。：:][^，。：:]{0,59})$/u;
const englishLine = /^(?:President|Speaker|By)\s?:\s?([A-Z][\p{L}. '-]{2,59})$/u;
const bracketLine = new RegExp(`^[（(]([^（）()]{4,60}?[年日])[，,\\s\\u3000]{0,4}(${NAME})?[)）]$`, 'u');
const nameLine = new RegExp(`^(${NAME})$`, 'u');
/** Short last lines that are thanks, closings or offices, not people. */
const notName = /谢|大家|同志|再见|完毕|结束|鼓掌|祝|[委府局厅部处会组院室办队站所校司厂村镇乡县市区省]$/u;

/** 在……会议上的讲话, also spread over lines. Only words for a gathering count. */
const occasionPattern =
  /在([^，。；：？！“”]{2,60}?(?:会议|大会|全会|座谈会|推进会|动员会|调度会|工作会|汇报会|讲评会|部署会|总结会|表彰会|发布会|研讨会|论坛|仪式|开班式|培训班|典礼|年会|例会|现场会|电视电话会|视频会))(?:开幕式|闭幕式|期间)?(?:[（(][^（）()]{1,20}[)）])?上/u;

/** Greeting or dateline: the text has begun. */
const greeting = /^(?:各位|同志们|尊敬的|女士们|先生们|朋友们|老师们|同学们|大家好|今天)|新华社.{2,12}电/u;

/** 附件1, or the date and time that a browser prints at the top of a page: never a title. */
const furniture = /^(?:附件\s?[\d一二三四五六七八九十]*[:：]?|[\d/.,:\s-]+(?:AM|PM)?)$/u;

/**
 * Title, speaker, date, occasion and place of a text, each only where it is stated plainly: in the title, in the short lines at
 * the top, in brackets below the title, or as a date line at the very end. `given` is a title known from elsewhere.
 */
export function findDetails(text: string, given: string): Found {
  return detailsWithPlaces(text, given).found;
}

/** `findDetails` with the place of each. The place of a given title is not known here. */
export function detailsWithPlaces(text: string, given: string): { found: Found; places: Places } {
  const top = firstFilled(text, SEEN_LINES);
  const filled = withoutWeb(top).slice(0, HEAD_LINES);
  const title: Said<string> = given === '' ? { value: titleIn(filled), at: 'first-line' } : { value: given, at: 'none' };
  const head = headOf(filled);
  const tail = withoutWeb(lastFilled(text)).slice(-TAIL_LINES);
  const said = {
    title,
    speaker: speakerIn(head, tail, title.value),
    date: dateOf(title.value, filled[0] ?? '', head, tail),
    occasion: occasionOf(title.value, head),
    place: { value: head.map((line) => placeLine.exec(line)?.[1] ?? '').find((place) => place !== '') ?? '', at: 'text' as const },
    source: { value: sourceIn(top), at: 'text' as const },
  };
  const places = Object.fromEntries(
    Object.entries(said).flatMap(([detail, { value, at }]) => (value === '' || value === null || at === 'none' ? [] : [[detail, at]])),
  );
  return {
    found: {
      title: title.value,
      speaker: said.speaker.value,
      date: said.date.value,
      occasion: said.occasion.value,
      place: said.place.value,
      source: said.source.value,
    },
    places,
  };
}

/**
 * The first line when it can be a title: short, no sentence, no greeting, no numbered heading, no date. With the line below
 * where the break cut the word for its kind in two (报 / 告).
 */
function titleIn(filled: readonly string[]): string {
  const at = filled.findIndex((line) => !furniture.test(line));
  const [line = '', next = ''] = at === -1 ? [] : filled.slice(at);
  const first = next.length <= REST_OF_WORD && !kindOfText.test(line) && kindOfText.test(line + next) && !kindOfText.test(next) ? line + next : line;
  if (first.length > LIMITS.titleCharacters || /[。；;，,：:？?！!、…]$/u.test(first)) return '';
  if (greeting.test(first) || isDateLine(first) || englishLine.test(first) || labelLine.test(first)) return '';
  if (/^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|\d+[.、])/u.test(first)) return '';
  return first;
}

/** The lines at the top up to the greeting or the first paragraph. */
function headOf(filled: readonly string[]): string[] {
  const stop = filled.findIndex((line) => line.length > HEAD_UNITS || greeting.test(line) || /[。；]$/u.test(line));
  return filled.slice(0, stop === -1 ? filled.length : stop);
}

function speakerIn(head: readonly string[], tail: readonly string[], title: string): Said<string> {
  for (const [index, line] of head.entries()) {
    const label = labelLine.exec(line)?.[1] ?? englishLine.exec(line)?.[1];
    if (label !== undefined) return { value: label.trim(), at: 'byline' };
    const name = officeLine.exec(line)?.[1] ?? dashLine.exec(line)?.[1] ?? bracketLine.exec(line)?.[2];
    if (name !== undefined && line !== title) return { value: closeUp(name), at: 'byline' };
    if (index > 0 && besideDate(head, index) && nameLine.test(line)) return { value: closeUp(line), at: 'byline' };
  }
  return signatureIn(tail);
}

/** A name that signs the text (署名): after a dash or a label as the last line, or on its own beside the date. */
function signatureIn(tail: readonly string[]): Said<string> {
  for (const [index, line] of tail.entries()) {
    const isLast = index === tail.length - 1;
    const dashed = isLast || besideDate(tail, index) ? (dashLine.exec(line)?.[1] ?? labelLine.exec(line)?.[1]) : undefined;
    const office = besideDate(tail, index) ? officeLine.exec(line)?.[1] : undefined;
    const name = dashed ?? office ?? (besideDate(tail, index) && !notName.test(line) ? nameLine.exec(line)?.[1] : undefined);
    if (name !== undefined) return { value: closeUp(name.trim()), at: 'signature' };
  }
  return UNSAID;
}

function besideDate(lines: readonly string[], index: number): boolean {
  return [lines[index - 1], lines[index + 1]].some((near) => near !== undefined && isDateLine(near));
}

/** A name of two characters is often set apart by a wide blank; it is the same name without. */
function closeUp(name: string): string {
  return name.replaceAll(/[\s\u3000]/gu, '');
}

function dateOf(title: string, first: string, head: readonly string[], tail: readonly string[]): Said<string | null> {
  const stated = head.filter((line) => line !== title && (isDateLine(line) || bracketLine.test(line) || /^[—－（(]|^\d{4}年.*上$/u.test(line)));
  for (const line of stated) {
    const date = dateIn(line);
    if (date !== null) return { value: date, at: 'byline' };
  }
  const inTitle = dateIn(title);
  if (inTitle !== null && inTitle.length > 4) return { value: inTitle, at: 'title' };
  const signed = tail.findLast((line) => isDateLine(line));
  const signedOn = signed === undefined ? null : dateIn(signed);
  if (signedOn !== null) return { value: signedOn, at: 'signature' };
  const year = yearInTitle(title);
  if (year !== null) return { value: year, at: 'title' };
  return { value: first === title ? null : yearInTitle(headTitle(first)), at: 'first-line' };
}

/** A second title line under the collection's title often carries the year that the title lacks. */
function headTitle(first: string): string {
  return first.length <= LIMITS.titleCharacters && !/[。；;，,：:？！!]/u.test(first) ? first : '';
}

function occasionOf(title: string, head: readonly string[]): Said<string> {
  const inTitle = occasionIn(title);
  return inTitle === '' ? { value: occasionIn(head.join('')), at: 'text' } : { value: inTitle, at: 'title' };
}

function occasionIn(text: string): string {
  return occasionPattern.exec(text)?.[1]?.replace(/^(?:全面)?(?:19|20)\d\d年\d{1,2}月\d{1,2}日/u, '') ?? '';
}

/** Nothing but blanks and zero-width marks. */
const unseen = /^[\s\u200b-\u200f\u2060\ufeff]*$/u;

function firstFilled(text: string, count: number): string[] {
  const lines: string[] = [];
  for (let at = 0; at <= text.length && lines.length < count; ) {
    const end = text.indexOf('\n', at) === -1 ? text.length : text.indexOf('\n', at);
    const line = text.slice(at, Math.min(end, at + 200)).trim();
    if (!unseen.test(line)) lines.push(line);
    at = end + 1;
  }
  return lines;
}

function lastFilled(text: string): string[] {
  return text.slice(-TAIL_UNITS).split('\n').map((line) => line.trim()).filter((line) => !unseen.test(line));
}

function withoutWeb(lines: readonly string[]): string[] {
  const web = webLines(lines);
  return lines.filter((_, index) => !web[index]);
}

/** Where the text was taken from, as the page it stood on says: on one line or on the next. */
function sourceIn(lines: readonly string[]): string {
  const stated = lines.map((line) => sourceLine.exec(line.replace(/^\d{4}\S{1,8}\s+[\d:]{4,8}\s+/u, ''))?.[1] ?? '').find((source) => source !== '');
  const label = lines.findIndex((line) => /^(?:信息|文章|稿件|内容|本文)?来源\s?[:：]$/u.test(line));
  const below = label === -1 ? '' : (lines[label + 1] ?? '');
  return stated ?? (below.length <= 40 && !/[，。：:]/u.test(below) ? below : '');
}
