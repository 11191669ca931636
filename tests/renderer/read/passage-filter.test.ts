import { describe, expect, it } from 'vitest';
import { isShown, nothingHidden, toggled } from '../../../src/renderer/read/passages/passage-filter';
import { applyEdits } from '../../../src/renderer/read/passages/pending-edits';

const [passage] = applyEdits({ speech: 1, text: '全县排查', passages: [] }, [{ kind: 'create', serial: 1, key: -1, start: 0, end: 2, colour: 3, at: '2026-01-01T08:00:00.000Z' }]);
const shown = (paths: string[], hidden = nothingHidden) => passage !== undefined && isShown(passage, paths, hidden);

describe('switching passages off', () => {
  it('goes by colour', () => {
    const off = toggled(nothingHidden, { colour: 3 });
    expect([shown([]), shown([], off), shown(['数据'], off), shown([], toggled(off, { colour: 3 }))]).toEqual([true, false, false, true]);
  });

  it('goes by tag: what has another tag that is on stays, and so does what has none', () => {
    const off = toggled(nothingHidden, { tag: '数据' });
    expect([shown(['数据'], off), shown(['数据', '工程'], off), shown([], off)]).toEqual([false, true, true]);
    expect(shown(['数据', '工程'], toggled(off, { tag: '工程' }))).toBe(false);
  });
});
