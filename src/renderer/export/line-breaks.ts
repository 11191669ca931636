/** Widths are in full-width characters: a Han character is 1, a letter or digit of Times about half of it. */
const WIDE = /[\u1100-\u115f\u2018\u2019\u201c\u201d\u2014\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{1f000}-\u{3fffd}]/u;
/** What must not begin a line (GB/T 15834 and clreq), and what must not end one. */
const CLOSING = /[、。，．：；！？）》〉」』】〕〗”’…—·,.:;!?)\]}%‰℃]/u;
const OPENING = /[（《〈「『【〔〖“‘([{]/u;
/** Words and numbers in one piece, everything else character by character. */
const PIECES = /[A-Za-z0-9.,%+/-]{1,40}|./gsu;

/** A stretch that stays on one line, and the part it came from. */
type Atom = { text: string; width: number; part: number; closes: boolean; opens: boolean };

type Look = { width: number; closes: boolean; opens: boolean };

/** How each character behaves, found once: a long sheet asks a million times. */
function createLooks(): (character: string) => Look {
  const known = new Map<string, Look>();
  return (character) => {
    const found = known.get(character);
    if (found !== undefined) return found;
    const look = { width: WIDE.test(character) ? 1 : 0.5, closes: CLOSING.test(character), opens: OPENING.test(character) };
    known.set(character, look);
    return look;
  };
}

const lookOf = createLooks();

/** The width of a text in full-width characters. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += lookOf(character).width;
  return width;
}

/**
 * The parts of one paragraph cut into lines, as Word breaks Chinese: no punctuation that closes at the start of a line
 * (one may hang over the edge), none that opens at its end, numbers and words in one piece.
 */
export function breakLines<P extends { text: string }>(parts: readonly P[], widths: { first: number; rest: number }): P[][] {
  const lines: Atom[][] = [];
  let line: Atom[] = [];
  let used = 0;
  for (const atom of atomsOf(parts)) {
    const room = lines.length === 0 ? widths.first : widths.rest;
    const hangs = atom.closes && used <= room;
    if (line.length > 0 && used + atom.width > room && !hangs) {
      const carried = carriedOver(line, atom);
      lines.push(line);
      line = carried;
      used = carried.reduce((sum, { width }) => sum + width, 0);
    }
    line.push(atom);
    used += atom.width;
  }
  if (line.length > 0) lines.push(line);
  return lines.map((atoms) => joined(atoms, parts));
}

/** What moves to the next line with the atom that begins it: openers before it, or a character for a closer to follow. */
function carriedOver(line: Atom[], next: Atom): Atom[] {
  const carried: Atom[] = [];
  if (next.closes) moveLast(line, carried);
  while (line.length > 1 && line.at(-1)?.opens === true) moveLast(line, carried);
  return carried;
}

function moveLast(from: Atom[], to: Atom[]): void {
  if (from.length <= 1) return;
  const last = from.pop();
  if (last !== undefined) to.unshift(last);
}

function atomsOf(parts: readonly { text: string }[]): Atom[] {
  const atoms: Atom[] = [];
  parts.forEach(({ text }, part) => {
    for (const piece of text.match(PIECES) ?? []) {
      const single = piece.length === 1 ? lookOf(piece) : null;
      atoms.push({ text: piece, width: single?.width ?? widthOf(piece), part, closes: single?.closes ?? false, opens: single?.opens ?? false });
    }
  });
  return atoms;
}

/** The atoms of a line as stretches of their parts. */
function joined<P extends { text: string }>(atoms: readonly Atom[], parts: readonly P[]): P[] {
  const line: { part: number; text: string }[] = [];
  for (const { text, part } of atoms) {
    const last = line.at(-1);
    if (last?.part === part) last.text += text;
    else line.push({ part, text });
  }
  return line.flatMap(({ part, text }) => {
    const whole = parts[part];
    return whole === undefined ? [] : [{ ...whole, text }];
  });
}
