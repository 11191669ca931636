/** What a person typed as a date: a stored date, nothing at all, or something that is no date. */
export type SpokenDate = { kind: 'date'; date: string } | { kind: 'none' } | { kind: 'wrong' };

const WRITTEN = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?$/u;

/**
 * Reads a date as people write it (`2017-02-24`, `2017/2/24`, `2017.2`, `2017年2月24日`, `2017年`, also in full-width
 * digits) into the stored form `2017`, `2017-02` or `2017-02-24`. A day that is not in the calendar is wrong.
 */
export function readSpokenDate(text: string): SpokenDate {
  const plain = text.normalize('NFKC').replaceAll(/\s+/gu, '').replaceAll('—', '-');
  if (plain === '') return { kind: 'none' };
  const parts = WRITTEN.exec(plain);
  if (parts === null) return { kind: 'wrong' };
  const [, year = '', month, day] = parts;
  if (month === undefined) return { kind: 'date', date: year };
  if (Number(month) < 1 || Number(month) > 12) return { kind: 'wrong' };
  const head = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return { kind: 'date', date: head };
  if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) return { kind: 'wrong' };
  return { kind: 'date', date: `${head}-${day.padStart(2, '0')}` };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
