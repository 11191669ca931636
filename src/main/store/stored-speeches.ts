import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { carryAnchors } from '@shared/anchor/remap';
import { countCharacters, textOf, type Doc } from '@shared/domain/document';
import type { Details } from '@shared/domain/speech';
import { listPassages, movePassage, orphanPassage } from './passages';
import { getBody } from './speeches';
import type { Maker } from './tags';

export type SourceFile = { hash: string; name: string; encoding: string };

export type NewSpeech = Details & { abstract: string; doc: Doc };

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

/** The newest speech with this title whose speaker and date, where both are known, are the same; or null. */
export function findEarlierVersion(db: Database, details: Details, except: readonly number[]): number | null {
  const found = db
    .prepare(
      `SELECT id FROM speech WHERE title = @title AND trashed_at IS NULL
         AND (speaker = @speaker OR speaker = '' OR @speaker = '')
         AND (spoken_on = @date OR spoken_on IS NULL OR @date IS NULL)
         AND id NOT IN (SELECT value FROM json_each(@except))
       ORDER BY id DESC LIMIT 1`,
    )
    .pluck()
    .get({ title: details.title, speaker: details.speaker, date: details.date, except: JSON.stringify(except) });
  return found === undefined ? null : Number(found);
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
  insertText(db, { id, number: 1, doc: speech.doc, body, now });
  return { id, title: speech.title, characters };
}

function insertText(db: Database, text: { id: number; number: number; doc: Doc; body: string; now: string }): void {
  db.prepare('INSERT INTO speech_version (speech, number, doc, body, created_at) VALUES (@id, @number, @doc, @body, @now)').run({
    ...text,
    doc: JSON.stringify(text.doc),
  });
}

/**
 * Stores a speech as the next version of another: its passages move to where their words are now, those that find no
 * place become orphans. Details that a person may have edited stay; only what was not known is filled in.
 */
export function insertVersion(db: Database, id: number, speech: NewSpeech, file: SourceFile, now: string): KnownSpeech {
  const before = getBody(db, id);
  const body = textOf(speech.doc);
  const characters = countCharacters(body);
  const row = db
    .prepare<[Record<string, unknown>], { version: number; title: string }>(
      `UPDATE speech SET version = (SELECT MAX(number) + 1 FROM speech_version WHERE speech = @id),
         speaker = CASE speaker WHEN '' THEN @speaker ELSE speaker END, spoken_on = COALESCE(spoken_on, @date),
         occasion = CASE occasion WHEN '' THEN @occasion ELSE occasion END, place = CASE place WHEN '' THEN @place ELSE place END,
         keywords = CASE keywords WHEN '[]' THEN @keywords ELSE keywords END, source = CASE source WHEN '' THEN @source ELSE source END,
         abstract = CASE abstract WHEN '' THEN @abstract ELSE abstract END, file_name = @fileName, file_hash = @fileHash,
         encoding = @encoding, text_hash = @textHash, characters = @characters, updated_at = @now
       WHERE id = @id RETURNING version, title`,
    )
    .get({
      id,
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
  insertText(db, { id, number: row.version, doc: speech.doc, body, now });
  carryPassages(db, id, before, body, now);
  return { id, title: row.title, characters };
}

function carryPassages(db: Database, speech: number, before: string, after: string, now: string): void {
  const passages = listPassages(db, speech);
  const anchors = carryAnchors(before, after, passages);
  passages.forEach((passage, index) => {
    const anchor = anchors[index];
    if (anchor) movePassage(db, passage.id, anchor, now);
    else orphanPassage(db, passage.id);
  });
}
