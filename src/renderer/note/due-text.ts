import i18next from 'i18next';
import { daysBetween } from '@shared/domain/chinese-date';

/** From this many days before a due day on it is soon. */
const SOON_DAYS = 3;

export type Pressure = 'done' | 'overdue' | 'soon' | 'later' | 'none';

/** How pressing something is on a day. */
export function duePressure(dueOn: string | null, state: 'open' | 'done', today: string): Pressure {
  if (state === 'done') return 'done';
  if (dueOn === null) return 'none';
  const left = daysBetween(today, dueOn);
  return left < 0 ? 'overdue' : left <= SOON_DAYS ? 'soon' : 'later';
}

/** What is said beside a due day: `剩 2 天`, `逾期 3 天`, `已办`; the day itself where words were typed that mean one. */
export function dueText(dueOn: string | null, due: string, state: 'open' | 'done', today: string): string {
  const pressure = duePressure(dueOn, state, today);
  if (pressure === 'done') return i18next.t('note:done');
  if (dueOn === null) return due.trim() === '' ? '' : i18next.t('note:noDay');
  const left = daysBetween(today, dueOn);
  if (pressure === 'overdue') return i18next.t('note:overdueBy', { days: -left });
  if (left === 0) return i18next.t('note:dueToday');
  if (pressure === 'soon') return i18next.t('note:daysLeft', { days: left });
  return due.includes('-') || due === '' ? '' : dueOn.slice(dueOn.startsWith(today.slice(0, 4)) ? 5 : 0);
}

/** Today as the clock of this machine has it. */
export function todayHere(now: Date = new Date()): string {
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
