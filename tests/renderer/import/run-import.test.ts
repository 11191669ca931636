import { describe, expect, test } from 'vitest';
import { createClient } from '@shared/contract/client';
import type { Transport } from '@shared/contract/contract';
import { AppError } from '@shared/domain/failure';
import type { ImportFile } from '@shared/contract/library';
import { runImport, type ChosenFile } from '../../../src/renderer/import/run-import';

/** A library at the other end of a transport: stores names, refuses those that contain 拒. */
function library() {
  const stored: string[] = [];
  const batches = new Set<string>();
  const transport: Transport = {
    request(_name, input) {
      const { batch, file } = input as { batch: string; file: ImportFile };
      batches.add(batch);
      if (file.name.includes('拒')) return Promise.resolve({ ok: false, error: new AppError('storage', 'disk-full').failure });
      stored.push(`${file.name}:${new TextDecoder().decode(file.bytes)}`);
      const speeches = [{ id: stored.length, title: file.name, characters: file.bytes.length }];
      return Promise.resolve({ ok: true, value: { files: [{ kind: 'imported', name: file.name, format: 'text', encoding: 'utf-8', speeches, warnings: [] }] } });
    },
    subscribe: () => () => undefined,
  };
  return { client: createClient(transport), stored, batches };
}

function textFile(name: string, text: string, size = text.length): ChosenFile & { wasRead: () => boolean } {
  let read = false;
  return {
    name,
    size,
    arrayBuffer() {
      read = true;
      return Promise.resolve(new TextEncoder().encode(text).buffer);
    },
    wasRead: () => read,
  };
}

const limits = { batch: 'b1', largestFile: 1024 * 1024, onDuplicate: 'skip' as const, onFile: () => undefined, isCancelled: () => false };

describe('runImport', () => {
  test('sends the files one by one, in order, as one batch', async () => {
    const { client, stored, batches } = library();
    const seen: [string, number][] = [];
    await runImport([textFile('甲.txt', '一'), textFile('乙.txt', '二')], { ...limits, client, onFile: (name, done) => seen.push([name, done]) });
    expect(stored).toEqual(['甲.txt:一', '乙.txt:二']);
    expect([...batches]).toEqual(['b1']);
    expect(seen).toEqual([['甲.txt', 0], ['乙.txt', 1]]);
  });

  test('refuses a file that is too large without reading it', async () => {
    const { client, stored } = library();
    const large = textFile('年鉴.txt', '长', 60 * 1024 * 1024);
    const [report] = await runImport([large], { ...limits, client, largestFile: 50 * 1024 * 1024 });
    expect(report).toMatchObject({ kind: 'failed', failure: { reason: 'file-too-large', params: { name: '年鉴.txt', size: 60, limit: 50 } } });
    expect(large.wasRead()).toBe(false);
    expect(stored).toEqual([]);
  });

  test('goes on with the other files when one fails, and says which', async () => {
    const { client, stored } = library();
    const broken: ChosenFile = { name: '丙.txt', size: 3, arrayBuffer: () => Promise.reject(new Error('gone')) };
    const reports = await runImport([textFile('拒.txt', '一'), broken, textFile('丁.txt', '四')], { ...limits, client });
    expect(reports.map((report) => (report.kind === 'failed' ? report.failure.reason : report.kind))).toEqual(['disk-full', 'file-unreadable', 'imported']);
    expect(stored).toEqual(['丁.txt:四']);
  });

  test('leaves the files after a cancel alone and reports each of them', async () => {
    const { client, stored } = library();
    const files = [textFile('甲.txt', '一'), textFile('乙.txt', '二'), textFile('丙.txt', '三')];
    const reports = await runImport(files, { ...limits, client, isCancelled: () => stored.length === 1 });
    expect(stored).toEqual(['甲.txt:一']);
    expect(reports.map((report) => (report.kind === 'failed' ? report.failure.reason : report.kind))).toEqual(['imported', 'file-cancelled', 'file-cancelled']);
    expect(files[2]?.wasRead()).toBe(false);
  });
});
