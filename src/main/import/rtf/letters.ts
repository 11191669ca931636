import type { Letters } from './group';

type Switch = 'bold' | 'italic' | 'hidden' | 'deleted' | 'wavy' | 'struck';

/** Words that are switched on without a value and off with 0. */
const SWITCHES: ReadonlyMap<string, Switch> = new Map([
  ['b', 'bold'], ['i', 'italic'], ['v', 'hidden'], ['deleted', 'deleted'], ['ulwave', 'wavy'], ['ululdbwave', 'wavy'],
  ['ulhwave', 'wavy'], ['strike', 'struck'], ['striked', 'struck'],
]);

/** Takes a control word that changes how letters look; false when it does not. */
export function lettersWord(letters: Letters, word: string, value: number | null): boolean {
  const key = SWITCHES.get(word);
  if (key !== undefined) letters[key] = value !== 0;
  else if (word === 'f') letters.font = value ?? 0;
  else if (word === 'highlight' || word === 'cb' || word === 'chcbpat') letters.behind = value ?? 0;
  else if (word === 'cf') letters.ink = value ?? 0;
  else if (word === 'ul' || word === 'ulnone') letters.wavy = false;
  else return false;
  return true;
}
