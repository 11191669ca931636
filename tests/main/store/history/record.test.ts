import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HISTORY_STEPS } from '../../../../src/main/store/history/record';
import { firstUndone, lastDone } from '../../../../src/main/store/history/steps';
import type { Library } from '../../../../src/main/store/library';
import { updateDetails } from '../../../../src/main/store/speeches';
import { addSpeech, createTestLibrary, trackedRows } from '../../../support/library';

function retitle(library: Library, id: number, title: string, joinKey?: string): void {
  library.act({ label: { reason: 'did-edit-speech', params: {} }, joinKey }, () => updateDetails(library.db, id, { title }, library.now()));
}

function titleOf(library: Library): unknown {
  return library.db.prepare('SELECT title FROM speech').pluck().get();
}

function steps(library: Library): unknown {
  return library.db.prepare('SELECT COUNT(*) FROM history_action').pluck().get();
}

test('a new step drops what was undone', () => {
  const library = createTestLibrary();
  const id = addSpeech(library, '一', '正文');
  retitle(library, id, '二');
  library.undo();
  retitle(library, id, '三');
  expect(firstUndone(library.db)).toBeNull();
  expect(() => library.redo()).toThrow('There is nothing to redo.');
});

test('a step that changed nothing leaves no step and keeps what can be redone', () => {
  const library = createTestLibrary();
  const id = addSpeech(library, '一', '正文');
  retitle(library, id, '二');
  library.undo();
  const announced = library.announced.length;
  retitle(library, id, '一');
  expect(library.announced).toHaveLength(announced);
  library.redo();
  expect(titleOf(library)).toBe('二');
});

test('a step that fails leaves neither rows nor a step', () => {
  const library = createTestLibrary();
  const id = addSpeech(library, '一', '正文');
  const before = trackedRows(library);
  const fail = () => {
    updateDetails(library.db, id, { title: '二' }, library.now());
    throw new Error('half way');
  };
  expect(() => library.act({ label: { reason: 'did-edit-speech', params: {} } }, fail)).toThrow('half way');
  expect(trackedRows(library)).toEqual(before);
  expect(lastDone(library.db)?.label.reason).toBe('did-import');
  retitle(library, id, '三');
  expect(titleOf(library)).toBe('三');
});

test('steps with one key that follow each other are undone together, and their counts add up', () => {
  const library = createTestLibrary();
  addSpeech(library, '一', '甲', 'import a');
  addSpeech(library, '二', '乙', 'import a');
  addSpeech(library, '三', '丙', 'import b');
  library.undo();
  expect(lastDone(library.db)?.label).toEqual({ reason: 'did-import', params: { count: 2 } });
  library.undo();
  expect(trackedRows(library)['speech']).toEqual([]);
});

test('another step in between, or an undo, ends the joining', () => {
  const library = createTestLibrary();
  const id = addSpeech(library, '一', '正文');
  retitle(library, id, '二', 'typing');
  retitle(library, id, '三');
  retitle(library, id, '四', 'typing');
  retitle(library, id, '五', 'typing');
  library.undo();
  expect(titleOf(library)).toBe('三');
  library.undo();
  expect(titleOf(library)).toBe('二');
  retitle(library, id, '六', 'typing');
  library.undo();
  expect(titleOf(library)).toBe('二');
});

test('undo and redo work after a restart', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-history-'));
  const first = createTestLibrary(folder);
  const id = addSpeech(first, '一', '正文');
  retitle(first, id, '二');
  first.opened.close();
  const second = createTestLibrary(folder);
  second.undo();
  expect(titleOf(second)).toBe('一');
  second.opened.close();
  const third = createTestLibrary(folder);
  third.redo();
  expect(titleOf(third)).toBe('二');
  third.opened.close();
  rmSync(folder, { recursive: true });
});

test('only the newest steps are kept, without traces of the older ones', () => {
  const library = createTestLibrary();
  const id = addSpeech(library, '起', '正文');
  const filler = `{"reason":"did-star","params":{}}`;
  const fill = library.db.prepare(`INSERT INTO history_action (label, created_at) VALUES ('${filler}', '')`);
  for (let n = 0; n < HISTORY_STEPS - 2; n += 1) fill.run();
  retitle(library, id, '承');
  expect(steps(library)).toBe(HISTORY_STEPS);
  retitle(library, id, '转');
  expect(steps(library)).toBe(HISTORY_STEPS);
  expect(library.db.prepare('SELECT DISTINCT changed_table, inverse FROM history_change').all()).toEqual([{ changed_table: 'speech', inverse: 'update' }]);
  library.undo();
  expect(titleOf(library)).toBe('承');
});

test('a change is announced once, with its nouns and speeches, and its undoing too', () => {
  const library = createTestLibrary();
  const id = addSpeech(library, '一', '正文');
  library.undo();
  const announcement = { nouns: ['speech', 'history'], speeches: [id] };
  expect(library.announced).toEqual([announcement, announcement]);
});

test('an id that was undone is never given to another speech', () => {
  const library = createTestLibrary();
  const undone = addSpeech(library, '一', '甲');
  library.undo();
  expect(addSpeech(library, '二', '乙')).toBeGreaterThan(undone);
});
