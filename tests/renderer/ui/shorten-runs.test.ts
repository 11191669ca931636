import { expect, test } from 'vitest';
import { shortenRuns } from '../../../src/renderer/ui/shorten-runs';

const long = '河'.repeat(100);
const near = '河'.repeat(30);

test('keeps what stands next to a difference and leaves out the rest', () => {
  expect(shortenRuns([{ kind: 'same', text: long }, { kind: 'removed', text: '旧' }, { kind: 'added', text: '新' }, { kind: 'same', text: long }, { kind: 'added', text: '尾' }])).toEqual([
    { kind: 'gap' }, { kind: 'same', text: near }, { kind: 'removed', text: '旧' }, { kind: 'added', text: '新' },
    { kind: 'same', text: near }, { kind: 'gap' }, { kind: 'same', text: near }, { kind: 'added', text: '尾' },
  ]);
});

test('leaves short stretches whole and differences untouched', () => {
  const runs = [{ kind: 'same' as const, text: '各位：' }, { kind: 'removed' as const, text: long }];
  expect(shortenRuns(runs)).toEqual(runs);
});

test('does not cut a character in two', () => {
  const rare = '𠮷'.repeat(100);
  expect(shortenRuns([{ kind: 'added', text: '新' }, { kind: 'same', text: rare }])).toEqual([{ kind: 'added', text: '新' }, { kind: 'same', text: '𠮷'.repeat(30) }, { kind: 'gap' }]);
});
