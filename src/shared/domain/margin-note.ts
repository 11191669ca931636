/**
 * The simple formatting of margin notes. A note is stored as the plain text a person typed: `**bold**`, `*italic*`, and
 * lines that begin with `- ` or `1. ` are lists. Signs that do not come in pairs are ordinary text.
 */

export type NoteRun = { text: string; bold?: true; italic?: true };

/** One line of a note. `bullet` is what stands before it: empty, `•`, or its number as typed with a full stop. */
export type NoteLine = { bullet: string; runs: NoteRun[] };

const LIST_ITEM = /^\s*(?:([-•])|(\d{1,3})[.、．])\s+(?=\S)/u;
/** Bold before italic; what is inside begins and ends with something else than a space or the sign. */
const STRESSED = /\*\*(?=[^\s*])([^\n]*?[^\s*])\*\*|(?<![*\p{L}\p{N}])\*(?=[^\s*])([^*\n]*?[^\s*])\*(?![*])|(?<=\p{Script=Han})\*(?=[^\s*])([^*\n]*?[^\s*])\*(?![*])/gu;

/** The lines of a note as they are shown. Empty lines are kept. */
export function noteLines(note: string): NoteLine[] {
  return note.split('\n').map((line) => {
    const item = LIST_ITEM.exec(line);
    if (!item) return { bullet: '', runs: runsIn(line) };
    return { bullet: item[2] === undefined ? '•' : `${item[2]}.`, runs: runsIn(line.slice(item[0].length)) };
  });
}

function runsIn(line: string): NoteRun[] {
  const runs: NoteRun[] = [];
  const add = (text: string, look: Omit<NoteRun, 'text'> = {}) => { if (text !== '') runs.push({ text, ...look }); };
  let at = 0;
  for (const match of line.matchAll(STRESSED)) {
    add(line.slice(at, match.index));
    const [whole, bold] = match;
    if (bold === undefined) add(match[2] ?? match[3] ?? '', { italic: true });
    else add(bold, { bold: true });
    at = match.index + whole.length;
  }
  add(line.slice(at));
  return runs;
}

/** A note in plain words, without the signs of its formatting; list items begin with their bullet. */
export function plainNote(note: string): string {
  return noteLines(note).map(({ bullet, runs }) => `${bullet === '' ? '' : `${bullet} `}${runs.map(({ text }) => text).join('')}`).join('\n');
}
