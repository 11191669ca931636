import { describe, expect, test } from 'vitest';
import { AppError } from '@shared/domain/failure';
import { decisionsOf, failuresOf, nextCounted, signOf, totalsOf, type IntakeFile } from '../../../src/renderer/import/intake';
import type { Reason } from '@shared/i18n/en';
import { chosen, proposed, readFileOf, resembling } from './proposals';

const known = proposed('known', { resembles: resembling('same-text') });
const still = (id: string, stage: IntakeFile['stage']): IntakeFile => ({ id, source: chosen(`${id}.txt`), stage, changing: false, split: true, tidy: true, choices: {} });
const failed = (id: string, reason: Reason) => still(id, { kind: 'failed', failure: new AppError('unreadable-file', reason, { name: `${id}.txt` }).failure });

describe('totalsOf', () => {
  test('tells what would be stored, skipped and left out, and what failed', () => {
    const files = [
      readFileOf('many', [proposed('a'), known, proposed('b')], { b: { include: false } }),
      failed('broken', 'file-damaged'),
      still('next', { kind: 'waiting' }),
    ];
    expect(totalsOf(files)).toEqual({ files: 3, read: 2, failed: 1, speeches: 1, duplicates: 1, leftOut: 1, mistaken: null });
  });

  test('names the first file with something that is not understood', () => {
    const files = [readFileOf('one', [proposed('a')]), readFileOf('two', [proposed('a')], { a: { typed: { title: '' } } })];
    expect(totalsOf(files).mistaken).toBe('two');
  });
});

describe('signOf', () => {
  test.each<[string, IntakeFile]>([
    ['waiting', still('f', { kind: 'waiting' })],
    ['reading', still('f', { kind: 'reading' })],
    ['one', readFileOf('f', [proposed('a')])],
    ['many', readFileOf('f', [proposed('a'), known])],
    ['duplicate', readFileOf('f', [known])],
    ['one', readFileOf('f', [known], { known: { include: true, onDuplicate: 'version' } })],
    ['leftOut', readFileOf('f', [proposed('a'), known], { a: { include: false } })],
    ['password', failed('f', 'file-password')],
    ['noText', failed('f', 'file-scan')],
    ['failed', failed('f', 'file-damaged')],
  ])('says %s', (sign, file) => {
    expect(signOf(file)).toBe(sign);
  });
});

test('only files that were read are decided about, skipped duplicates among them', () => {
  const files = [failed('broken', 'file-damaged'), readFileOf('one', [known, proposed('a')])];
  expect(decisionsOf(files)).toEqual([{ file: 'one', decisions: [expect.objectContaining({ key: 'known', include: true, onDuplicate: 'skip' }), expect.objectContaining({ key: 'a', include: true })] }]);
  expect(failuresOf(files)).toEqual([expect.objectContaining({ kind: 'failed', name: 'broken.txt' })]);
});

test('the counts lead to the files they count, one after the other and round', () => {
  const files = [readFileOf('a', [proposed('s0')]), failed('b', 'file-empty'), readFileOf('c', [proposed('s0', { resembles: resembling('same-text') })]), failed('d', 'file-empty')];
  expect([nextCounted(files, 'a', 'failed'), nextCounted(files, 'b', 'failed'), nextCounted(files, 'd', 'failed')]).toEqual(['b', 'd', 'b']);
  expect([nextCounted(files, 'a', 'duplicates'), nextCounted(files, 'a', 'leftOut')]).toEqual(['c', null]);
});
