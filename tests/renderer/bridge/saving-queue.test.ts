import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createClient } from '@shared/contract/client';
import type { Transport } from '@shared/contract/contract';
import { AppError } from '@shared/domain/failure';
import { createSaving } from '../../../src/renderer/bridge/saving-queue';

/** A disk behind a transport: writes settings one after the other, and refuses while it is full. */
function disk() {
  const written: unknown[] = [];
  let full = false;
  let asked = 0;
  const transport: Transport = {
    async request(_name, input) {
      asked += 1;
      await new Promise((done) => { setTimeout(done, 1); });
      if (full) return { ok: false, error: new AppError('storage', 'disk-full').failure };
      const { author } = input as { author: string };
      if (author === '') return { ok: false, error: new AppError('invalid-input', 'tag-empty').failure };
      written.push(author);
      return { ok: true, value: input };
    },
    subscribe: () => () => undefined,
  };
  return { transport, written, fill: (now: boolean) => { full = now; }, asked: () => asked };
}

const RETRY_MS = 10;
let store: ReturnType<typeof disk>;
let saving: ReturnType<typeof createSaving>;

beforeEach(() => {
  store = disk();
  saving = createSaving(createClient(store.transport), RETRY_MS);
});
afterEach(() => store.fill(false));

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((done) => { setTimeout(done, 2); });
}

describe('the saving queue', () => {
  test('keeps what a full disk refused and writes it in the order it was typed once there is room', async () => {
    store.fill(true);
    const all = ['甲', '乙', '丙'].map((author) => saving.save('settings.set', { author }));
    await until(() => saving.state().failure !== null && store.asked() > 2);
    expect(saving.state()).toMatchObject({ waiting: 3, failure: { reason: 'disk-full' } });
    expect(store.written).toEqual([]);
    store.fill(false);
    await Promise.all(all);
    expect(store.written).toEqual(['甲', '乙', '丙']);
  });

  test('says that everything is saved when the last waiting change is stored', async () => {
    store.fill(true);
    const change = saving.save('settings.set', { author: '甲' });
    await until(() => saving.state().failure !== null);
    store.fill(false);
    await change;
    await until(() => saving.state().waiting === 0);
    expect(saving.state().failure).toBeNull();
    expect(saving.state().savedAt).toBeInstanceOf(Date);
  });

  test('refuses at once what the library will never take, and goes on with the next change', async () => {
    const wrong = saving.save('settings.set', { author: '' });
    const right = saving.save('settings.set', { author: '乙' });
    await expect(wrong).rejects.toMatchObject({ failure: { reason: 'tag-empty' } });
    await right;
    expect(store.written).toEqual(['乙']);
  });

  test('tries again at once when asked to', async () => {
    const slow = createSaving(createClient(store.transport), 60_000);
    store.fill(true);
    const change = slow.save('settings.set', { author: '甲' });
    await until(() => slow.state().failure !== null);
    store.fill(false);
    slow.retry();
    await change;
    expect(store.written).toEqual(['甲']);
  });
});
