import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inventParagraphs } from '../../bench/anchors/invented-text';
import { createTestApp, importedIds, readTables, type TestApp } from '../../support/app';
import { temporaryFolder } from '../../support/folders';
import { look, storeAll } from '../../support/intake';
import { markedWord } from '../../support/marked-word';

const TABLES = ['speech', 'speech_version', 'passage', 'passage_tag', 'tag'];

const body = (seed: number) => inventParagraphs('prose', 1200, seed).join('\n');

/** One import of each kind; `seed` chooses the text. */
const IMPORTS: Record<string, (app: TestApp, seed: number, batch: string) => Promise<unknown>> = {
  text: (app, seed, batch) => app.importText(`${seed}.txt`, `讲话${seed}\n${body(seed)}`, 'keep', batch),
  duplicate: (app, seed, batch) => app.importText('再.txt', `讲话${seed}\n${body(seed)}`, 'skip', batch),
  version: (app, seed, batch) => app.importText('改.txt', `讲话${seed}\n${body(seed).replaceAll('。', '！')}`, 'version', batch),
  marked: async (app, seed, batch) => storeAll(app, [await look(app, `${seed}.docx`, markedWord(`讲话${seed}`, `第${seed}件事要抓早。`), batch)], 'version', batch),
  near: async (app, seed, batch) => storeAll(app, [await look(app, '近.txt', `讲话${seed}\n新的开头。\n${body(seed)}`, batch)], 'version', batch),
};

test('undoing an import of any kind leaves every table as it was, and redoing it as it became', async () => {
  const step = fc.tuple(fc.constantFrom(...Object.keys(IMPORTS)), fc.integer({ min: 0, max: 2 }));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const folder = temporaryFolder();
      const app = createTestApp({ libraryPath: folder });
      const rows = () => readTables(join(folder, 'library.db'), TABLES);
      const [first = 0] = importedIds(await app.importText('0.txt', `讲话0\n${body(0)}`));
      await app.client.call('passages.create', { speech: first, start: 10, end: 40, colour: 3, note: '旁注', tagPaths: ['要点'] });
      const states = [rows()];
      for (const [index, [kind, seed]] of steps.entries()) {
        const before = await app.client.call('history.state', {});
        await IMPORTS[kind]?.(app, seed, `batch ${index}`);
        const after = rows();
        if (JSON.stringify(after) === JSON.stringify(states.at(-1))) expect(await app.client.call('history.state', {})).toEqual(before);
        else states.push(after);
      }
      for (const state of states.slice(0, -1).toReversed()) {
        await app.client.call('history.undo', {});
        expect(rows()).toEqual(state);
      }
      for (const state of states.slice(1)) {
        await app.client.call('history.redo', {});
        expect(rows()).toEqual(state);
      }
      expect(app.errors).toEqual([]);
      await app.app.close();
    }),
    { numRuns: 25 },
  );
}, 60_000);
