import { describe, expect, test } from 'vitest';
import { comesIn, decisionOf, duplicateChoice, isMistaken, ticked, withDuplicate } from '../../../src/renderer/import/decide';
import { proposed, resembling } from './proposals';

describe('what is decided without a person', () => {
  test.each([
    ['resembles nothing', null, true, { include: true, onDuplicate: 'skip' }],
    ['is the same file', resembling('same-file'), false, { include: true, onDuplicate: 'skip' }],
    ['is the same text', resembling('same-text'), false, { include: true, onDuplicate: 'skip' }],
    ['differs by a few characters', resembling('similar', 0.992), false, { include: true, onDuplicate: 'skip' }],
    ['differs in a fifth of the text', resembling('similar', 0.8), true, { include: true, onDuplicate: 'keep' }],
  ] as const)('a speech that %s', (_what, resembles, comes, sent) => {
    const speech = proposed('a', { resembles });
    expect(comesIn(speech)).toBe(comes);
    expect(decisionOf(speech)).toMatchObject(sent);
  });
});

describe('what a person decides', () => {
  const duplicate = proposed('a', { resembles: resembling('same-text') });

  test('ticking a duplicate keeps both, unticking it skips it again', () => {
    const kept = ticked(duplicate, {}, true);
    expect(decisionOf(duplicate, kept).onDuplicate).toBe('keep');
    const skipped = ticked(duplicate, kept, false);
    expect(decisionOf(duplicate, skipped)).toMatchObject({ include: true, onDuplicate: 'skip' });
  });

  test('a new version that was unticked is a new version again when it is ticked', () => {
    const version = withDuplicate({}, 'version');
    const again = ticked(duplicate, ticked(duplicate, version, false), true);
    expect(duplicateChoice(duplicate, again)).toBe('version');
  });

  test('choosing to skip takes the tick away', () => {
    expect(comesIn(duplicate, withDuplicate({ include: true, onDuplicate: 'keep' }, 'skip'))).toBe(false);
  });

  test('a speech that resembles nothing is left out when it is unticked', () => {
    const speech = proposed('a');
    expect(decisionOf(speech, ticked(speech, {}, false)).include).toBe(false);
  });

  test('what was typed is sent, and what cannot be understood is not', () => {
    const typed = { title: ' 在冬修水利动员会上的讲话 ', date: '去年', speaker: '' };
    expect(decisionOf(proposed('a'), { typed }).details).toMatchObject({ title: '在冬修水利动员会上的讲话', date: '2021-09-14', speaker: '' });
  });

  test('a mistake counts only where the speech comes in', () => {
    const choice = { typed: { date: '去年' } };
    expect(isMistaken(proposed('a'), choice)).toBe(true);
    expect(isMistaken(proposed('a'), { ...choice, include: false })).toBe(false);
  });
});
