import { expect, test } from 'vitest';
import { createTestApp, importedIds } from '../support/app';

const SPEECH = `在全县安全生产工作会议上的讲话
（2024年3月5日）

同志们：
今天会议的主要任务是部署今年的安全生产工作。下面，我讲三点意见。
一、认清形势，把安全放在第一位
一是要看到成绩；二是要看到隐患；三是要看到差距。
二、压实责任，把措施落到每一个班组
谁主管、谁负责，督查督办要跟上。`;

test('a speech is imported, marked, tagged, excerpted, undone and exported', async () => {
  const { client, importText, errors } = createTestApp();
  const [id = 0] = importedIds(await importText('安全生产.txt', SPEECH));
  const speech = await client.call('speeches.get', { id });
  const text = speech.doc.blocks.map((block) => ('runs' in block ? block.runs.map((run) => run.text).join('') : '')).join('\n');
  const start = text.indexOf('二是要看到隐患');
  const passage = await client.call('passages.create', { speech: id, start, end: start + 7, colour: 2, tagPaths: ['安全生产/隐患排查', '责任落实'] });
  expect(passage.exact).toBe('二是要看到隐患');

  const tags = await client.call('tags.list', {});
  expect(tags.map(({ path, passages, passagesBelow }) => [path, passages, passagesBelow])).toEqual([
    ['安全生产', 0, 1],
    ['安全生产/隐患排查', 1, 1],
    ['责任落实', 1, 1],
  ]);
  const { rows } = await client.call('excerpts.list', { filter: { anyTags: [tags[0]?.id ?? 0] }, order: 'place', offset: 0, limit: 10 });
  expect(rows).toMatchObject([{ quote: '二是要看到隐患', before: '一是要看到成绩；', place: '一 · 二是' }]);

  const built = await client.call('export.build', {
    filter: {},
    choices: { group: 'tag', title: '', notes: true, tags: true, context: false, citations: 'inline' },
    format: 'markdown',
  });
  expect(new TextDecoder().decode(built.bytes)).toContain('二是要看到隐患');

  const undone = await client.call('history.undo', {});
  expect(undone).toMatchObject({ label: { reason: 'did-mark' }, speech: id, state: { undo: { reason: 'did-import' } } });
  expect(await client.call('tags.list', {})).toEqual([]);
  await client.call('history.redo', {});
  expect(await client.call('passages.list', { speech: id })).toEqual([passage]);
  expect(errors).toEqual([]);
});
