/** Random edits of a text that remember, for every unit, where it stood before: the truth re-attachment is judged by. */
import type { Random } from './random';

/** `origin` has for each unit of `text` its offset in the text before the edits, or −1 when it was typed in. */
export type Edited = { text: string; origin: number[] };

type Unit = { unit: string; origin: number };

/** Shares of the changed characters by kind of edit, as in real revisions. */
const SINGLE = 0.25;
const PHRASE = 0.35;
const SENTENCE = 0.25;

/**
 * The paragraphs after edits that change about `share` of the characters, then `moves` paragraphs moved elsewhere.
 * What is typed in comes from `foreign`, another text of the same kind, so that it can mislead.
 */
export function editText(paragraphs: readonly string[], foreign: readonly string[], share: number, moves: number, random: Random): Edited {
  let at = 0;
  const units: Unit[][] = paragraphs.map((text, index) => {
    const line = index === paragraphs.length - 1 ? text : `${text}\n`;
    return line.split('').map((unit) => ({ unit, origin: at++ }));
  });
  const budget = at * share;
  const strange = foreign.join('');
  const typed = (length: number): Unit[] => {
    const from = random.below(Math.max(1, strange.length - length));
    return strange.slice(from, from + length).split('').map((unit) => ({ unit, origin: -1 }));
  };
  spend(budget * SINGLE, () => editUnit(random.pick(units), typed, random));
  spend(budget * PHRASE, () => replacePhrase(random.pick(units), typed, random));
  spend(budget * SENTENCE, () => editSentence(random.pick(units), strange, random));
  spend(budget * (1 - SINGLE - PHRASE - SENTENCE), () => editParagraph(units, foreign, random));
  for (let move = 0; move < moves; move += 1) {
    const [taken] = units.splice(random.below(units.length - 1), 1);
    if (taken !== undefined) units.splice(random.below(units.length), 0, taken);
  }
  const flat = units.flat();
  return { text: flat.map(({ unit }) => unit).join(''), origin: flat.map(({ origin }) => origin) };
}

/** Repeats an edit until the changed characters it reports reach the budget. */
function spend(budget: number, edit: () => number): void {
  for (let spent = 0; spent < budget; ) spent += Math.max(1, edit());
}

function editUnit(line: Unit[], typed: (length: number) => Unit[], random: Random): number {
  const at = random.below(Math.max(1, line.length - 1));
  const removed = random.pick([0, 1, 1]);
  line.splice(at, line[at]?.unit === '\n' ? 0 : removed, ...typed(random.pick(removed === 0 ? [1] : [0, 1])));
  return 1;
}

function replacePhrase(line: Unit[], typed: (length: number) => Unit[], random: Random): number {
  const length = Math.min(line.length - 1, 3 + random.below(12));
  if (length < 1) return 0;
  line.splice(random.below(line.length - length), length, ...typed(2 + random.below(14)));
  return length;
}

function editSentence(line: Unit[], strange: string, random: Random): number {
  const ends = line.flatMap(({ unit }, at) => (unit === '。' ? [at + 1] : []));
  const start = random.pick([0, ...ends]);
  if (random.chance(0.5)) {
    const end = ends.find((at) => at > start) ?? start;
    line.splice(start, end - start);
    return end - start;
  }
  const sentences = strange.split('。');
  const text = `${sentences[random.below(sentences.length - 1)] ?? ''}。`;
  line.splice(start, 0, ...text.split('').map((unit) => ({ unit, origin: -1 })));
  return text.length;
}

function editParagraph(units: Unit[][], foreign: readonly string[], random: Random): number {
  const at = random.below(units.length - 1);
  if (random.chance(0.5) && units.length > 4) return units.splice(at, 1).flat().length;
  const text = `${random.pick(foreign)}\n`;
  units.splice(at, 0, text.split('').map((unit) => ({ unit, origin: -1 })));
  return text.length;
}
