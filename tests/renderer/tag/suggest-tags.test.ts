import { describe, expect, it } from 'vitest';
import type { Tag } from '@shared/domain/tag';
import { suggestTags, tidyPath } from '../../../src/renderer/tag/suggest-tags';

function tag(id: number, path: string, passages: number): Tag {
  return { id, parent: null, name: path.split('/').at(-1) ?? path, path, passages, passagesBelow: passages, speeches: 0, speechesBelow: 0, colour: null, pattern: 'solid', description: '', aliases: [] };
}
const tags = [tag(1, '责任落实', 4), tag(2, '责任落实/一把手督办', 6), tag(3, '督查督办', 18), tag(4, '党建', 2), tag(5, '党建引领', 9)];
const paths = (typed: string, taken: string[] = []) => suggestTags(tags, typed, taken).map((one) => (one.isNew ? `+${one.path}` : one.path));

describe('suggestions for a typed tag', () => {
  it('put a name that begins with the text first and offer a new tag last', () => {
    expect(paths('督')).toEqual(['督查督办', '责任落实/一把手督办', '+督']);
  });
  it('put the very tag first and offer no second one of the same path', () => {
    expect(paths('党建')).toEqual(['党建', '党建引领']);
  });
  it('find tags by the levels above them', () => {
    expect(paths('责任落实/')).toEqual(['责任落实', '责任落实/一把手督办']);
  });
  it('leave out what is attached', () => {
    expect(paths('党建', ['党建'])).toEqual(['党建引领']);
  });
  it('offer a new path with levels', () => {
    expect(paths('安全 ／ 饮水')).toEqual(['+安全/饮水']);
  });
  it('read full-width slashes and leave out empty levels', () => {
    expect(tidyPath(' 安全／／饮水/ ')).toBe('安全/饮水');
  });
});
