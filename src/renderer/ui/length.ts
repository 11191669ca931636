import i18next from 'i18next';

const READING_SPEED = 300;

/** A length as people write it: `2106 字`, from ten thousand on `1.1 万字`. */
export function lengthText(characters: number): string {
  if (characters < 10_000 || i18next.language === 'en') return i18next.t('common:characters', { count: characters });
  return i18next.t('common:tenThousand', { count: Math.round(characters / 1000) / 10 });
}

/** Reading time at 300 characters a minute, at least one minute. */
export function readingTimeText(characters: number): string {
  return i18next.t('common:minutes', { count: Math.max(1, Math.round(characters / READING_SPEED)) });
}

/** When something happened: `今天 14:32`, otherwise the date. */
export function momentText(iso: string, now: Date = new Date()): string {
  const at = new Date(iso);
  if (at.toDateString() === now.toDateString()) {
    return i18next.t('common:today', { time: `${pad(at.getHours())}:${pad(at.getMinutes())}` });
  }
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
}

/** The same where room is short: `今天 14:32`, this year `3月2日`, otherwise the date. */
export function shortMomentText(iso: string, now: Date = new Date()): string {
  const at = new Date(iso);
  if (at.getFullYear() !== now.getFullYear() || at.toDateString() === now.toDateString()) return momentText(iso, now);
  return at.toLocaleDateString(i18next.language, { month: 'short', day: 'numeric' });
}

/** Day and time, as `2021-03-18 14:32`. */
export function timeText(iso: string): string {
  const at = new Date(iso);
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())} ${pad(at.getHours())}:${pad(at.getMinutes())}`;
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
