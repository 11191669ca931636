import { expect, test } from 'vitest';
import { SpeechFilter } from '@shared/contract/speeches';
import { filterOf, firstView, isNarrowed, isOwnOrder, sortedBy, toggled, viewOfCollection, withoutConditions } from '../../../src/renderer/library/library-view';

test('asks for everything when nothing is set', () => {
  expect(filterOf(firstView)).toEqual({});
});

test('asks for exactly the conditions that are set, in the form the library accepts', () => {
  const filter = filterOf({ ...firstView, shelf: 'starred', text: ' 防汛 ', years: [2021, null], tags: [3], speakers: ['林若溪'] });
  expect(filter).toEqual({ text: '防汛', years: [2021, null], tags: [3], speakers: ['林若溪'], starred: true });
  expect(SpeechFilter.safeParse(filter).success).toBe(true);
});

test('keeps shelf and order when the conditions are cleared', () => {
  const narrowed = { ...firstView, shelf: 'opened' as const, text: '水库', occasions: ['防汛会议'], order: 'title' as const };
  const cleared = withoutConditions(narrowed);
  expect(isNarrowed(narrowed)).toBe(true);
  expect(isNarrowed(cleared)).toBe(false);
  expect(cleared).toMatchObject({ shelf: 'opened', order: 'title' });
});

test('sorts a new column by its natural direction and turns the same column round', () => {
  const byDate = sortedBy(firstView, 'date');
  expect(byDate).toMatchObject({ order: 'date', descending: true });
  expect(sortedBy(byDate, 'date')).toMatchObject({ order: 'date', descending: false });
  expect(sortedBy(byDate, 'title')).toMatchObject({ order: 'title', descending: false });
});

test('toggles a value in and out of a list', () => {
  expect(toggled([1, 2], 3)).toEqual([1, 2, 3]);
  expect(toggled([1, 2], 1)).toEqual([2]);
});

test('shows a collection in its own order, and leaves that order with the collection', () => {
  const view = viewOfCollection({ ...firstView, text: '水库', order: 'title' }, 7);
  expect(filterOf(view)).toEqual({ collections: [7] });
  expect([isOwnOrder(view), isOwnOrder({ ...view, years: [2021] }), isOwnOrder({ ...view, order: 'date' })]).toEqual([true, false, false]);
  expect(withoutConditions(view)).toMatchObject({ collection: null, order: 'opened', descending: true });
});
