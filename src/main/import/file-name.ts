import { AppError } from '@shared/domain/failure';

/** Controls, line separators and marks that turn the direction of the letters after them. */
// oxlint-disable-next-line no-control-regex -- controls are what it looks for
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** A name with its unseen characters made visible: `␊` for the old controls, `<U+202E>` for the rest. */
function reveal(name: string): string {
  return name.replaceAll(UNSEEN, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '␡' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

/** Throws `file-name` for a name with control or direction characters: it would not be what it seems to be. */
export function refuseName(name: string): void {
  const shown = reveal(name);
  if (shown !== name) throw new AppError('unreadable-file', 'file-name', { name: shown.slice(0, 300) });
}

/** The bare name: what follows the last slash of either kind. */
export function showName(name: string): string {
  return /[^/\\]*$/u.exec(name)?.[0] ?? name;
}

/** A file name without its ending, as a title of last resort; the whole name when nothing else is left. */
export function titleFromName(name: string): string {
  const bare = showName(name);
  const stem = bare.replace(/\.[^.\s]{1,16}$/u, '').trim();
  return stem === '' ? bare : stem;
}
