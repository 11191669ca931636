import type { Database } from 'better-sqlite3';
import { countCharacters, type Doc } from '@shared/domain/document';
import { AppError } from '@shared/domain/failure';
import type { EditSession, Origin, Places, SpeechVersion } from '@shared/domain/speech-version';

type Row = { number: number; origin: Origin; restored: number | null; createdAt: string; body: string; current: number };

/** The versions of a speech, newest first. */
export function listSpeechVersions(db: Database, speech: number): SpeechVersion[] {
  return db
    .prepare<[number], Row>(
      `SELECT v.number, v.origin, v.restored, v.created_at AS createdAt, v.body, v.number = s.version AS current
       FROM speech_version v JOIN speech s ON s.id = v.speech WHERE v.speech = ? ORDER BY v.number DESC`,
    )
    .all(speech)
    .map(({ body, current, ...row }) => ({ ...row, characters: countCharacters(body), current: current === 1 }));
}

/** What one version says. Throws `no-speech-version`. */
export function getSpeechVersion(db: Database, speech: number, number: number): { doc: Doc; body: string } {
  const row = db
    .prepare<[number, number], { doc: string; body: string }>('SELECT doc, body FROM speech_version WHERE speech = ? AND number = ?')
    .get(speech, number);
  if (!row) throw new AppError('not-found', 'no-speech-version', { id: number });
  return { doc: JSON.parse(row.doc) as Doc, body: row.body }; // stored from a value of that type
}

export type SpeechDraft = EditSession & { doc: Doc; places: Places; savedAt: string };

/** Keeps what one visit has written so far, in place of what it had written before. */
export function keepDraft(db: Database, draft: SpeechDraft): void {
  db.prepare(
    `INSERT INTO speech_draft (speech, session, base, doc, places, saved_at) VALUES (@speech, @session, @base, @doc, @places, @savedAt)
     ON CONFLICT (speech, session) DO UPDATE SET base = excluded.base, doc = excluded.doc, places = excluded.places, saved_at = excluded.saved_at`,
  ).run({ ...draft, doc: JSON.stringify(draft.doc), places: JSON.stringify(draft.places) });
}

/** Forgets what one visit has written. */
export function dropDraft(db: Database, { speech, session }: Pick<EditSession, 'speech' | 'session'>): void {
  db.prepare('DELETE FROM speech_draft WHERE speech = ? AND session = ?').run(speech, session);
}

/** Everything written that did not become a version, oldest first; drafts of speeches that are gone are left where they are. */
export function listDrafts(db: Database): SpeechDraft[] {
  return db
    .prepare<[], EditSession & { doc: string; places: string; savedAt: string }>(
      `SELECT speech, session, base, doc, places, saved_at AS savedAt FROM speech_draft
       WHERE speech IN (SELECT id FROM speech) ORDER BY saved_at, session`,
    )
    .all()
    .map((row) => ({ ...row, doc: JSON.parse(row.doc) as Doc, places: JSON.parse(row.places) as Places })); // written by `keepDraft`
}
