import type { Resemblance } from '@shared/domain/proposal';
import type { Library } from '../store/library';
import { alikeBySketch, insertSketch, unsketched } from '../store/sketches';
import { getBody } from '../store/speeches';
import { findSameText, getKnownSpeech, speechesOfFile } from '../store/stored-speeches';
import type { Work } from '../work/work';
import type { Doc } from '@shared/domain/document';
import { textOf } from '@shared/domain/document';

/** Less in common than this is not worth a question: reports of one office share a fifth in stock phrases. */
const MIN_SIMILARITY = 0.4;
/** How many of the likeliest speeches are compared. */
const CANDIDATES = 4;
const SKETCHED_AT_ONCE = 100;

export type Resemblances = {
  /** The speech outside the recycle bin that a text resembles most, or null. */
  of(doc: Doc, bytes: Uint8Array, alone: boolean): Promise<Resemblance | null>;
};

/** Finds what of the library an arriving text resembles; the comparing is done in the pool. */
export function createResemblances(library: Library, work: Work): Resemblances {
  const { db } = library;

  /** Sketches what came into the library without one, a few at a time so that other requests are answered between. */
  async function sketchAll(): Promise<void> {
    for (;;) {
      const rest = unsketched(db, SKETCHED_AT_ONCE);
      if (rest.length === 0) return;
      library.keep(() => rest.forEach((one) => insertSketch(db, one)));
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  return {
    async of(doc, bytes, alone) {
      const ofFile = speechesOfFile(db, bytes);
      const same = findSameText(db, doc);
      if (same !== null) {
        return { kind: ofFile.includes(same.id) ? 'same-file' : 'same-text', speech: same.id, title: same.title, similarity: 1 };
      }
      await sketchAll();
      const text = textOf(doc);
      const likely = [...new Set([...(alone ? ofFile.slice(0, 1) : []), ...alikeBySketch(db, text, CANDIDATES)])];
      const best = await work.mostAlike(text, likely.map((id) => getBody(db, id)));
      const speech = best === null ? undefined : likely[best.index];
      if (best === null || speech === undefined) return null;
      const { title } = getKnownSpeech(db, speech);
      if (alone && speech === ofFile[0]) return { kind: 'same-file', speech, title, similarity: best.similarity };
      return best.similarity < MIN_SIMILARITY ? null : { kind: 'similar', speech, title, similarity: best.similarity };
    },
  };
}
