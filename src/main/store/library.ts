import type { Database } from 'better-sqlite3';
import type { Emit, EventPayload } from '@shared/contract/events';
import { createFolding, type Folding } from '@shared/domain/fold';
import { inTransaction } from './storage-error';
import { recordStep, withoutRecording, type Step } from './history/record';
import { redoStep, undoStep, type Replayed } from './history/replay';
import { lastChange, type Touched } from './history/steps';
import { trackedTables } from './history/tracked-tables';
import { createSearchIndex, scrubIndex, type SearchIndex } from './search-index';

type Noun = EventPayload<'library.changed'>['nouns'][number];

/** The nouns that windows show, by the tables that hold them. */
const NOUN_OF_TABLE: Readonly<Record<string, Noun>> = {
  speech: 'speech',
  speech_version: 'speech',
  passage: 'passage',
  passage_tag: 'passage',
  tag: 'tag',
  speech_tag: 'tag',
  collection: 'collection',
  collection_speech: 'collection',
  saved_view: 'view',
  lexicon_word: 'lexicon',
  declined_suggestion: 'suggestion',
  note: 'note',
  note_template: 'template',
};

/** The open library as handlers see it. Every change goes through one of its verbs, which commit first and announce after. */
export type Library = {
  db: Database;
  /** Now, as ISO 8601 in UTC. */
  now(): string;
  newId(): string;
  /** One undoable step. */
  act<T>(step: Step, change: () => T): T;
  /** A change that cannot be undone. */
  actForGood<T>(speeches: number[], change: () => T, nouns?: Noun[]): T;
  /** A change of something that is not under undo. */
  note<T>(noun: Noun, speeches: number[], change: () => T): T;
  /**
   * Runs verbs of this library that commit as one: each of them all or nothing by itself, all on the disk when this
   * returns, none when it throws. They are announced, and the index brought up to them, once and at the end.
   */
  together(run: () => void): void;
  /** A change of something that is not under undo and that no window shows. */
  keep<T>(change: () => T): T;
  undo(): Replayed;
  redo(): Replayed;
  folding: Folding;
  /** Follows every change by itself. */
  index: SearchIndex;
};

type Options = { db: Database; now: () => number; newId: () => string; emit: Emit };

export function createLibrary({ db, now, newId, emit }: Options): Library {
  const tracked = trackedTables(db);
  const folding = createFolding();
  const index = createSearchIndex(db, folding);
  const timestamp = () => new Date(now()).toISOString();
  let joint: Touched[] | null = null;
  /** Runs a change, then brings the index up to it, in the same transaction. */
  const followed = <T>(change: () => T): T => {
    if (joint !== null) return change();
    const since = lastChange(db);
    const value = change();
    index.follow(since);
    return value;
  };
  const announce = (touched: Touched) => {
    if (joint !== null) return void joint.push(touched);
    const { tables, speeches } = touched;
    if (tables.length === 0) return;
    const nouns = new Set(tables.map((table) => NOUN_OF_TABLE[table]).filter((noun) => noun !== undefined));
    emit('library.changed', { nouns: [...nouns, 'history'], speeches });
  };
  const replayed = (result: Replayed) => {
    announce(result.touched);
    return result;
  };
  return {
    db,
    now: timestamp,
    newId,
    act(step, change) {
      const { value, touched } = recordStep(db, timestamp(), step, () => followed(change));
      announce(touched);
      return value;
    },
    actForGood(speeches, change, nouns = ['speech', 'passage']) {
      const value = withoutRecording(db, change);
      speeches.forEach(index.texts.forget);
      scrubIndex(db);
      db.pragma('wal_checkpoint(TRUNCATE)'); // what was deleted stood in the write-ahead log too
      emit('library.changed', { nouns: [...nouns, 'history'], speeches });
      return value;
    },
    note(noun, speeches, change) {
      const value = inTransaction(db, change);
      emit('library.changed', { nouns: [noun], speeches });
      return value;
    },
    together(run) {
      const touched: Touched[] = [];
      try {
        inTransaction(db, () => followed(() => {
          joint = touched;
          run();
          joint = null;
        }));
      } finally {
        joint = null;
      }
      announce({ tables: [...new Set(touched.flatMap(({ tables }) => tables))], speeches: [...new Set(touched.flatMap(({ speeches }) => speeches))] });
    },
    keep: (change) => inTransaction(db, change),
    undo: () => replayed(inTransaction(db, () => followed(() => undoStep(db, tracked)))),
    redo: () => replayed(inTransaction(db, () => followed(() => redoStep(db, tracked)))),
    folding,
    index,
  };
}
