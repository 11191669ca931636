import { AppError } from '@shared/domain/failure';

/** Throws `file-no-text` for a text of nothing but blanks, seen or unseen. */
export function refuseBlank(name: string, text: string): void {
  if (/^[\s\u200b-\u200f\u2060\ufeff]*$/u.test(text)) throw new AppError('unreadable-file', 'file-no-text', { name });
}

/** One line that `Details` can hold: no tabs, trimmed, cut between characters. */
export function storedLine(line: string, units: number): string {
  const plain = line.replaceAll(/[\t\n]+/gu, ' ').trim();
  if (plain.length <= units) return plain;
  const cut = plain.slice(0, units - 1);
  return `${/[\ud800-\udbff]$/u.test(cut) ? cut.slice(0, -1) : cut}…`;
}
