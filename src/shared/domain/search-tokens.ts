/** Tokens of the search index: how texts and words are cut so that SQLite's phrase search is a substring search. */

/** ASCII that the tokeniser would drop, each with a stand-in beyond ASCII that no folded text holds (noncharacters). */
const ASCII_SIGNS = ' !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const FIRST_STAND_IN = 0xfdd0;
const SIGN = /[ -/:-@[-`{-~]/g;

function characters(line: string): string[] {
  return Array.from(line.replaceAll(SIGN, (sign) => String.fromCharCode(FIRST_STAND_IN + ASCII_SIGNS.indexOf(sign))));
}

/**
 * What the index holds for a folded text: every two neighbouring characters of each line (letters, digits, punctuation
 * and spaces alike), then each character that occurs, once. Joined by spaces, for the tokeniser `ascii`.
 */
export function indexTokens(folded: string): string {
  const tokens: string[] = [];
  const singles = new Set<string>();
  for (const line of folded.split('\n')) {
    const list = characters(line);
    list.forEach((character, index) => {
      singles.add(character);
      const next = list[index + 1];
      // a lone character ends the line: no phrase of pairs reaches from one line into the next
      tokens.push(next === undefined ? character : character + next);
    });
  }
  return [...tokens, ...singles].join(' ');
}

/**
 * The FTS5 string that finds exactly the texts whose folded form holds a folded word: its pairs as one phrase, or the one
 * character. A word holds at least one character and no line feed.
 */
export function phraseOf(foldedWord: string): string {
  const list = characters(foldedWord);
  const pairs = list.slice(1).map((character, index) => `${list[index] ?? ''}${character}`);
  return `"${pairs.length === 0 ? list.join('') : pairs.join(' ')}"`;
}
