import { describe, expect, it } from 'vitest';
import { paragraphsOf } from '@shared/domain/document';
import { widenedIn } from '@shared/domain/half-width';
import type { OutlineEntry } from '@shared/domain/outline-entry';
import { findHits } from '../../../src/renderer/read/find/find-hits';
import { openingOf } from '../../../src/renderer/read/opening-blocks';
import { toolbarPlace } from '../../../src/renderer/read/select/toolbar-place';
import { entryAt, marksOn, outlineRows } from '../../../src/renderer/read/side/outline-rows';
import { applyEdits } from '../../../src/renderer/read/passages/pending-edits';

const widened = (text: string) => widenedIn(text).map(({ start, end }) => text.slice(start, end));

describe('half-width punctuation shown with full-width room', () => {
  it.each([
    ['同志们,大家好;今天', [',', ';']],
    ['增长3,000元,8:30开会', [',']],
    ['任务(到年底)完成', ['务', ')']],
    ['over 3, under 5', []],
    ['增长12%,下降3%;', [',']],
    ['已有全角，不动。', []],
  ])('widens in %s', (text, expected) => { expect(widened(text)).toEqual(expected); });
});

describe('finding in the speech', () => {
  it('ignores case and takes every sign as it is', () => {
    expect(findHits('PPP项目、ppp（试点）', 'Ppp')).toEqual([{ start: 0, end: 3 }, { start: 6, end: 9 }]);
    expect(findHits('3.5%与3x5%', '3.5%')).toEqual([{ start: 0, end: 4 }]);
    expect(findHits('甲乙', '')).toEqual([]);
  });
});

describe('the title a text carries itself', () => {
  const blocks = (text: string) => paragraphsOf(text).blocks;
  it('is found with the lines below it', () => {
    const opening = openingOf(blocks('\n在推进会上的讲话\n（2021年3月18日）\n林文涛\n同志们：\n正文'), { title: '在推进会上的讲话', speaker: '林文涛' });
    expect(opening).toEqual({ title: 1, byline: [2, 3] });
  });
  it('is not made up', () => {
    expect(openingOf(blocks('同志们：\n正文'), { title: '在推进会上的讲话', speaker: '林文涛' })).toEqual({ title: null, byline: [] });
  });
});

describe('the place of the toolbar', () => {
  const given = {
    start: { left: 400, top: 300, bottom: 330 }, end: { left: 700, top: 300, bottom: 330 },
    screen: { top: 92, bottom: 872 }, text: { left: 300, right: 980 }, size: { width: 420, height: 54 }, origin: { left: 0, top: 92 },
  };
  it('is below the selection', () => { expect(toolbarPlace(given)).toEqual({ left: 340, top: 248, above: false }); });
  it('flips above it at the lower edge', () => {
    const low = { ...given, start: { left: 400, top: 820, bottom: 850 }, end: { left: 700, top: 820, bottom: 850 } };
    expect(toolbarPlace(low)).toEqual({ left: 340, top: 664, above: true });
  });
  it('stays on the screen when the selection is larger than it', () => {
    const tall = { ...given, start: { left: 400, top: 0, bottom: 30 }, end: { left: 700, top: 900, bottom: 930 } };
    expect(toolbarPlace(tall).top + given.origin.top + given.size.height).toBeLessThanOrEqual(given.screen.bottom);
  });
});

describe('the rows of the outline', () => {
  const entry = (kind: 'part' | 'point', level: number, start: number, end: number): OutlineEntry => ({ kind, level, marker: '', title: `第${start}`, start, end });
  const outline = [entry('part', 1, 10, 50), entry('point', 2, 20, 30), entry('point', 2, 30, 50), entry('part', 1, 50, 90)];
  const at = '2021-03-18T08:00:00.000Z';
  const passages = applyEdits({ speech: 1, text: '', passages: [] }, [25, 35, 36].map((start, index) => ({
    kind: 'create' as const, serial: index, key: -index - 1, start, end: start + 2, colour: 1 as const, at,
  })));
  it('carry the passages that begin under them', () => {
    expect(outlineRows(outline, new Set()).map((row) => marksOn(row, passages).length)).toEqual([0, 1, 2, 0]);
  });
  it('collect the passages of what is folded', () => {
    expect(outlineRows(outline, new Set([0])).map((row) => [row.index, marksOn(row, passages).length])).toEqual([[0, 3], [3, 0]]);
  });
  it('tell where an offset stands', () => {
    expect([entryAt(outline, 5), entryAt(outline, 10), entryAt(outline, 49), entryAt(outline, 80)]).toEqual([-1, 0, 2, 3]);
  });
});
