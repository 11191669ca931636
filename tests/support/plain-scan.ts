import type { Database } from 'better-sqlite3';
import { SIMPLIFIED, TRADITIONAL } from '@shared/domain/simplified-characters';

/** A speech with every field a search looks at, folded by the shortest code that can do it. */
export type PlainSpeech = { id: number; fields: string[]; folded: string[] };

const simplified = new Map(Array.from(TRADITIONAL, (from, index) => [from, SIMPLIFIED[index] ?? from]));

/** NFKC, lower case and simplified, character after character: what the search promises, without its tables and tricks. */
export function plainFold(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().normalize('NFC').replaceAll(/[^\S\n]/gu, ' ');
  return Array.from(plain, (character) => simplified.get(character) ?? character).join('');
}

type Row = { id: number; title: string; details: string; body: string; notes: string };

/** Everything that can be searched in the speeches outside the recycle bin. */
export function readPlain(db: Database): PlainSpeech[] {
  return db
    .prepare<[], Row>(
      `SELECT s.id, s.title, s.speaker AS details, v.body,
         (SELECT json_group_array(json_array(p.exact, p.note)) FROM passage p WHERE p.speech = s.id) AS notes
       FROM speech s JOIN speech_version v ON v.speech = s.id AND v.number = s.version WHERE s.trashed_at IS NULL`,
    )
    .all()
    .map(({ id, title, details, body, notes }) => {
      const fields = [body, title, details, ...(JSON.parse(notes) as string[][]).flat()].filter((field) => field !== '');
      return { id, fields, folded: fields.map(plainFold) };
    });
}

/** The speeches of which some field holds a word. */
export function plainScan(speeches: readonly PlainSpeech[], word: string): Set<number> {
  const wanted = plainFold(word);
  return new Set(speeches.filter(({ folded }) => folded.some((field) => field.includes(wanted))).map(({ id }) => id));
}
