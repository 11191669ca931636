import { describe, expect, test } from 'vitest';
import { createClient } from '@shared/contract/client';
import type { Input, Reply, Transport } from '@shared/contract/contract';
import { AppError } from '@shared/domain/failure';
import type { FileReport, ImportReport } from '@shared/domain/import-report';
import { createIntake } from '../../../src/renderer/import/create-intake';
import { chosen, proposal, proposed } from './proposals';

/** A library at the other end of a transport that answers a reading when it is told to. */
function library() {
  const asked: { name: string; input: unknown }[] = [];
  const waiting: (() => void)[] = [];
  const answer = (name: string, input: unknown): Reply => {
    if (name === 'intake.read') {
      const { file, source } = input as Input<'intake.read'>;
      if (source.name.includes('满')) return { ok: true, value: { kind: 'failed', file, name: source.name, bytes: 1, failure: new AppError('conflict', 'intake-full', { name: source.name, limit: 256 }).failure } };
      return { ok: true, value: proposal(file, source.name, [proposed(`key of ${source.name}`)]) };
    }
    if (name === 'intake.cut') return { ok: false, error: new AppError('conflict', 'no-border').failure };
    return { ok: true, value: null };
  };
  const transport: Transport = {
    request(name, input) {
      asked.push({ name, input });
      if (name !== 'intake.read') return Promise.resolve(answer(name, input));
      return new Promise((done) => waiting.push(() => done(answer(name, input))));
    },
    subscribe: () => () => undefined,
  };
  const settled = () => new Promise((done) => setTimeout(done, 5));
  return {
    client: createClient(transport),
    read: () => asked.flatMap(({ name, input }) => (name === 'intake.read' ? [(input as Input<'intake.read'>).source.name] : [])),
    dropped: () => asked.filter(({ name }) => name === 'intake.drop').length,
    async answerNext() {
      await settled();
      waiting.shift()?.();
      await settled();
    },
    async answerAll() {
      await settled();
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        next();
        await settled();
      }
    },
  };
}

function start(keptMs = 60_000) {
  const shelf = library();
  const stored: Input<'intake.store'>[] = [];
  const told: ImportReport[] = [];
  let id = 0;
  const intake = createIntake({
    client: shelf.client,
    store(input) {
      stored.push(input);
      const reports = input.files.map(({ decisions }): FileReport => ({ kind: 'imported', name: decisions[0]?.key ?? '', format: 'text', encoding: 'utf-8', speeches: [], marks: 0, versions: [], warnings: [] }));
      return Promise.resolve({ files: reports });
    },
    largestFile: () => Promise.resolve(1024),
    newId: () => `id${(id += 1)}`,
    onStored: (report) => told.push(report),
    keptMs,
  });
  return { shelf, stored, told, intake };
}

const three = [chosen('甲.txt'), chosen('乙.txt'), chosen('丙.txt')];
const stages = (intake: ReturnType<typeof start>['intake']) => intake.state()?.files.map(({ stage }) => stage.kind);

describe('reading', () => {
  test('goes two by two, in the order of the files', async () => {
    const { shelf, intake } = start();
    intake.add(three);
    await shelf.answerNext();
    expect(stages(intake)).toEqual(['read', 'reading', 'reading']);
    await shelf.answerAll();
    expect(shelf.read()).toEqual(['甲.txt', '乙.txt', '丙.txt']);
    expect(stages(intake)).toEqual(['read', 'read', 'read']);
  });

  test('sends no further file while it is paused, and goes on afterwards', async () => {
    const { shelf, intake } = start();
    intake.add(three);
    intake.pause(true);
    await shelf.answerAll();
    expect(shelf.read()).toEqual(['甲.txt', '乙.txt']);
    intake.pause(false);
    await shelf.answerAll();
    expect(stages(intake)).toEqual(['read', 'read', 'read']);
  });

  test('refuses a file that is too large without sending it', async () => {
    const { shelf, intake } = start();
    intake.add([chosen('年鉴.txt', '长'.repeat(1000)), ...three]);
    await shelf.answerAll();
    expect(shelf.read()).not.toContain('年鉴.txt');
    expect(intake.state()?.files[0]?.stage).toMatchObject({ kind: 'failed', failure: { reason: 'file-too-large' } });
  });
});

describe('giving up', () => {
  test('ends the batch, and the way back brings everything as it was', async () => {
    const { shelf, intake } = start();
    intake.add(three);
    await shelf.answerNext();
    const [first] = intake.state()?.files ?? [];
    intake.decide(first?.id ?? '', { [`key of 甲.txt`]: { typed: { title: '改过的标题' } } });
    const restore = intake.discard();
    expect(intake.state()).toBeNull();
    await shelf.answerAll();
    restore();
    await shelf.answerAll();
    expect(stages(intake)).toEqual(['read', 'read', 'read']);
    expect(intake.state()?.files[0]?.choices).toEqual({ 'key of 甲.txt': { typed: { title: '改过的标题' } } });
    expect(shelf.dropped()).toBe(0);
  });

  test('forgets the readings when nobody brings them back', async () => {
    const { shelf, intake } = start(1);
    intake.add(three);
    intake.discard();
    await shelf.answerAll();
    expect(shelf.dropped()).toBe(1);
    expect(shelf.read()).toEqual(['甲.txt', '乙.txt']);
  });
});

describe('storing', () => {
  test('sends the files in their order as one batch, then tells', async () => {
    const { shelf, stored, told, intake } = start();
    intake.add(three);
    await shelf.answerAll();
    await intake.store();
    expect(stored.map(({ files }) => files.length)).toEqual([3]);
    expect(told[0]?.files.map(({ name }) => name)).toEqual(['key of 甲.txt', 'key of 乙.txt', 'key of 丙.txt']);
    expect(intake.state()).toBeNull();
  });

  test('sends sixteen at a time, all of them in one batch', async () => {
    const { shelf, stored, intake } = start();
    intake.add(Array.from({ length: 20 }, (_, index) => chosen(`${index}.txt`)));
    await shelf.answerAll();
    await intake.store();
    expect(stored.map(({ files }) => files.length)).toEqual([16, 4]);
    expect(new Set(stored.map(({ batch }) => batch)).size).toBe(1);
  });

  test('waits in the background for what is still being read', async () => {
    const { shelf, stored, intake } = start();
    intake.add(three);
    await intake.store();
    expect(stored).toEqual([]);
    expect(intake.state()).toMatchObject({ shown: false, storesWhenRead: true });
    await shelf.answerAll();
    expect(stored.flatMap(({ files }) => files)).toHaveLength(3);
  });

  test('shows the file with something that is not understood instead', async () => {
    const { shelf, stored, intake } = start();
    intake.add(three);
    await shelf.answerAll();
    const second = intake.state()?.files[1]?.id ?? '';
    intake.decide(second, { 'key of 乙.txt': { typed: { date: '去年' } } });
    await intake.store();
    expect(stored).toEqual([]);
    expect(intake.state()).toMatchObject({ chosen: second, shown: true, storing: false });
  });

  test('goes on with the files that did not fit beside the others', async () => {
    const { shelf, told, intake } = start();
    intake.add([chosen('甲.txt'), chosen('满.txt')]);
    await shelf.answerAll();
    await intake.store();
    expect(told[0]?.files.map(({ name }) => name)).toEqual(['key of 甲.txt']);
    expect(intake.state()?.files.map(({ source }) => source.name)).toEqual(['满.txt']);
  });
});

test('a border that is not possible leaves the file as it was and says why', async () => {
  const { shelf, intake } = start();
  intake.add([chosen('甲.txt')]);
  await shelf.answerAll();
  const before = intake.state()?.files[0];
  await intake.cut(before?.id ?? '', 'key of 甲.txt', 1);
  expect(intake.state()?.files[0]).toEqual(before);
  expect(intake.state()?.refusal?.reason).toBe('no-border');
});
