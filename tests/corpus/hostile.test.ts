import { execFileSync } from 'node:child_process';
import dns from 'node:dns';
import fs, { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { textOf } from '@shared/domain/document';
import type { FileReport } from '@shared/domain/import-report';
import { LIMITS } from '../../src/main/import/limits';
import { readImport } from '../../src/main/import/read-import';
import { createWork } from '../../src/main/work/pool';
import type { Work } from '../../src/main/work/work';
import { createTestApp, importedIds, type TestApp } from '../support/app';
import { buildWorkThread } from '../support/work-thread';
import { besideCheckout } from './corpus';
import { hostileOutcomes, largeOutcomes } from './hostile-outcomes';

const hostile = besideCheckout('corpus/hostile');
const NOT_INPUTS = ['index.csv', 'make-large.mjs'];
/** All of them together took 30 s on two shared cores; the slowest one 8 s. */
const SECONDS_A_FILE = 30;

type Desk = { app: TestApp; work: Work; parent: string; close(): Promise<void> };

async function openDesk(): Promise<Desk> {
  const [parent, built] = [mkdtempSync(join(tmpdir(), 'lectern-hostile-')), mkdtempSync(join(tmpdir(), 'lectern-work-'))];
  const work = createWork({ script: await buildWorkThread(built), threads: 1 });
  mkdirSync(join(parent, 'library'));
  const app = createTestApp({ work, libraryPath: join(parent, 'library') });
  const close = async () => {
    await app.app.close();
    await work.close();
    for (const folder of [parent, built]) rmSync(folder, { recursive: true });
  };
  return { parent, work, app, close };
}

async function importFile({ app }: Desk, folder: string, name: string): Promise<FileReport> {
  const file = { name, bytes: new Uint8Array(readFileSync(join(folder, name))) };
  const { files } = await app.client.call('import.file', { batch: name, file, options: { onDuplicate: 'keep', split: true } });
  const [report] = files;
  if (!report) throw new Error(`No report on ${name}.`);
  return report;
}

function outcomeOf(report: FileReport): string {
  return report.kind === 'failed' ? report.failure.reason : report.kind;
}

describe.skipIf(!hostile.present)('every file of corpus/hostile, through the whole app with its pool', () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await openDesk();
  }, 120_000);

  afterAll(() => desk.close());

  it('has an outcome for every file', () => {
    const files = hostile.present ? readdirSync(hostile.path).filter((name) => !NOT_INPUTS.includes(name)) : [];
    expect(Object.keys(hostileOutcomes).toSorted()).toEqual(files.toSorted());
  });

  it.each(Object.entries(hostileOutcomes))('%s ends as %s', async (name, outcome) => {
    const start = performance.now();
    const report = await importFile(desk, hostile.path, name);
    expect((performance.now() - start) / 1000).toBeLessThan(SECONDS_A_FILE);
    expect(outcomeOf(report)).toBe(outcome);
    expect(desk.app.errors).toEqual([]);
    if (report.kind !== 'imported') return;
    for (const id of importedIds(report).slice(0, 20)) {
      const text = textOf((await desk.app.client.call('speeches.get', { id })).doc);
      expect(text.trim()).not.toBe('');
      // oxlint-disable-next-line no-control-regex -- controls are what it looks for
      expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|DDEAUTO|__pwned|root:x:0/u);
      expect(text.isWellFormed()).toBe(true);
    }
  }, 60_000);

  it('nothing is written but the library', () => {
    expect(readdirSync(desk.parent)).toEqual(['library']);
    expect(readdirSync(join(desk.parent, 'library')).filter((name) => !/^library\.(db|db-wal|db-shm|lock|lock-journal)$/u.test(name))).toEqual([]);
  });

  it('reading asks for no address and writes no file', async () => {
    const spies = [
      vi.spyOn(net.Socket.prototype, 'connect'), vi.spyOn(dns, 'lookup'), vi.spyOn(globalThis, 'fetch'),
      vi.spyOn(fs, 'writeFileSync'), vi.spyOn(fs, 'writeFile'), vi.spyOn(fs, 'createWriteStream'), vi.spyOn(fs, 'mkdirSync'),
    ];
    for (const name of Object.keys(hostileOutcomes)) {
      await readImport({ name, bytes: new Uint8Array(readFileSync(join(hostile.path, name))), split: true }).catch(() => null); // one by one: some are large
    }
    expect(spies.map((spy) => spy.mock.calls.length)).toEqual(spies.map(() => 0));
    vi.restoreAllMocks();
  }, 120_000);

  it('no thread may take more memory than stated', () => {
    expect(LIMITS.threadMegabytes).toBeLessThanOrEqual(1024);
  });
});

const wanted = process.env['LECTERN_LARGE'] === '1';

describe.skipIf(!hostile.present || !wanted)('the four large files (LECTERN_LARGE=1)', () => {
  it('end as they should, none over its time limit', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-large-'));
    execFileSync(process.execPath, [join(hostile.path, 'make-large.mjs'), folder]);
    const desk = await openDesk();
    const ended: Record<string, string> = {};
    for (const name of Object.keys(largeOutcomes)) ended[name] = outcomeOf(await importFile(desk, folder, name)); // one at a time: each is large
    await desk.close();
    rmSync(folder, { recursive: true });
    expect(ended).toEqual(largeOutcomes);
  }, 400_000);
});
