import { expect, test } from 'vitest';
import type { Tag } from '@shared/domain/tag';
import { enteredPath } from '../../../src/renderer/tag/entered-path';
import { dropParent, tagNodes, withBelow } from '../../../src/renderer/tag/tag-tree';

function tag(id: number, parent: number | null, path: string): Tag {
  const counts = { passages: 0, passagesBelow: 0, speeches: 0, speechesBelow: 0 };
  return { id, parent, name: path.split('/').at(-1) ?? path, path, ...counts, colour: null, pattern: 'solid', description: '', aliases: [] };
}

const tree = [tag(1, null, '责任落实'), tag(2, 1, '责任落实/督查督办'), tag(3, 2, '责任落实/督查督办/回头看'), tag(4, null, '数据')];

test('nests every tag below its parent', () => {
  const names = (nodes: ReturnType<typeof tagNodes>): unknown[] => nodes.map(({ tag: one, children }) => [one.name, names(children)]);
  expect(names(tagNodes(tree))).toEqual([['责任落实', [['督查督办', [['回头看', []]]]]], ['数据', []]]);
});

test('counts a tag and everything below it', () => {
  expect([...withBelow(tree, 1)]).toEqual([1, 2, 3]);
});

test('drops a tag below another, or beside it, where its parent is', () => {
  expect([dropParent(tree, 2, 'on'), dropParent(tree, 2, 'before'), dropParent(tree, 4, 'after')]).toEqual([2, 1, null]);
});

test('Enter takes what initials found, but makes a tag of Chinese text that only looks like another', () => {
  const found = { tag: tree[1] ?? tag(2, 1, ''), by: 'initials' as const };
  expect(enteredPath('dcdb', [found], true)).toBe('责任落实/督查督办');
  expect(enteredPath('督查', [{ ...found, by: 'name' }], true)).toBe('督查');
  expect([enteredPath('督查', [{ ...found, by: 'name' }], false), enteredPath('没有', [], false)]).toEqual(['责任落实/督查督办', null]);
});
