import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { countCharacters, textOf, type Doc } from '@shared/domain/document';
import { AppError } from '@shared/domain/failure';
import type { Anchor } from '@shared/domain/passage';
import type { Details } from '@shared/domain/speech';
import type { Origin } from '@shared/domain/speech-version';
import { carryPassage, orphanPassage } from './passages';
import { insertSketch } from './sketches';
import type { Maker } from './tags';

export type SourceFile = { hash: string; name: string; encoding: string };

export type NewSpeech = Details & { abstract: string; doc: Doc };

/** Where a passage goes in a new version of its speech; null makes it an orphan. */
export type CarriedPassage = { id: number; anchor: Anchor | null };

export type KnownSpeech = { id: number; title: string; characters: number };

function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Keeps the original bytes of a file under their SHA-256, which it returns. Known bytes are not stored twice. */
export function keepSourceFile(db: Database, bytes: Uint8Array, now: string): string {
  const hash = sha256(bytes);
  db.prepare('INSERT INTO source_file (hash, bytes, stored_at) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING').run(hash, bytes, now);
  return hash;
}

/** The speech outside the recycle bin with exactly this text, or null. */
export function findSameText(db: Database, doc: Doc): KnownSpeech | null {
  const found = db
    .prepare<[string], KnownSpeech>('SELECT id, title, characters FROM speech WHERE text_hash = ? AND trashed_at IS NULL ORDER BY id LIMIT 1')
    .get(sha256(textOf(doc)));
  return found ?? null;
}

/** Speeches outside the recycle bin that came from exactly this file, newest first, at most ten. */
export function speechesOfFile(db: Database, bytes: Uint8Array): number[] {
  return db
    .prepare('SELECT id FROM speech WHERE file_hash = ? AND trashed_at IS NULL ORDER BY id DESC LIMIT 10')
    .pluck()
    .all(sha256(bytes))
    .map(Number);
}

/** The original file of a speech and how it was read; `bytes` is null when it is not kept. Throws `no-speech`. */
export function getSourceFile(db: Database, id: number): { title: string; name: string; encoding: string; hash: string; bytes: Uint8Array | null } {
  const found = db
    .prepare<[number], { title: string; name: string; encoding: string; hash: string; bytes: Uint8Array | null }>(
      `SELECT s.title, s.file_name AS name, s.encoding, s.file_hash AS hash, f.bytes
       FROM speech s LEFT JOIN source_file f ON f.hash = s.file_hash WHERE s.id = ?`,
    )
    .get(id);
  if (!found) throw new AppError('not-found', 'no-speech', { id });
  return found;
}

/** A speech as import reports name it. Throws `no-speech`. */
export function getKnownSpeech(db: Database, id: number): KnownSpeech {
  const found = db.prepare<[number], KnownSpeech>('SELECT id, title, characters FROM speech WHERE id = ?').get(id);
  if (!found) throw new AppError('not-found', 'no-speech', { id });
  return found;
}

/** The newest speech with this title whose speaker and date, where both are known, are the same; or null. */
export function findEarlierVersion(db: Database, details: Details): number | null {
  const found = db
    .prepare(
      `SELECT id FROM speech WHERE title = @title AND trashed_at IS NULL
         AND (speaker = @speaker OR speaker = '' OR @speaker = '')
         AND (spoken_on = @date OR spoken_on IS NULL OR @date IS NULL)
       ORDER BY id DESC LIMIT 1`,
    )
    .pluck()
    .get({ title: details.title, speaker: details.speaker, date: details.date });
  return found === undefined ? null : Number(found);
}

/** A number for the next version of a speech: one that none of its versions ever had. */
function nextNumber(db: Database, speech: number): number {
  const number = db
    .prepare('INSERT INTO version_count (speech, last) VALUES (?, 1) ON CONFLICT (speech) DO UPDATE SET last = last + 1 RETURNING last')
    .pluck()
    .get(speech);
  return Number(number);
}

/** Stores a speech as a new one and returns it. */
export function insertSpeech(db: Database, speech: NewSpeech, file: SourceFile, { now, newId }: Maker): KnownSpeech {
  const body = textOf(speech.doc);
  const characters = countCharacters(body);
  const inserted = db
    .prepare(
      `INSERT INTO speech (uid, title, speaker, spoken_on, occasion, place, keywords, source, abstract, file_name, file_hash,
         encoding, text_hash, characters, version, imported_at, updated_at)
       VALUES (@uid, @title, @speaker, @date, @occasion, @place, @keywords, @source, @abstract, @fileName, @fileHash,
         @encoding, @textHash, @characters, 1, @now, @now)`,
    )
    .run({
      uid: newId(),
      title: speech.title,
      speaker: speech.speaker,
      date: speech.date,
      occasion: speech.occasion,
      place: speech.place,
      keywords: JSON.stringify(speech.keywords),
      source: speech.source,
      abstract: speech.abstract,
      fileName: file.name,
      fileHash: file.hash,
      encoding: file.encoding,
      textHash: sha256(body),
      characters,
      now,
    });
  const id = Number(inserted.lastInsertRowid);
  insertText(db, { id, number: nextNumber(db, id), doc: speech.doc, body, origin: 'import', now });
  return { id, title: speech.title, characters };
}

type Text = { id: number; number: number; doc: Doc; body: string; origin: Origin; restored?: number; now: string };

function insertText(db: Database, text: Text): void {
  db.prepare(
    `INSERT INTO speech_version (speech, number, doc, body, origin, restored, created_at)
     VALUES (@id, @number, @doc, @body, @origin, @restored, @now)`,
  ).run({ ...text, restored: text.restored ?? null, doc: JSON.stringify(text.doc) });
  insertSketch(db, { speech: text.id, version: text.number, body: text.body });
}

export type NewVersion = { speech: NewSpeech; file: SourceFile; origin?: 'import' | 'repair'; carried: readonly CarriedPassage[]; now: string };

/**
 * Stores a speech as the next version of another, whose passages go where `carried` says. Details that a person may
 * have edited stay; only what was not known is filled in.
 */
export function insertVersion(db: Database, id: number, { speech, file, origin = 'import', carried, now }: NewVersion): KnownSpeech {
  const body = textOf(speech.doc);
  const characters = countCharacters(body);
  const row = db
    .prepare<[Record<string, unknown>], { version: number; title: string }>(
      `UPDATE speech SET version = @version,
         speaker = CASE speaker WHEN '' THEN @speaker ELSE speaker END, spoken_on = COALESCE(spoken_on, @date),
         occasion = CASE occasion WHEN '' THEN @occasion ELSE occasion END, place = CASE place WHEN '' THEN @place ELSE place END,
         keywords = CASE keywords WHEN '[]' THEN @keywords ELSE keywords END, source = CASE source WHEN '' THEN @source ELSE source END,
         abstract = CASE abstract WHEN '' THEN @abstract ELSE abstract END, file_name = @fileName, file_hash = @fileHash,
         encoding = @encoding, text_hash = @textHash, characters = @characters, updated_at = @now
       WHERE id = @id RETURNING version, title`,
    )
    .get({
      id,
      version: nextNumber(db, id),
      speaker: speech.speaker,
      date: speech.date,
      occasion: speech.occasion,
      place: speech.place,
      keywords: JSON.stringify(speech.keywords),
      source: speech.source,
      abstract: speech.abstract,
      fileName: file.name,
      fileHash: file.hash,
      encoding: file.encoding,
      textHash: sha256(body),
      characters,
      now,
    });
  if (!row) throw new Error(`Speech ${id} went away while its new version was stored.`);
  insertText(db, { id, number: row.version, doc: speech.doc, body, origin, now });
  carryPassages(db, carried, now);
  return { id, title: row.title, characters };
}

function carryPassages(db: Database, carried: readonly CarriedPassage[], now: string): void {
  for (const passage of carried) {
    if (passage.anchor) carryPassage(db, passage.id, passage.anchor, now);
    else orphanPassage(db, passage.id);
  }
}

/** A text that a person made of a version: by editing, or by bringing an earlier one back. */
export type MadeVersion = { doc: Doc; origin: 'edit' | 'restore'; restored?: number; now: string };

/** Stores a text as the version a speech now has, with its passages where `carried` says; returns its number. */
export function insertMadeVersion(db: Database, id: number, made: MadeVersion, carried: readonly CarriedPassage[]): number {
  const number = insertAside(db, id, made);
  const body = textOf(made.doc);
  db.prepare('UPDATE speech SET version = @number, text_hash = @hash, characters = @characters, updated_at = @now WHERE id = @id')
    .run({ id, number, hash: sha256(body), characters: countCharacters(body), now: made.now });
  carryPassages(db, carried, made.now);
  return number;
}

/** Keeps a text among the versions of a speech, which stays as it is; returns its number. */
export function insertAside(db: Database, id: number, made: MadeVersion): number {
  const number = nextNumber(db, id);
  insertText(db, { id, number, body: textOf(made.doc), ...made });
  return number;
}
