/** Brackets and quotation marks that belong together. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['（', '）'], ['《', '》'], ['〈', '〉'], ['“', '”'], ['‘', '’'], ['「', '」'], ['『', '』'], ['【', '】'], ['〔', '〕'], ['(', ')'], ['[', ']'],
]);
const CLOSERS: ReadonlySet<string> = new Set(PAIRS.values());

/** Whether the character closes a bracket or quotation. */
export function isCloser(character: string): boolean {
  return CLOSERS.has(character);
}

/** Offsets in `text` of opening marks without their closing one, and of closing marks without their opening one. */
export function unpairedMarks(text: string): { openers: number[]; closers: number[] } {
  const open: number[] = [];
  const closers: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (PAIRS.has(unit)) open.push(at);
    if (!CLOSERS.has(unit)) continue;
    const last = open.at(-1);
    if (last !== undefined && PAIRS.get(text.charAt(last)) === unit) open.pop();
    else closers.push(at);
  }
  return { openers: open, closers };
}

/** The mark that closes what this one opens, or undefined when it opens nothing. */
export function closerOf(opener: string): string | undefined {
  return PAIRS.get(opener);
}

/** Whether the two characters are the two halves of one pair. */
export function arePair(opener: string, closer: string): boolean {
  return PAIRS.get(opener) === closer;
}
