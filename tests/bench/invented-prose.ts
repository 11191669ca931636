/**
 * Speeches for measuring a search: half of their sentences are the formulas of `inventSpeech`, which stand in every other
 * speech, half are made of 20,000 invented words, a few of them common and most of them rare, as in real prose. With the
 * formulas alone every query would find everything.
 */
import { isCommon } from '../../src/main/import/common-characters';
import { createRandom, inventSpeech, type InventedSpeech } from '../support/invented-speeches';

const WORDS = 20_000;
const SENTENCE = /[^。\n]+。?/gu;

/** Makes the speeches; one maker has one vocabulary, the same every time. */
export function createProse(): (index: number, characters: number, seed?: number) => InventedSpeech {
  const characters = Array.from({ length: 0x5200 }, (_, index) => String.fromCharCode(0x4e00 + index)).filter(isCommon);
  const random = createRandom(11);
  const letter = () => characters[Math.floor(random() * random() * characters.length)] ?? '';
  const words = Array.from({ length: WORDS }, () => Array.from({ length: 1 + Math.floor(random() * 2.6) }, letter).join(''));
  return (index, length, seed = 1) => {
    const speech = inventSpeech(index, length, seed);
    const own = createRandom(index * 31 + seed);
    // the word of rank r is about as frequent as 1/r (Zipf)
    const word = () => words[Math.floor(WORDS ** own()) - 1] ?? '';
    const sentence = (long: number) => {
      let text = '';
      while (text.length < long) text += word() + (own() < 0.12 ? '，' : '');
      return `${text.replace(/，$/u, '')}。`;
    };
    const text = speech.text.replaceAll(SENTENCE, (formula) => (formula.length < 12 || own() < 0.5 ? formula : sentence(formula.length)));
    return { ...speech, text };
  };
}
