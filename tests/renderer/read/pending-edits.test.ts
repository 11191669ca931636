import { describe, expect, it } from 'vitest';
import { applyEdits, type PendingEdit, type Stored } from '../../../src/renderer/read/passages/pending-edits';
import type { ShownPassage } from '../../../src/renderer/read/passages/shown-passage';

const text = '全县排查隐患857处，已整改748处。';
const at = '2021-03-18T08:00:00.000Z';

function passage(id: number, start: number, end: number, more: Partial<ShownPassage> = {}): ShownPassage {
  return {
    id, speech: 1, start, end, exact: text.slice(start, end), lost: null, colour: 1, note: '', tags: [],
    author: '', createdAt: at, updatedAt: at, state: 'attached', whole: false, key: id, saved: true, addedPaths: [], ...more,
  };
}

function stored(passages: ShownPassage[]): Stored {
  return { speech: 1, text, passages };
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
    const [shown] = applyEdits(stored([passage(9, 2, 6, { key: -1 })]), [note]);
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

  it('put a moved passage where it stands now, with the words it covers there', () => {
    const move: PendingEdit = { kind: 'update', serial: 1, key: 7, changes: { start: 12, end: 16 } };
    const shown = applyEdits(stored([passage(7, 0, 2), passage(8, 4, 6)]), [move]);
    expect(shown.map(({ key, exact }) => [key, exact])).toEqual([[8, text.slice(4, 6)], [7, text.slice(12, 16)]]);
  });

  it('give a passage without a place one, before those that have none', () => {
    const place: PendingEdit = { kind: 'update', serial: 1, key: 2, changes: { start: 8, end: 10 } };
    const lost = { state: 'orphan', lost: { prefix: '', suffix: '' } } as const;
    const shown = applyEdits(stored([passage(1, 0, 2, lost), passage(2, 0, 2, lost)]), [place]);
    expect(shown.map(({ id, state }) => [id, state])).toEqual([[2, 'attached'], [1, 'orphan']]);
  });

  it('leave every passage they do not name the same object', () => {
    const all = [passage(1, 0, 2), passage(2, 8, 10)];
    const shown = applyEdits(stored(all), [{ kind: 'update', serial: 1, key: 2, changes: { colour: 4 } }]);
    expect(shown[0]).toBe(all[0]);
  });
});
