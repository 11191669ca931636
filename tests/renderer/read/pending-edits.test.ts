import { describe, expect, it } from 'vitest';
import type { Passage } from '@shared/domain/passage';
import { applyEdits, type PendingEdit, type Stored } from '../../../src/renderer/read/passages/pending-edits';

const text = '全县排查隐患857处，已整改748处。';
const at = '2021-03-18T08:00:00.000Z';

function passage(id: number, start: number, end: number, more: Partial<Passage> = {}): Passage {
  return {
    id, speech: 1, start, end, exact: text.slice(start, end), prefix: '', suffix: '', colour: 1, note: '', tags: [],
    author: '', createdAt: at, updatedAt: at, state: 'attached', ...more,
  };
}

function stored(passages: Passage[], keys: [number, number][] = []): Stored {
  return { speech: 1, text, passages, keys: new Map(keys) };
}

describe('changes that are not stored yet', () => {
  it('show a new passage in its place with its quote', () => {
    const create: PendingEdit = { kind: 'create', serial: 1, key: -1, start: 2, end: 6, colour: 3, at };
    const shown = applyEdits(stored([passage(7, 12, 15)]), [create]);
    expect(shown.map(({ key, exact, colour, saved }) => ({ key, exact, colour, saved }))).toEqual([
      { key: -1, exact: '排查隐患', colour: 3, saved: false },
      { key: 7, exact: text.slice(12, 15), colour: 1, saved: true },
    ]);
  });

  it('follow a new passage by its key after it got its id', () => {
    const note: PendingEdit = { kind: 'update', serial: 2, key: -1, changes: { note: '核对' } };
    const [shown] = applyEdits(stored([passage(9, 2, 6)], [[9, -1]]), [note]);
    expect(shown).toMatchObject({ key: -1, id: 9, note: '核对', saved: false });
  });

  it('are applied in order', () => {
    const edits: PendingEdit[] = [
      { kind: 'update', serial: 1, key: 7, changes: { colour: 2, addTagPaths: ['工程/管网'] } },
      { kind: 'update', serial: 2, key: 7, changes: { colour: 5, removeTags: [4] } },
    ];
    const [shown] = applyEdits(stored([passage(7, 0, 2, { tags: [3, 4] })]), edits);
    expect(shown).toMatchObject({ colour: 5, tags: [3], addedPaths: ['工程/管网'] });
  });

  it('hide a deleted passage and ignore changes of it', () => {
    const edits: PendingEdit[] = [{ kind: 'delete', serial: 1, key: 7 }, { kind: 'update', serial: 2, key: 7, changes: { note: '晚了' } }];
    expect(applyEdits(stored([passage(7, 0, 2)]), edits)).toEqual([]);
  });

  it('leave passages without a place at the end', () => {
    const shown = applyEdits(stored([passage(1, 0, 0, { state: 'orphan' }), passage(2, 8, 10)]), []);
    expect(shown.map((one) => one.id)).toEqual([2, 1]);
  });
});
