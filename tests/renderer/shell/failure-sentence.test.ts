import { describe, expect, test } from 'vitest';
import i18next from 'i18next';
import { RemoteError } from '@shared/contract/client';
import { AppError } from '@shared/domain/failure';
import { failureSentence } from '../../../src/renderer/shell/failure-sentence';

const inUse = new RemoteError(new AppError('conflict', 'library-in-use', { path: '/讲稿/我的库' }).failure);

describe('what the page says when the library did not open', () => {
  test.each([
    ['zh-CN', '另一个讲稿札记窗口正在使用这个讲稿库：/讲稿/我的库。'],
    ['en', inUse.message],
  ])('in %s', async (language, sentence) => {
    await i18next.init({ lng: language, resources: {} });
    expect(failureSentence(inUse)).toBe(sentence);
  });

  test('an error nobody expected keeps its own words', () => {
    expect(failureSentence(new Error('socket hang up'))).toBe('socket hang up');
  });
});
