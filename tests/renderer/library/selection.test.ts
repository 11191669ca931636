import { describe, expect, test } from 'vitest';
import { followed, moveTo, noSelection, rangeTo, rowAfterKey, toggleRow } from '../../../src/renderer/library/selection';

describe('rowAfterKey', () => {
  test.each([
    ['ArrowDown', 3, 4],
    ['KeyJ', 3, 4],
    ['ArrowUp', 3, 2],
    ['KeyK', 0, 0],
    ['ArrowDown', 99, 99],
    ['PageDown', 3, 13],
    ['PageUp', 3, 0],
    ['Home', 50, 0],
    ['End', 50, 99],
  ])('%s leads from row %i to row %i of a hundred', (code, from, to) => {
    expect(rowAfterKey(code, from, 100, 10)).toBe(to);
  });

  test('moves nothing in an empty list and for other keys', () => {
    expect(rowAfterKey('ArrowDown', 0, 0, 10)).toBeNull();
    expect(rowAfterKey('KeyQ', 0, 100, 10)).toBeNull();
  });
});

test('adds the row left behind when the first other row is toggled, and takes rows away again', () => {
  const two = toggleRow(moveTo(0, 7), 2, 9, 7);
  expect([...two.ids]).toEqual([7, 9]);
  expect([...toggleRow(two, 2, 9, 9).ids]).toEqual([7]);
});

test('gives the range from the anchor in either direction', () => {
  expect(rangeTo(moveTo(5, 1), 2)).toEqual({ first: 2, last: 5 });
  expect(rangeTo(moveTo(5, 1), 8)).toEqual({ first: 5, last: 8 });
});

describe('followed', () => {
  const at = moveTo(4, 40);

  test('stays on its speech when the list is sorted anew', () => {
    expect(followed(at, 11, (id) => (id === 40 ? 0 : -1), 10).at).toBe(0);
  });

  test('keeps its place when its speech is gone, within what is left', () => {
    expect(followed(at, 41, () => -1, 10).at).toBe(4);
    expect(followed(at, undefined, () => -1, 3).at).toBe(2);
    expect(followed(at, undefined, () => -1, 0).at).toBe(0);
  });

  test('stays on the first row while no speech was ever chosen', () => {
    expect(followed(noSelection, 99, () => 5, 10).at).toBe(0);
  });
});
