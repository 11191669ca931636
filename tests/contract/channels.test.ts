import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contract, libraryContract, type LibraryName } from '@shared/contract/contract';
import { createTestApp, readTables } from '../support/app';
import { temporaryFolder } from '../support/folders';

const names = Object.keys(libraryContract) as LibraryName[]; // the table's own keys
const TABLES = ['speech', 'speech_version', 'passage', 'tag', 'passage_tag', 'reading', 'setting', 'source_file', 'history_action', 'history_change'];
const GARBAGE = [undefined, null, 0, '', 'x', [], [1], { nonsense: 1 }, { ids: [] }, { id: -1 }, { id: 1.5 }, { id: '1' }, { ids: ['1'], speech: {} }];

test('every channel of the library has a handler and nothing else has', () => {
  const { app } = createTestApp();
  expect(Object.keys(app.handlers).toSorted()).toEqual(names.toSorted());
});

test.each(names)('%s refuses malformed input and changes nothing', async (name) => {
  const folder = temporaryFolder();
  const { app, request, importText, events } = createTestApp({ libraryPath: folder });
  await importText('讲话.txt', '在大会上的讲话\n同志们：');
  const before = readTables(join(folder, 'library.db'), TABLES);
  const announced = events.length;
  for (const input of GARBAGE.filter((each) => !contract[name].input.safeParse(each).success)) {
    expect(await request(name, input)).toMatchObject({ ok: false, error: { code: 'invalid-input', reason: 'invalid-input', params: { name } } });
  }
  expect(readTables(join(folder, 'library.db'), TABLES)).toEqual(before);
  expect(events).toHaveLength(announced);
  await app.close();
});

test.each(['', 'speeches', 'speeches.drop', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'files.save'])(
  'the channel “%s” is refused',
  async (name) => {
    const { request, errors } = createTestApp();
    expect(await request(name, {})).toMatchObject({ ok: false, error: { code: 'unknown-channel', params: { name } } });
    expect(errors).toEqual([]);
  },
);

const ABSENT = 987_654;
test.each([
  ['speeches.get', { id: ABSENT }, 'no-speech'],
  ['speeches.update', { id: ABSENT, changes: { title: 'x' } }, 'no-speech'],
  ['speeches.star', { ids: [ABSENT], starred: true }, 'no-speech'],
  ['speeches.trash', { ids: [ABSENT] }, 'no-speech'],
  ['speeches.restore', { ids: [ABSENT] }, 'no-speech'],
  ['speeches.purge', { ids: [ABSENT] }, 'no-speech'],
  ['speeches.saveReading', { id: ABSENT, offset: 0, progress: 0 }, 'no-speech'],
  ['passages.list', { speech: ABSENT }, 'no-speech'],
  ['passages.create', { speech: ABSENT, start: 0, end: 1, colour: 1 }, 'no-speech'],
  ['passages.update', { ids: [ABSENT], changes: { colour: 1 } }, 'no-passage'],
  ['passages.delete', { ids: [ABSENT] }, 'no-passage'],
  ['tags.rename', { id: ABSENT, name: 'x' }, 'no-tag'],
  ['tags.delete', { id: ABSENT }, 'no-tag'],
])('%s of something absent says what is absent and leaves no step', async (name, input, reason) => {
  const { request, client, events } = createTestApp();
  expect(await request(name, input)).toMatchObject({ ok: false, error: { code: 'not-found', reason, params: { id: ABSENT } } });
  expect(await client.call('history.state', {})).toEqual({ undo: null, redo: null });
  expect(events).toEqual([]);
});
