/** The search index: kept in the transaction of every change by reading from the history what the change touched. */
import type { Database } from 'better-sqlite3';
import type { OutlinePlace } from '@shared/domain/citation';
import type { Doc } from '@shared/domain/document';
import type { Folding } from '@shared/domain/fold';
import { plainNote } from '@shared/domain/margin-note';
import { outlineOf } from '@shared/domain/outline';
import { indexTokens } from '@shared/domain/search-tokens';
import { trackedTables } from './history/tracked-tables';
import { createNoteIndex } from './note-index';
import { createSearchedTexts, type SearchedTexts } from './searched-texts';

/** Raised whenever folding, tokens or outlines come out differently: the index of an older program is then made anew. */
export const SEARCH_VERSION = 2;

export type SearchIndex = {
  /** Brings the index up to the changes logged after change `since`; call it in their transaction. */
  follow(since: number): void;
  /** Indexes speeches that are not indexed yet, until `milliseconds` are over; true when none is left. */
  catchUp(milliseconds: number, clock: () => number): boolean;
  state(): { indexed: number; speeches: number; ready: boolean };
  /** Whether every speech is in the index; quick, and once true it stays so. */
  isReady(): boolean;
  /** Texts shown lately, as they are now. */
  texts: SearchedTexts;
  /** Ids of the speeches outside the recycle bin, newest first, those without a date last. */
  inOrder(): readonly number[];
};

type SpeechFields = { title: string; speaker: string; occasion: string; place: string; keywords: string; source: string };
type SpeechSource = SpeechFields & { body: string; doc: string };
type Change = { changed_table: 'speech' | 'speech_version' | 'passage' | 'note'; id: number; old: string | null };

/** The columns of which the index is made: a change of any other leaves it as it is. */
const INDEXED = {
  speech: ['title', 'speaker', 'occasion', 'place', 'keywords', 'source', 'version'],
  passage: ['exact', 'note', 'state'],
  note: ['title', 'fields', 'document'],
} as const;

/** What `details` searches, a line each. */
export function detailsOf(speech: Pick<SpeechFields, 'speaker' | 'occasion' | 'place' | 'source'> & { keywords: readonly string[] }): string {
  return [speech.speaker, speech.occasion, speech.place, speech.keywords.join('，'), speech.source].filter((line) => line !== '').join('\n');
}

/** Opens the index of a library, emptied when another version of the program made it. */
export function createSearchIndex(db: Database, folding: Folding): SearchIndex {
  if (db.prepare('SELECT version FROM search_state').pluck().get() !== SEARCH_VERSION) empty(db);
  const columns = new Map(trackedTables(db).map((table) => [table.name, table.columns]));
  const texts = createSearchedTexts(db, folding);
  const tokens = (text: string) => indexTokens(folding.foldText(text));
  const source = db.prepare<[number], SpeechSource>(
    `SELECT s.title, s.speaker, s.occasion, s.place, s.keywords, s.source, v.body, v.doc
     FROM speech s JOIN speech_version v ON v.speech = s.id AND v.number = s.version WHERE s.id = ?`,
  );
  const putSpeech = db.prepare('INSERT OR REPLACE INTO search_speech (rowid, title, body, details) VALUES (?, ?, ?, ?)');
  const dropSpeech = db.prepare('DELETE FROM search_speech WHERE rowid = ?');
  const putOutline = db.prepare('INSERT OR REPLACE INTO search_outline (speech, entries) VALUES (?, ?)');
  const dropOutline = db.prepare('DELETE FROM search_outline WHERE speech = ?');
  const words = db.prepare<[number], { speech: number; exact: string; note: string }>('SELECT speech, exact, note FROM passage WHERE id = ?');
  const putPassage = db.prepare('INSERT OR REPLACE INTO search_passage (rowid, quote, note, apart) VALUES (?, ?, ?, ?)');
  const dropPassage = db.prepare('DELETE FROM search_passage WHERE rowid = ?');
  const rowNow = (table: keyof typeof INDEXED) => db.prepare<[number], string>(`SELECT json_array(${INDEXED[table].join(', ')}) FROM ${table} WHERE id = ?`).pluck();
  const current = { speech: rowNow('speech'), passage: rowNow('passage'), note: rowNow('note') };
  const orphans = db.prepare<[number], number>(`SELECT id FROM passage WHERE speech = ? AND state = 'orphan'`).pluck();
  const notes = createNoteIndex(db, tokens);
  const changes = db.prepare<[number], Change>(
    `SELECT changed_table, json_extract(row_key, '$[0]') AS id,
       CASE WHEN inverse = 'update' AND changed_table <> 'speech_version' THEN row_values END AS old
     FROM history_change WHERE id > ? AND changed_table IN ('speech', 'speech_version', 'passage', 'note')`,
  );

  function feedSpeech(id: number): void {
    texts.forget(id);
    const row = source.get(id);
    if (row === undefined) {
      dropSpeech.run(id);
      dropOutline.run(id);
      return;
    }
    const keywords = JSON.parse(row.keywords) as string[]; // stored from Details.keywords
    putSpeech.run(id, tokens(row.title), tokens(row.body), tokens(detailsOf({ ...row, keywords })));
    putOutline.run(id, JSON.stringify(outlineOf(JSON.parse(row.doc) as Doc).map(placeOf))); // doc was stored from a Doc
  }

  function feedPassage(id: number): void {
    const row = words.get(id);
    if (row === undefined) {
      dropPassage.run(id);
      return;
    }
    const quote = folding.foldText(row.exact);
    const isApart = !(texts.read([row.speech]).get(row.speech)?.folded.text.includes(quote) ?? false);
    putPassage.run(id, indexTokens(quote), tokens(plainNote(row.note)), isApart ? indexTokens(quote) : '');
  }

  /** Whether a logged update left what is indexed as it was. */
  function isSame({ changed_table, id, old }: Change): boolean {
    if (old === null || changed_table === 'speech_version') return false;
    const now = current[changed_table].get(id);
    if (now === undefined) return false;
    const values = JSON.parse(old) as unknown[]; // made by json_array
    const names = columns.get(changed_table) ?? [];
    return now === JSON.stringify(INDEXED[changed_table].map((name) => values[names.indexOf(name)]));
  }

  let ready = false;
  let order: readonly number[] | null = null;
  const listOrder = db.prepare<[], number>('SELECT id FROM speech s WHERE s.trashed_at IS NULL ORDER BY s.spoken_on DESC, s.id DESC').pluck();
  const countAll = db.prepare<[], { indexed: number; speeches: number }>(
    'SELECT (SELECT COUNT(*) FROM search_outline) AS indexed, (SELECT COUNT(*) FROM speech) AS speeches',
  );
  const state = () => {
    const { indexed = 0, speeches = 0 } = countAll.get() ?? {};
    return { indexed, speeches, ready: indexed === speeches && notes.isComplete() };
  };

  return {
    texts,
    state,
    isReady: () => (ready ||= state().ready),
    inOrder: () => (order ??= listOrder.all()),
    follow(since) {
      const touched = { speech: new Set<number>(), passage: new Set<number>(), note: new Set<number>() };
      for (const change of changes.all(since)) {
        const { changed_table: table, id } = change;
        if (table === 'speech') order = null;
        const among = touched[table === 'speech_version' ? 'speech' : table];
        if (!among.has(id) && !isSame(change)) among.add(id);
      }
      touched.speech.forEach(feedSpeech);
      // where a text changed, a quote without a place may be in it again, or no more
      for (const id of touched.speech) orphans.all(id).forEach((passage) => touched.passage.add(passage));
      touched.passage.forEach(feedPassage);
      touched.note.forEach(notes.feed);
    },
    catchUp(milliseconds, clock) {
      const until = clock() + milliseconds;
      for (const id of notes.missing()) {
        notes.feed(id);
        if (clock() >= until) return false;
      }
      const missing = db.prepare('SELECT id FROM speech WHERE id NOT IN (SELECT speech FROM search_outline) ORDER BY id DESC LIMIT 100').pluck().all();
      for (const id of missing.map(Number)) {
        db.prepare('SELECT id FROM passage WHERE speech = ?').pluck().all(id).map(Number).forEach(feedPassage);
        feedSpeech(id);
        if (clock() >= until) return false;
      }
      return missing.length === 0;
    },
  };
}

function placeOf({ start, end, marker, title }: OutlinePlace): OutlinePlace {
  return { start, end, marker, title: marker === '' ? title : '' };
}

function empty(db: Database): void {
  db.transaction(() => {
    db.exec(`INSERT INTO search_speech (search_speech) VALUES ('delete-all');
      INSERT INTO search_passage (search_passage) VALUES ('delete-all');
      INSERT INTO search_note (search_note) VALUES ('delete-all');
      DELETE FROM search_outline;
      DELETE FROM search_noted;`);
    db.prepare('INSERT OR REPLACE INTO search_state (id, version) VALUES (1, ?)').run(SEARCH_VERSION);
  }).immediate();
}

type Dropped = { speeches?: readonly number[]; passages?: readonly number[]; notes?: readonly number[] };

/** Takes speeches, passages and notes out of the index: for what is deleted without a trace in the history. */
export function dropFromIndex(db: Database, { speeches = [], passages = [], notes = [] }: Dropped): void {
  const drop = (table: string, key: string, ids: readonly number[]) => {
    const run = db.prepare(`DELETE FROM ${table} WHERE ${key} = ?`);
    for (const id of ids) run.run(id);
  };
  drop('search_speech', 'rowid', speeches);
  drop('search_outline', 'speech', speeches);
  drop('search_passage', 'rowid', passages);
  drop('search_note', 'rowid', notes);
  drop('search_noted', 'note', notes);
}

const INDEX_TABLES = ['search_speech', 'search_passage', 'search_note'] as const;

/** Index pages rewritten at a time, and milliseconds until the next ones: nothing else waits noticeably. */
const SCRUB_PAGES = 64;
const SCRUB_PAUSE = 4;

/**
 * Rewrites the index a little at a time until nothing of deleted rows is left in it; a deletion alone leaves their tokens,
 * from which a text could be put together again. https://sqlite.org/fts5.html#the_merge_command
 */
export function scrubIndex(db: Database): void {
  const changes = () => Number(db.prepare('SELECT total_changes()').pluck().get());
  const mergeSome = (pages: number): void => {
    if (!db.open) return;
    const before = changes();
    for (const table of INDEX_TABLES) db.prepare(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ?)`).run(pages);
    // each command counts as one change of its own; more means that there was something to merge
    if (changes() - before > INDEX_TABLES.length) setTimeout(mergeSome, SCRUB_PAUSE, SCRUB_PAGES).unref();
  };
  setTimeout(mergeSome, SCRUB_PAUSE, -SCRUB_PAGES).unref(); // a negative number takes every part of the index
}
