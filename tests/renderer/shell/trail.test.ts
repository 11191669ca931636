import { describe, expect, test } from 'vitest';
import { goOn, moveAlong, startTrail, type Trail } from '../../../src/renderer/shell/trail';

const here = (trail: Trail<string>) => trail.places[trail.at];
const walk = (...places: string[]) => places.reduce(goOn<string>, startTrail('library'));

describe('the trail through the window', () => {
  test('leads back and forward over the same places', () => {
    const trail = walk('read 1', 'excerpts');
    const back = moveAlong(trail, -1);
    expect(here(back)).toBe('read 1');
    expect(here(moveAlong(back, -1))).toBe('library');
    expect(here(moveAlong(back, 1))).toBe('excerpts');
  });

  test('stays where it is at either end', () => {
    const trail = walk('read 1');
    expect(moveAlong(trail, 1)).toBe(trail);
    const start = moveAlong(trail, -1);
    expect(moveAlong(start, -1)).toBe(start);
  });

  test('forgets what lay ahead when one goes elsewhere after going back', () => {
    const trail = goOn(moveAlong(walk('read 1', 'excerpts'), -1), 'settings');
    expect(trail.places).toEqual(['library', 'read 1', 'settings']);
    expect(here(trail)).toBe('settings');
    expect(moveAlong(trail, 1)).toBe(trail);
  });

  test('counts every move, also to the place one is at', () => {
    const trail = walk('read 1', 'read 1');
    expect(trail.step).toBe(2);
    expect(moveAlong(trail, -1).step).toBe(3);
  });
});
