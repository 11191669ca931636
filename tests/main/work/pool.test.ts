import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../../src/shared/domain/document';
import { createInProcessWork } from '../../../src/main/work/in-process';
import { createWork, type PoolOptions } from '../../../src/main/work/pool';
import type { Work } from '../../../src/main/work/work';

const root = resolve(import.meta.dirname, '../../..');
const text = '在春耕会议上的讲话\n同志们：\n一是抓紧；二是抓实。';
const bytes = new TextEncoder().encode(text);
/** Takes a thread some seconds to read. */
const large = new TextEncoder().encode('一、抓紧春耕\n一是备足种子，二是备足化肥。\n'.repeat(600_000));

describe('createWork', () => {
  let folder = '';
  let works: Work[] = [];

  const start = (options: Omit<PoolOptions, 'script'>): Work => {
    const work = createWork({ script: join(folder, 'work-thread.js'), ...options });
    works.push(work);
    return work;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lectern-work-'));
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      resolve: { alias: { '@shared': join(root, 'src/shared') } },
      ssr: { noExternal: true },
      build: {
        ssr: join(root, 'src/main/work/work-thread.ts'),
        outDir: folder,
        emptyOutDir: true,
        rolldownOptions: { output: { entryFileNames: '[name].js', format: 'cjs' } },
      },
    });
    await writeFile(join(folder, 'package.json'), '{"type":"commonjs"}');
  }, 120_000);

  afterEach(async () => {
    await Promise.all(works.map((work) => work.close()));
    works = [];
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('reads a file in a thread as it is read without one', async () => {
    const request = { name: '讲话.txt', bytes, split: true };
    const reading = await start({}).read(request);
    expect(reading).toEqual(await createInProcessWork().read(request));
    expect(reading.drafts.map((draft) => textOf(draft.doc))).toEqual([text]);
  });

  it('brings a refusal back with its sentence', async () => {
    const refusal = start({}).read({ name: 'a.txt', bytes: new Uint8Array(), split: true });
    await expect(refusal).rejects.toMatchObject({ failure: { code: 'unreadable-file', reason: 'file-empty', params: { name: 'a.txt' } } });
  });

  it('kills a task over its time and goes on with the next', async () => {
    const work = start({ threads: 1, readSeconds: 1 });
    const slow = work.read({ name: 'slow.txt', bytes: large, split: true });
    await expect(slow).rejects.toMatchObject({ failure: { reason: 'file-too-slow' } });
    expect((await work.read({ name: '讲话.txt', bytes, split: true })).drafts).toHaveLength(1);
  });

  it('kills a task over its memory and goes on with the next', async () => {
    const work = start({ threads: 1, threadMegabytes: 64 });
    const heavy = work.read({ name: 'heavy.txt', bytes: large, split: true });
    await expect(heavy).rejects.toMatchObject({ failure: { reason: 'file-too-heavy', params: { name: 'heavy.txt' } } });
    expect((await work.read({ name: '讲话.txt', bytes, split: true })).drafts).toHaveLength(1);
  });

  it('ends a task whose signal is aborted, and starts none for an aborted signal', async () => {
    const work = start({ threads: 1 });
    const abort = new AbortController();
    const running = work.read({ name: 'slow.txt', bytes: large, split: true }, abort.signal);
    setTimeout(() => abort.abort(), 50);
    await expect(running).rejects.toMatchObject({ failure: { code: 'cancelled', reason: 'file-cancelled' } });
    await expect(work.read({ name: 'a.txt', bytes, split: true }, abort.signal)).rejects.toMatchObject({ failure: { code: 'cancelled' } });
    expect((await work.read({ name: '讲话.txt', bytes, split: true })).drafts).toHaveLength(1);
  });

  it('cancels what is still running when it is closed', async () => {
    const work = start({ threads: 1 });
    const running = expect(work.read({ name: 'slow.txt', bytes: large, split: true })).rejects.toMatchObject({ failure: { code: 'cancelled' } });
    const waiting = expect(work.read({ name: 'next.txt', bytes, split: true })).rejects.toMatchObject({ failure: { code: 'cancelled' } });
    await work.close();
    await Promise.all([running, waiting]);
  });

  it('renders a sheet', async () => {
    const rendered = await start({}).render('markdown', {
      title: '讲话摘编',
      subtitle: '',
      groups: [],
      excerpts: 0,
      choices: { group: 'none', title: '', notes: true, tags: true, context: false, citations: 'inline' },
      locale: 'zh-CN',
    });
    expect(new TextDecoder().decode(rendered)).toContain('讲话摘编');
  });
});
