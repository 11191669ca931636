import type { Database } from 'better-sqlite3';
import type { OutlinePlace } from '@shared/domain/citation';
import type { Folded, Folding } from '@shared/domain/fold';

/** UTF-16 units of text kept: some 2,000 ordinary speeches, at most 40 MB with their folded forms. */
const KEPT_UNITS = 8_000_000;

/** The text of a speech as a search shows it. `outline` is empty while the speech is not indexed. */
export type SearchedText = { body: string; folded: Folded; outline: readonly OutlinePlace[] };

export type SearchedTexts = {
  /** The texts of the current versions, by speech. Speeches that are gone are left out. */
  read(speeches: readonly number[]): Map<number, SearchedText>;
  /** Must be told of every speech whose text or outline changed. */
  forget(speech: number): void;
};

type Row = { id: number; body: string; outline: string | null };

/**
 * Texts that searches showed lately, folded: whoever types a word asks for the same newest speeches at every letter. The
 * one not shown for longest goes first.
 */
export function createSearchedTexts(db: Database, folding: Folding): SearchedTexts {
  const known = new Map<number, SearchedText>();
  let units = 0;
  const select = db.prepare<[string], Row>(
    `SELECT s.id, v.body, o.entries AS outline FROM json_each(?) AS asked JOIN speech s ON s.id = asked.value
     JOIN speech_version v ON v.speech = s.id AND v.number = s.version LEFT JOIN search_outline o ON o.speech = s.id`,
  );

  function forget(speech: number): void {
    units -= known.get(speech)?.body.length ?? 0;
    known.delete(speech);
  }

  function keep(speech: number, text: SearchedText): void {
    forget(speech);
    known.set(speech, text);
    units += text.body.length;
    for (const oldest of known.keys()) {
      if (units <= KEPT_UNITS || oldest === speech) return;
      forget(oldest);
    }
  }

  return {
    read(speeches) {
      const missing = speeches.filter((speech) => !known.has(speech));
      const read = new Map<number, SearchedText>();
      for (const { id, body, outline } of missing.length === 0 ? [] : select.all(JSON.stringify(missing))) {
        const places = outline === null ? [] : (JSON.parse(outline) as OutlinePlace[]); // written by the index
        read.set(id, { body, folded: folding.fold(body), outline: places });
      }
      const texts = new Map<number, SearchedText>();
      for (const speech of speeches) {
        const text = known.get(speech) ?? read.get(speech);
        if (text === undefined) continue;
        keep(speech, text);
        texts.set(speech, text);
      }
      return texts;
    },
    forget,
  };
}
