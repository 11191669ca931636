import { expect, test } from 'vitest';
import { versionNames } from '../../../src/renderer/read/versions/version-names';

test('versions are told apart by seconds, then by number, and only where they must', () => {
  const names = versionNames([
    { number: 4, createdAt: '2021-03-18T06:32:41.900Z' },
    { number: 3, createdAt: '2021-03-18T06:32:41.100Z' },
    { number: 2, createdAt: '2021-03-18T06:32:07.000Z' },
    { number: 1, createdAt: '2021-03-18T06:31:07.000Z' },
  ]);
  const ends = [...names].map(([number, name]) => [number, name.replace(/^\S+ \d\d:/u, '')]);
  expect(ends).toEqual([[4, '32:41 (4)'], [3, '32:41 (3)'], [2, '32:07'], [1, '31']]);
});
