import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commandLine } from './command-line';

let line: ReturnType<typeof commandLine>;
let library = '';
beforeEach(async () => {
  line = commandLine();
  library = join(line.library, 'library.db');
  const file = join(line.folder, '讲话.txt');
  writeFileSync(file, `在全县林业工作会议上的讲话\n\n同志们：\n${'造林绿化要抓早抓实。'.repeat(6000)}\n`);
  await line.run('import', file);
  await line.run('mark', '1', '--quote', '造林绿化', '--tag', '林业');
});
afterEach(() => line.remove());

type Made = { file: string; bytes: number };

test('backup, change, restore: the library is the backup again and the command line reads it', async () => {
  const target = join(line.folder, '备份');
  const made = await line.run('backup', target, '--json');
  expect(made.json()).toEqual({
    file: expect.stringContaining(target), bytes: statSync((made.json() as Made).file).size, speeches: 1, passages: 1, tags: 1, notes: 0,
  });
  await line.run('mark', '1', '--quote', '抓早抓实');
  const restored = await line.run('restore', (made.json() as Made).file, '--json');
  expect(restored).toMatchObject({ code: 0, err: '' });
  expect(restored.json()).toMatchObject({ library, kept: expect.stringContaining('library-before-restore-'), speeches: 1, passages: 1 });
  expect((await line.run('list', '--json')).json()).toMatchObject([{ id: 1, passages: 1 }]);
});

test('a damaged backup is refused with one sentence and the library is untouched', async () => {
  const { file } = (await line.run('backup', '--json')).json() as Made;
  truncateSync(file, 4096 * 6);
  const before = readFileSync(library);
  const ran = await line.run('restore', file);
  expect(ran).toMatchObject({ code: 1, out: '' });
  expect(ran.err).toMatch(/^The backup .* is damaged \(.*\) and was not restored\. Your library is unchanged\.\n$/);
  expect(readFileSync(library).equals(before)).toBe(true);
});

test('verify tells what the library holds, and exits with 1 for a damaged one that cannot even be opened', async () => {
  const sound = await line.run('verify', '--json');
  expect(sound).toMatchObject({ code: 0, err: '' });
  expect(sound.json()).toMatchObject({ library, sound: true, speeches: 1, passages: 1, tags: 1, notes: 0, problems: [] });
  truncateSync(library, 4096 * 6);
  const damaged = await line.run('verify', '--json');
  expect(damaged.code).toBe(1);
  expect(damaged.json()).toMatchObject({ sound: false, problems: [expect.any(String)] });
  expect(damaged.err).toContain('lectern restore');
});

test('what does not fit the usage is refused, and what does not exist is named', async () => {
  for (const wrong of [['restore'], ['restore', 'a', 'b'], ['backup', 'a', 'b'], ['verify', 'a'], ['backup', '--format', 'x']]) {
    expect((await line.run(...wrong)).code, wrong.join(' ')).toBe(2);
  }
  const absent = join(line.folder, 'absent.db');
  expect(await line.run('restore', absent)).toMatchObject({ code: 1, err: `There is no library file ${absent}.\n` });
});
