import { expect, test } from 'vitest';
import type { Tag } from '@shared/domain/tag';
import { tagLines } from '../../../src/renderer/library/tag-rows';

function tag(id: number, parent: number | null, path: string): Tag {
  return { id, parent, name: path.split('/').at(-1) ?? path, path, passages: 0, passagesBelow: 0 };
}

const tree = [tag(1, null, '责任落实'), tag(2, 1, '责任落实/督查督办'), tag(3, 2, '责任落实/督查督办/回头看'), tag(4, null, '数据')];

test('shows every tag with its depth while nothing is closed', () => {
  expect(tagLines(tree, new Set()).map((line) => [line.tag.name, line.depth, line.hasChildren])).toEqual([
    ['责任落实', 0, true],
    ['督查督办', 1, true],
    ['回头看', 2, false],
    ['数据', 0, false],
  ]);
});

test('leaves out everything below a closed tag, also below its children', () => {
  expect(tagLines(tree, new Set([1])).map((line) => line.tag.name)).toEqual(['责任落实', '数据']);
});
