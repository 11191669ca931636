import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTestApp } from '../../support/app';
import { newNote } from '../../support/notes';
import { commandLine } from './command-line';

const speech = `在全县防汛工作会议上的讲话
周明远
2023年6月12日

同志们：
一、认清形势
今年汛期来得早。一是雨量偏多；二是水库水位偏高。要压实责任，落实到人。
二、落实措施
要压实责任，做到守土有责。
`;

let line: ReturnType<typeof commandLine>;
let file = '';
beforeEach(async () => {
  line = commandLine();
  file = join(line.folder, '防汛讲话.txt');
  writeFileSync(file, speech);
  await line.run('import', file);
});
afterEach(() => line.remove());

describe('import', () => {
  test('tells what became of each file, and exits with 3 when some failed', async () => {
    const other = join(line.folder, '另一篇.txt');
    writeFileSync(other, '在全县春耕工作会议上的讲话\n\n同志们：抓好春耕，不误农时。\n');
    const ran = await line.run('import', other, file, join(line.folder, 'absent.txt'), '--json');
    expect(ran.code).toBe(3);
    expect(ran.json()).toMatchObject({
      files: [
        { name: '另一篇.txt', kind: 'imported', format: 'text', encoding: 'utf-8', speeches: [{ title: '在全县春耕工作会议上的讲话' }], warnings: [] },
        { name: '防汛讲话.txt', kind: 'duplicate', speeches: [{ id: 1 }] },
        { name: 'absent.txt', kind: 'failed', reason: 'absent.txt: the file could not be read.', speeches: [], warnings: [] },
      ],
    });
    expect(ran.err).toBe('absent.txt: the file could not be read.\n');
  });

  test('exits with 1 when nothing could be imported', async () => {
    writeFileSync(join(line.folder, 'empty.txt'), '');
    const ran = await line.run('import', join(line.folder, 'empty.txt'), '--json');
    expect(ran.code).toBe(1);
    expect(ran.json()).toMatchObject({ files: [{ name: 'empty.txt', kind: 'failed' }] });
  });
});

test('list and show give exactly the promised keys', async () => {
  const listed = (await line.run('list', '--json')).json() as Record<string, unknown>[];
  const keys = ['id', 'title', 'speaker', 'date', 'occasion', 'keywords', 'characters', 'passages'];
  expect(listed.map((row) => Object.keys(row))).toEqual([keys]);
  const shown = (await line.run('show', '1', '--json')).json() as Record<string, unknown>;
  expect(Object.keys(shown)).toEqual([...keys, 'text', 'outline']);
  expect(shown).toMatchObject({ id: 1, speaker: '周明远', date: '2023-06-12', passages: [] });
  expect(shown['outline']).toContainEqual({ level: 1, title: '一、认清形势', start: String(shown['text']).indexOf('一、认清形势') });
});

describe('mark', () => {
  test('marks the occurrence that is asked for, with tags made on the way', async () => {
    const text = String(((await line.run('show', '1', '--json')).json() as { text: string }).text);
    const ran = await line.run('mark', '1', '--quote', '压实责任', '--nth', '2', '--colour', '3', '--tag', '责任落实/督查督办', '--note', '重点', '--json');
    expect(ran.code).toBe(0);
    const start = text.lastIndexOf('压实责任');
    expect(ran.json()).toEqual({
      id: 1, start, end: start + 4, quote: '压实责任', colour: 3, tags: ['责任落实/督查督办'], note: '重点', author: '', state: 'attached',
    });
  });

  test('marks a range of UTF-16 units', async () => {
    expect((await line.run('mark', '1', '--range', '0-5', '--json')).json()).toMatchObject({ start: 0, end: 5, quote: '在全县防汛' });
  });

  test('says what is wrong with a quote, a range or the usage', async () => {
    expect(await line.run('mark', '1', '--quote', '没有这句')).toMatchObject({ code: 1, err: 'The quote “没有这句” does not occur in the text.\n' });
    expect(await line.run('mark', '1', '--quote', '压实责任', '--nth', '3')).toMatchObject({ code: 1, err: expect.stringContaining('occurs 2 times') });
    expect(await line.run('mark', '1', '--range', '5-99999')).toMatchObject({ code: 1, err: expect.stringContaining('5–99999') });
    for (const wrong of [[], ['--quote', 'a', '--range', '0-1'], ['--range', '5'], ['--quote', 'a', '--colour', '7'], ['--range', '0-1', '--nth', '1']]) {
      expect((await line.run('mark', '1', ...wrong)).code, wrong.join(' ')).toBe(2);
    }
  });
});

describe('excerpts, search and export', () => {
  beforeEach(async () => {
    await line.run('mark', '1', '--quote', '压实责任', '--tag', '责任落实/督查督办', '--note', '重点');
    await line.run('mark', '1', '--quote', '守土有责', '--colour', '2', '--tag', '责任');
  });

  test('a tag includes the tags below it and nothing that only starts like it', async () => {
    const found = async (...args: string[]) => ((await line.run('excerpts', ...args, '--json')).json() as { quote: string }[]).map(({ quote }) => quote);
    expect(await found()).toEqual(['压实责任', '守土有责']);
    expect(await found('--tag', '责任落实')).toEqual(['压实责任']);
    expect(await found('--tag', '责任')).toEqual(['守土有责']);
    expect(await found('--colour', '2', '--colour', '1', '--text', '重点')).toEqual(['压实责任']);
    expect(await line.run('excerpts', '--tag', '没有')).toMatchObject({ code: 1, out: '', err: 'There is no tag “没有”.\n' });
    expect((await line.run('excerpts', '--speech', '9')).code).toBe(1);
  });

  test('search tells where each hit stands', async () => {
    const { total, hits } = (await line.run('search', '守土有责', '--json')).json() as { total: number; hits: Record<string, unknown>[] };
    expect(total).toBe(hits.length);
    expect(hits[0]).toMatchObject({ kind: expect.any(String), start: expect.any(Number), end: expect.any(Number), snippet: expect.stringContaining('守土有责') });
  });

  test('a note leaves by its number, with its sources counted', async () => {
    const app = createTestApp({ libraryPath: line.library });
    await newNote(app, 'minutes', '防汛会', [1]);
    await app.app.close();
    const target = join(line.folder, 'note.html');
    const ran = await line.run('export', '--note', '1', '--format', 'html', '-o', target, '--json');
    expect(ran.json()).toEqual({ file: target, bytes: readFileSync(target).byteLength, excerpts: 1 });
    expect(readFileSync(target, 'utf8')).toContain('防汛会纪要');
    expect(await line.run('export', '--note', '7', '--format', 'docx', '-o', target)).toMatchObject({ code: 1, err: 'There is no note with number 7.\n' });
  });

  test('export writes a whole file and leaves none behind when there is nothing to write', async () => {
    const target = join(line.folder, 'out.md');
    const ran = await line.run('export', '--tag', '责任落实', '--format', 'markdown', '-o', target, '--json');
    const written = readFileSync(target, 'utf8');
    expect(ran.json()).toEqual({ file: target, bytes: Buffer.byteLength(written), excerpts: 1 });
    expect(written).toContain('压实责任');
    expect(written).toContain('周明远');
    const docx = join(line.folder, 'out.docx');
    expect((await line.run('export', '--all', '--format', 'docx', '-o', docx, '--group', 'speech')).code).toBe(0);
    expect(readFileSync(docx).subarray(0, 2).toString()).toBe('PK');
    expect((await line.run('export', '--all', '--format', 'docx', '-o', join(line.folder, 'absent', 'x.docx'))).code).toBe(1);
    expect(readdirSync(line.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    for (const wrong of [['--all'], ['--all', '--speech', '1', '--format', 'docx', '-o', docx], ['--all', '--format', 'pdf', '-o', docx]]) {
      expect((await line.run('export', ...wrong)).code, wrong.join(' ')).toBe(2);
    }
  });
});

describe('wrong usage', () => {
  test.each([[[]], [['bogus']], [['list', 'extra']], [['show']], [['show', 'x']], [['list', '--colour', '1']], [['search']]])('%j exits with 2', async (args) => {
    const ran = await line.run(...args);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('--help');
  });

  test('with --json there is one document whatever happens', async () => {
    expect((await line.run('show', '99', '--json')).json()).toEqual({ error: { code: 'not-found', reason: 'no-speech', message: 'There is no speech with number 99.' } });
    expect((await line.run('bogus', '--json')).json()).toMatchObject({ error: { code: 'usage' } });
  });

  test('sentences are in the language of the terminal', async () => {
    const chinese = commandLine('zh-CN');
    expect(await chinese.run('show', '99')).toMatchObject({ code: 1, err: '没有编号为 99 的讲稿。\n' });
    chinese.remove();
  });
});
