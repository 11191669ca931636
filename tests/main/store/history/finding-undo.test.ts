/** Undo of everything that finding adds: each step back gives the rows that were there, and the index answers for them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collectionHandlers } from '../../../../src/main/handlers/collections';
import { createOutlines } from '../../../../src/main/handlers/outlines';
import { noteHandlers } from '../../../../src/main/handlers/notes';
import { passageHandlers } from '../../../../src/main/handlers/passages';
import { understand } from '../../../../src/main/handlers/search-answer';
import { speechHandlers } from '../../../../src/main/handlers/speeches';
import { statisticsHandlers } from '../../../../src/main/handlers/statistics';
import { tagHandlers } from '../../../../src/main/handlers/tags';
import { viewHandlers } from '../../../../src/main/handlers/views';
import { listCollections } from '../../../../src/main/store/collections';
import { findNotes } from '../../../../src/main/store/find-notes';
import { findSpeeches } from '../../../../src/main/store/find-speeches';
import { listNotes } from '../../../../src/main/store/notes';
import { listTags } from '../../../../src/main/store/tags';
import { createInProcessWork } from '../../../../src/main/work/in-process';
import { AppError } from '@shared/domain/failure';
import { addSpeech, createTestLibrary, trackedRows } from '../../../support/library';
import { plainFold, plainScan, readPlain } from '../../../support/plain-scan';

/** A thousand take minutes: `LECTERN_SEQUENCES=250 LECTERN_SEED=1` asks for one slice of them, other seeds for the others. */
const SEQUENCES = Number(process.env['LECTERN_SEQUENCES'] ?? 100);
const SEED = process.env['LECTERN_SEED'];
const WORDS = ['安全', '84年', '备', '改名', '新话'];

const library = createTestLibrary();
const handlers = {
  ...passageHandlers(library),
  ...tagHandlers(library),
  ...collectionHandlers(library),
  ...viewHandlers(library),
  ...statisticsHandlers(library),
  ...speechHandlers(library, createOutlines()),
  ...noteHandlers(library, createOutlines(), createInProcessWork()),
};
addSpeech(library, '春耕讲话', '同志们：\n一、抓落实\n1984年以来，春耕备耕抓得早。安全生产，ＧＤＰ翻番。');
addSpeech(library, '安全讲话', '同志们：\n安全第一，预防为主，抓落实。');
void handlers['passages.create']({ speech: 1, start: 6, end: 12, colour: 1, note: '备考', tagPaths: ['工作/春耕'] });
void handlers['passages.create']({ speech: 2, start: 5, end: 12, colour: 2, tagPaths: ['安全', '工作'] });
const start = trackedRows(library);

/** An id of what is there now: ids are never used again after an undo. */
function pick(list: readonly { id: number }[], n: number): number {
  return list[n % Math.max(1, list.length)]?.id ?? 1;
}
const tag = (n: number) => pick(listTags(library.db), n);
const note = (n: number) => pick(listNotes(library.db, false), n);
const collection = (n: number) => pick(listCollections(library.db), n);

const nat = fc.nat(12);
const path = fc.constantFrom('工作', '工作/春耕', '安全', '安全/消防', '新');
const act = fc.oneof(
  fc.tuple(nat, nat).map(([id, into]) => () => handlers['tags.merge']({ from: [tag(id)], into: tag(into) })),
  fc.tuple(nat, nat).map(([id, parent]) => () => handlers['tags.move']({ id: tag(id), parent: parent % 4 === 0 ? null : tag(parent) })),
  fc.tuple(nat, fc.constantFrom('改名', '安全')).map(([id, name]) => () => handlers['tags.rename']({ id: tag(id), name })),
  fc.tuple(nat).map(([id]) => () => handlers['tags.update']({ id: tag(id), changes: { colour: 1 + (id % 8), aliases: ['甲', '乙'], description: '说明' } })),
  nat.map((id) => () => handlers['tags.delete']({ id: tag(id) })),
  fc.tuple(nat, path).map(([id, added]) => () => handlers['tags.tagSpeeches']({ speeches: [1 + (id % 2)], addTagPaths: [added], removeTags: [tag(id)] })),
  fc.tuple(nat, path).map(([id, added]) => () => handlers['passages.update']({ ids: [1 + (id % 2)], changes: { addTagPaths: [added], note: `新话${id}` } })),
  nat.map((id) => () => handlers['passages.delete']({ ids: [1 + (id % 2)] })),
  fc.tuple(nat, nat).map(([from, length]) => () => handlers['passages.create']({ speech: 1 + (from % 2), start: from, end: from + 1 + (length % 4), colour: 3, note: '春耕备要' })),
  nat.map((id) => () => handlers['speeches.trash']({ ids: [1 + (id % 2)] })),
  fc.tuple(nat).map(([id]) => () => handlers['speeches.update']({ id: 1 + (id % 2), changes: { title: `改名${id}`, speaker: '春耕' } })),
  nat.map((id) => () => handlers['speeches.star']({ ids: [1 + (id % 2)], starred: true })),
  nat.map((id) => () => handlers['collections.create']({ name: '文集', speeches: [1 + (id % 2)] })),
  fc.tuple(nat, nat).map(([id, at]) => () => handlers['collections.add']({ id: collection(id), speeches: [2, 1], at })),
  nat.map((id) => () => handlers['collections.delete']({ id: collection(id) })),
  nat.map((id) => () => handlers['notes.create']({ template: { kind: 'built-in', of: 'blank' }, title: `${WORDS[id % WORDS.length] ?? ''}会`, passages: id % 2 === 0 ? [1] : [] })),
  nat.map((id) => () => handlers['notes.append']({ id: note(id), passages: [1 + (id % 2)] })),
  nat.map((id) => () => handlers['notes.trash']({ ids: [note(id)] })),
  nat.map((id) => () => handlers['views.save']({ name: `视图${id}`, view: { kind: 'search', query: '安全' } })),
  nat.map((id) => () => handlers['statistics.setLexicon']({ words: ['春耕备耕', `词${id}`], stops: ['同志'] })),
);

function attempt(change: () => unknown): void {
  try {
    change();
  } catch (error) {
    if (!(error instanceof AppError)) throw error; // what the tree refuses changes nothing
  }
}

/** The notes outside the recycle bin that hold a word, by reading them. */
function notesWith(word: string): Set<number> {
  const rows = library.db.prepare<[], { id: number; text: string }>(`SELECT id, title || char(10) || body AS text FROM note WHERE trashed_at IS NULL`).all();
  return new Set(rows.filter(({ text }) => plainFold(text).includes(plainFold(word))).map(({ id }) => id));
}

function checkIndex(): void {
  const plain = readPlain(library.db);
  for (const word of WORDS) {
    const found = findSpeeches(library, understand(library, word).question, library.index.state().ready);
    expect([word, new Set(found)]).toEqual([word, plainScan(plain, word)]);
    expect([word, new Set(findNotes(library, understand(library, word).question))]).toEqual([word, notesWith(word)]);
  }
}

test(`${SEQUENCES} random sequences are undone and redone row by row, and searches follow`, () => {
  const ground = library.db.prepare('SELECT COUNT(*) FROM history_action WHERE undone = 0').pluck();
  const steps = () => Number(ground.get());
  const bottom = steps();
  let sequences = 0;
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 4 }), (acts) => {
      const states = [start];
      for (const change of acts) {
        const before = steps();
        attempt(change);
        if (steps() > before) states.push(trackedRows(library));
      }
      expect(steps() - bottom).toBe(states.length - 1);
      for (const state of states.slice(0, -1).toReversed()) {
        library.undo();
        expect(trackedRows(library)).toEqual(state);
      }
      for (const state of states.slice(1)) {
        library.redo();
        expect(trackedRows(library)).toEqual(state);
      }
      if ((sequences += 1) % 4 === 0) checkIndex();
      for (let left = states.length - 1; left > 0; left -= 1) library.undo();
      if (sequences % 4 === 0) checkIndex();
    }),
    { numRuns: SEQUENCES, ...(SEED === undefined ? {} : { seed: Number(SEED) }) },
  );
}, 600_000);
