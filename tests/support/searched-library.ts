import { paragraphsOf } from '@shared/domain/document';
import type { Library } from '../../src/main/store/library';
import { insertPassage } from '../../src/main/store/passages';
import { insertSpeech, keepSourceFile } from '../../src/main/store/stored-speeches';
import { createRandom, inventSpeech } from './invented-speeches';

/** Fills a library with invented speeches, `perStep` a transaction; one in four has a passage with a note. */
export function fillLibrary(library: Library, speeches: number, characters: number, perStep = 200): void {
  const { db, newId } = library;
  const random = createRandom(speeches);
  for (let from = 0; from < speeches; from += perStep) {
    const count = Math.min(perStep, speeches - from);
    library.act({ label: { reason: 'did-import', params: { count } } }, () => {
      const now = library.now();
      const hash = keepSourceFile(db, new TextEncoder().encode(`step ${from}`), now);
      for (let index = from; index < from + count; index += 1) {
        const { text, ...details } = inventSpeech(index, characters * (0.5 + random()));
        const speech = { ...details, occasion: '', place: '', keywords: [], source: '', abstract: '', doc: paragraphsOf(text) };
        const { id } = insertSpeech(db, speech, { hash, name: 'invented.txt', encoding: 'utf-8' }, { now, newId });
        if (index % 4 > 0) continue;
        const start = Math.floor(random() * (text.length - 40));
        const exact = text.slice(start, start + 30).toWellFormed();
        insertPassage(db, { speech: id, anchor: { start, end: start + 30, exact, prefix: '', suffix: '' }, colour: 1, note: `参看第${index}期简报：${exact.slice(0, 6)}`, author: '' }, { now, newId });
      }
    });
  }
}
