/** Days as people write them in minutes: `3月15日前`, `本月底`, `下周五`, `三天内`, `二〇一七年三月十五日`. */

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
};
const NUMBER = '(\\d{1,2}|[一二两三四五六七八九十]{1,3})';
const DAY_MS = 86_400_000;

/** Days after the base a month and day without a year may lie back before the next year is meant. */
const LONGEST_AGO_DAYS = 180;

/** The day a text means, as `2017-03-15`, seen from the day `base`; null when it names none or one that does not exist. */
export function readDueDate(text: string, base: string): string | null {
  const said = text.normalize('NFKC').replaceAll(/\s+/gu, '').replace(/(以前|之前|前|完成|办结)+$/u, '');
  if (said === '') return null;
  const today = dayOf(base);
  return fullDate(said) ?? monthDay(said, today) ?? partOfMonth(said, today) ?? partOfYear(said, today) ?? weekday(said, today) ?? within(said, today);
}

/** The first day of a known year that a text names, as `2017-03-08`: what stands in a field such as `2017年3月8日 14:30`; else null. */
export function dateIn(text: string): string | null {
  const said = /\d{4}\s*[年/.-]\s*\d{1,2}\s*[月/.-]\s*\d{1,2}/u.exec(text.normalize('NFKC'))?.[0];
  return said === undefined ? null : fullDate(said.replaceAll(/\s+/gu, ''));
}

/** What is said most often of a day to come, with the day it means seen from `base`. */
export function dueChoices(base: string): { words: string; on: string }[] {
  return ['本周五前', '下周五前', '本月底前', '下月底前', '本季度末前', '上半年', '年底前'].flatMap((words) => {
    const on = readDueDate(words, base);
    return on === null || on < base.slice(0, 10) ? [] : [{ words, on }];
  });
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((dayOf(to).getTime() - dayOf(from).getTime()) / DAY_MS);
}

function fullDate(said: string): string | null {
  const found = /^(\d{4}|[〇零一二三四五六七八九]{4})[年./-](\d{1,2}|[一二三四五六七八九十]{1,3})(?:[月./-](?:(\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?|(底|末))|月)$/u.exec(said);
  if (!found) return null;
  const [, year = '', month = '', day, end] = found;
  const y = /\d/u.test(year) ? Number(year) : Number(year.split('').map((sign) => DIGITS[sign]).join(''));
  const m = numberOf(month);
  if (day === undefined) return end === undefined && !said.endsWith('月') ? null : lastDay(y, m);
  return valid(y, m, numberOf(day));
}

function monthDay(said: string, today: Date): string | null {
  const found = new RegExp(`^(今年|明年)?${NUMBER}[月./-]${NUMBER}[日号]?$`, 'u').exec(said);
  if (!found) return null;
  const [, year, month = '', day = ''] = found;
  return nearest(year, today, (y) => valid(y, numberOf(month), numberOf(day)));
}

function partOfMonth(said: string, today: Date): string | null {
  const day = new RegExp(`^(本月|当月|下月|下个月)${NUMBER}[日号]?$`, 'u').exec(said);
  if (day) {
    const [, which = '', number = ''] = day;
    return inMonth(monthAt(today, which), (y, m) => valid(y, m, numberOf(number)));
  }
  const found = new RegExp(`^(?:(今年|明年)?${NUMBER}月|(本月|当月|下月|下个月)|(?=月))(?:月)?(份|底|末|初|上旬|中旬|下旬)$`, 'u').exec(said);
  if (!found) return null;
  const [, year, month, which, part = ''] = found;
  const pick = (y: number, m: number) => (part === '初' || part === '上旬' ? valid(y, m, 10) : part === '中旬' ? valid(y, m, 20) : lastDay(y, m));
  if (month !== undefined) return nearest(year, today, (y) => pick(y, numberOf(month)));
  return inMonth(monthAt(today, which ?? '本月'), pick);
}

function partOfYear(said: string, today: Date): string | null {
  const year = today.getUTCFullYear();
  if (/^(今年|本年)?(年底|年末|底)$/u.test(said)) return valid(year, 12, 31);
  if (/^明年(年?底|年?末)$/u.test(said)) return valid(year + 1, 12, 31);
  if (/^(上半年|今年上半年|年中)$/u.test(said)) return valid(year, 6, 30);
  const found = /^(?:第?([一二三四1-4])|(本))季度(?:底|末|内)?$/u.exec(said);
  if (!found) return null;
  const quarter = found[1] === undefined ? Math.floor(today.getUTCMonth() / 3) + 1 : numberOf(found[1]);
  return lastDay(year, quarter * 3);
}

function weekday(said: string, today: Date): string | null {
  const found = /^(本|这|下|下下)?(?:个)?(?:周|星期|礼拜)([一二三四五六日天末])?$/u.exec(said);
  if (!found) return null;
  const [, which = '', day = '末'] = found;
  const weeks = which === '下' ? 1 : which === '下下' ? 2 : 0;
  const number = day === '日' || day === '天' || day === '末' ? 7 : (DIGITS[day] ?? 7);
  const since = (today.getUTCDay() + 6) % 7; // days since Monday
  return later(today, weeks * 7 - since + number - 1);
}

function within(said: string, today: Date): string | null {
  const near = { 今天: 0, 今日: 0, 当天: 0, 明天: 1, 明日: 1, 后天: 2, 大后天: 3 }[said];
  if (near !== undefined) return later(today, near);
  if (/^半个?月(之?内|以内|后)?$/u.test(said)) return later(today, 15);
  const found = new RegExp(`^${NUMBER}个?(天|日|周|星期|月|工作日)(之内|以内|内|后)$`, 'u').exec(said);
  if (!found) return null;
  const [, number = '', unit = ''] = found;
  const count = numberOf(number);
  if (unit === '天' || unit === '日') return later(today, count);
  if (unit === '周' || unit === '星期') return later(today, count * 7);
  if (unit === '工作日') return laterOnWorkdays(today, count);
  const month = today.getUTCMonth() + count;
  const last = new Date(Date.UTC(today.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return isoOf(new Date(Date.UTC(today.getUTCFullYear(), month, Math.min(today.getUTCDate(), last))));
}

/** The year that is meant where none is said: this one, or the next when the day would lie half a year back. */
function nearest(year: string | undefined, today: Date, make: (year: number) => string | null): string | null {
  const now = today.getUTCFullYear();
  if (year !== undefined) return make(year === '明年' ? now + 1 : now);
  const found = make(now);
  return found !== null && daysBetween(found, isoOf(today)) > LONGEST_AGO_DAYS ? make(now + 1) : found;
}

function monthAt(today: Date, which: string): Date {
  return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + (which.startsWith('下') ? 1 : 0), 1));
}

function inMonth(month: Date, make: (year: number, month: number) => string | null): string | null {
  return make(month.getUTCFullYear(), month.getUTCMonth() + 1);
}

function laterOnWorkdays(today: Date, count: number): string {
  const day = new Date(today);
  for (let left = count; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (day.getUTCDay() % 6 !== 0) left -= 1;
  }
  return isoOf(day);
}

/** 1 to 99, in digits or in Chinese. */
function numberOf(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['零', text];
  return (tens === '' ? 1 : (DIGITS[tens] ?? 0)) * 10 + (ones === '' ? 0 : (DIGITS[ones] ?? 0));
}

function valid(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? isoOf(date) : null;
}

function lastDay(year: number, month: number): string | null {
  return month >= 1 && month <= 12 ? isoOf(new Date(Date.UTC(year, month, 0))) : null;
}

function later(today: Date, days: number): string {
  return isoOf(new Date(today.getTime() + days * DAY_MS));
}

function dayOf(iso: string): Date {
  return new Date(`${iso.slice(0, 10)}T00:00:00Z`);
}

function isoOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
