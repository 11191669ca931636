import type { Run } from '@shared/domain/document';
import type { Colour } from '@shared/domain/passage';
import { plainLook, type Look } from './look';

/** What stands in a paragraph while it is read: text, line breaks, and the places where comments begin and end. */
export type Piece =
  | { kind: 'text'; text: string; look: Look }
  | { kind: 'break' }
  | { kind: 'deleted'; text: string; look: Look }
  | { kind: 'place'; comment: string; side: 'start' | 'end' | 'point' };

export type LineMark = { start: number; end: number; colour: Colour };

/** One line of text, offsets counted from its start. `lost` are the marks on text that a tracked change deleted. */
export type Line = {
  text: string;
  runs: Run[];
  marks: LineMark[];
  places: { comment: string; side: 'start' | 'end' | 'point'; at: number }[];
  deleted: { at: number; text: string; colour: Colour | null }[];
};

export type Wording = { emphasis: boolean; joinLines: boolean; trimStart: boolean };

const RED: Look['mark'] = { key: 'red', colour: 4 };

function emptyLine(): Line {
  return { text: '', runs: [], marks: [], places: [], deleted: [] };
}

/**
 * The lines of a paragraph: one, or more when it holds line breaks. `joinLines` makes one line of them, as headings
 * are broken for looks only.
 */
export function linesOf(pieces: readonly Piece[], wording: Wording): Line[] {
  const lines = [emptyLine()];
  let line = lines[0] ?? emptyLine();
  let keys: string[] = [];
  // looked at instead of the end of the line: that would copy the line together at every break
  let lastSign = '';
  const allRed = pieces.every((piece) => piece.kind !== 'text' || piece.look.red || piece.text.trim() === '');
  const add = (written: string, look: Look) => {
    const text = wording.trimStart && line.text === '' ? written.trimStart() : written;
    if (text === '') return;
    addRun(line.runs, text, wording.emphasis ? look : null);
    const mark = look.mark ?? (look.red && !allRed ? RED : null);
    if (mark) addMark(line, keys, text, mark.key, mark.colour);
    line.text += text;
    lastSign = text.slice(-1);
  };
  for (const piece of pieces) {
    if (piece.kind === 'text') add(piece.text, piece.look);
    else if (piece.kind === 'place') line.places.push({ comment: piece.comment, side: piece.side, at: line.text.length });
    else if (piece.kind === 'deleted') {
      line.deleted.push({ at: line.text.length, text: piece.text, colour: piece.look.mark?.colour ?? null });
    } else if (wording.joinLines) {
      if (/[\u0021-\u007e]/u.test(lastSign)) add(' ', plainLook());
    } else {
      line = emptyLine();
      keys = [];
      lines.push(line);
    }
  }
  for (const one of lines) one.marks = one.marks.filter((mark) => one.text.slice(mark.start, mark.end).trim() !== '');
  return lines;
}

function addRun(runs: Run[], text: string, look: Look | null): void {
  const bold = look?.bold === true;
  const italic = look?.italic === true;
  const last = runs.at(-1);
  if (last && (last.bold === true) === bold && (last.italic === true) === italic) {
    last.text += text;
    return;
  }
  runs.push({ text, ...(bold ? { bold: true as const } : {}), ...(italic ? { italic: true as const } : {}) });
}

/** Adds a mark, or makes the last one longer when it ends here and is of the same kind. */
function addMark(line: Line, keys: string[], text: string, key: string, colour: Colour): void {
  const last = line.marks.at(-1);
  const end = line.text.length + text.length;
  if (last && last.end === line.text.length && keys.at(-1) === key) {
    last.end = end;
    return;
  }
  line.marks.push({ start: line.text.length, end, colour });
  keys.push(key);
}
