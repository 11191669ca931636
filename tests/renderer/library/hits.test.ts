import { expect, test } from 'vitest';
import type { SearchHit } from '@shared/contract/excerpts';
import { hitsBySpeech, rowHeight, targetOf } from '../../../src/renderer/library/hits';

function hit(speech: number, kind: SearchHit['kind'], start: number, passage: number | null = null): SearchHit {
  return { kind, speech, speechTitle: '在防汛会议上的讲话', passage, start, end: start + 2, snippet: '防汛', snippetStart: 0 };
}

test('shows three hits of a speech and counts the rest; a hit in the title is not listed again', () => {
  const rows = hitsBySpeech([hit(1, 'title', 0), hit(1, 'text', 5), hit(2, 'text', 1), hit(1, 'text', 9), hit(1, 'text', 20), hit(1, 'note', 3, 8)]);
  expect(rows.get(1)?.shown.map((one) => one.start)).toEqual([5, 9, 20]);
  expect(rows.get(1)?.more).toBe(1);
  expect(rows.get(2)?.more).toBe(0);
});

test('makes room in the row for each line of hits', () => {
  const rows = hitsBySpeech([hit(1, 'text', 5), hit(1, 'text', 9)]);
  expect(rowHeight(undefined)).toBe(72);
  expect(rowHeight(rows.get(1))).toBe(72 + 6 + 24 + 4 + 24);
});

test('opens a hit in the text at its place and a hit in a note at its passage', () => {
  expect(targetOf(hit(1, 'text', 5))).toEqual({ offset: 5, end: 7 });
  expect(targetOf(hit(1, 'note', 3, 8))).toEqual({ passage: 8 });
  expect(targetOf(hit(1, 'title', 3))).toBeUndefined();
});
