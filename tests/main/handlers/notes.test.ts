import { expect, test } from 'vitest';
import { blockText, noteText } from '@shared/domain/note-document';
import { createTestApp } from '../../support/app';
import { newNote, paragraph, words, write } from '../../support/notes';
import { markQuote, storeSpeech } from '../../support/speeches';

const TEXT = '同志们：\n一、压实责任\n防汛责任要落到每一座水库、每一段堤防。\n二、抓好值守\n值班电话要有人接、接了要有人办。';

async function deskWithTwo() {
  const app = createTestApp();
  const speech = await storeSpeech(app, { title: '在防汛会上的讲话', text: TEXT, speaker: '林若溪', date: '2021-05-18' });
  const first = await markQuote(app, speech, '防汛责任要落到每一座水库', { colour: 4, tagPaths: ['责任落实'] });
  const second = await markQuote(app, speech, '值班电话要有人接', { colour: 2, tagPaths: ['值守'] });
  return { app, speech, first, second };
}

test('a note from the template of minutes has its fields and opens each part with the words that custom asks for', async () => {
  const note = await newNote(createTestApp(), 'minutes');
  expect(note.fields.map(({ name }) => name)).toEqual(['会议名称', '编号', '印发机关', '时间', '地点', '主持人', '议题', '出席', '请假', '列席', '分送']);
  expect(note.document.blocks.map(blockText).slice(1)).toEqual(['会议指出，', '会议强调，', '会议要求，', '会议决定：']);
});

test('a selection of excerpts becomes a draft with a section for each tag', async () => {
  const { app, first, second } = await deskWithTwo();
  const note = await newNote(app, 'blank', '发言提纲', [first.id, second.id]);
  expect(note.document.blocks.map((block) => [block.kind, blockText(block)])).toEqual([
    ['heading', '责任落实'], ['paragraph', ''], ['excerpt', '防汛责任要落到每一座水库'],
    ['heading', '值守'], ['paragraph', ''], ['excerpt', '值班电话要有人接'],
  ]);
  expect(note.document.blocks[2]).toMatchObject({ citation: '林若溪：《在防汛会上的讲话》，2021年5月18日，一', colour: 4, frozen: false });
});

test('what was written is stored, counted and listed', async () => {
  const { app, first } = await deskWithTwo();
  const note = await newNote(app);
  await app.client.call('notes.append', { id: note.id, passages: [first.id] });
  const [row] = await app.client.call('notes.list', { trashed: false });
  expect(row).toMatchObject({ title: '安全生产专题会', passages: 1, characters: 12, tasks: 0 });
});

test('saves of one session are one step, and one undo takes all of it back', async () => {
  const app = createTestApp();
  const note = await newNote(app);
  for (const text of ['一', '一句', '一句话']) await write(app, note, [paragraph(text)]);
  await app.client.call('history.undo', {});
  expect(noteText((await app.client.call('notes.get', { id: note.id })).document)).toBe('');
  await app.client.call('history.redo', {});
  expect(noteText((await app.client.call('notes.get', { id: note.id })).document)).toBe('一句话');
  expect((await app.client.call('history.state', {})).undo?.reason).toBe('did-write-note');
});

test('a save on top of a change from elsewhere keeps that change as a version', async () => {
  const app = createTestApp();
  const note = await newNote(app);
  await write(app, note, [paragraph('甲窗口写的')], 'one');
  const { id, title, fields, stamp } = note;
  const content = { title, fields, document: { blocks: [paragraph('乙窗口写的')] } };
  expect(await app.client.call('notes.save', { id, base: stamp, content, typing: 'two' })).toMatchObject({ keptOther: true });
  const versions = await app.client.call('notes.versions', { id });
  const texts = await Promise.all(versions.map(async ({ id: version }) => noteText((await app.client.call('notes.version', { id, version })).document)));
  expect(texts).toContain('甲窗口写的');
});

test('an earlier state comes back, and what it replaced is kept too', async () => {
  const app = createTestApp();
  const note = await newNote(app);
  await write(app, note, [paragraph('初稿')], 'a');
  await app.client.call('notes.append', { id: note.id, passages: [(await deskPassage(app)).id] });
  const versions = await app.client.call('notes.versions', { id: note.id });
  const version = versions[0]?.id ?? 0;
  const { runs } = await app.client.call('notes.compare', { id: note.id, version });
  expect(runs.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => [kind, text.trim()])).toEqual([['added', '防汛责任要落到每一座水库']]);
  const back = await app.client.call('notes.revert', { id: note.id, version });
  expect(noteText(back.document)).toBe('初稿');
  const [newest] = await app.client.call('notes.versions', { id: note.id });
  const kept = await app.client.call('notes.version', { id: note.id, version: newest?.id ?? 0 });
  expect(noteText(kept.document)).toContain('防汛责任');
});

async function deskPassage(app: ReturnType<typeof createTestApp>) {
  const speech = await storeSpeech(app, { title: '讲话', text: TEXT });
  return markQuote(app, speech, '防汛责任要落到每一座水库');
}

test('sources are answered as they are now; a deleted passage is missing and undo brings it back', async () => {
  const { app, speech, first, second } = await deskWithTwo();
  const ask = () => app.client.call('notes.sources', { passages: [first.id, second.id] });
  await app.client.call('passages.delete', { ids: [second.id] });
  expect((await ask()).map(({ passage, state }) => [passage, state])).toEqual([[first.id, 'attached']]);
  await app.client.call('history.undo', {});
  await app.client.call('speeches.trash', { ids: [speech] });
  expect((await ask()).map(({ state }) => state)).toEqual(['trashed', 'trashed']);
});

test('a passage knows the notes that use it, in blocks and in citations', async () => {
  const { app, first } = await deskWithTwo();
  const block = await newNote(app, 'blank', '甲', [first.id]);
  const inline = await newNote(app, 'blank', '乙');
  await write(app, inline, [{ kind: 'paragraph', inlines: [...words('见'), { kind: 'citation', passage: first.id, citation: '林若溪' }] }]);
  await newNote(app, 'blank', '丙');
  const [using] = await app.client.call('notes.using', { passages: [first.id] });
  expect(using?.notes.map(({ id }) => id).toSorted()).toEqual([block.id, inline.id]);
});

test('tasks of all notes stand in one list, can be ticked there, and that is one step', async () => {
  const app = createTestApp();
  const note = await newNote(app);
  const duty = { id: 't1', person: '刘敏', unit: '财务科', due: '3月15日前', dueOn: '2026-03-15', state: 'open' as const };
  await write(app, note, [{ kind: 'task', ...duty, inlines: words('核定里程') }, { kind: 'decision', ...duty, id: 'd1', inlines: words('按季度通报') }]);
  await app.client.call('notes.setTask', { note: note.id, task: 't1', state: 'done' });
  const tasks = await app.client.call('notes.tasks', {});
  expect(tasks.map(({ kind, text, state }) => [kind, text, state])).toEqual([['task', '核定里程', 'done'], ['decision', '按季度通报', 'open']]);
  await app.client.call('history.undo', {});
  expect((await app.client.call('notes.tasks', {})).every(({ state }) => state === 'open')).toBe(true);
});

test('a note in the recycle bin comes back; one deleted for good leaves no trace of its text', async () => {
  const app = createTestApp();
  const note = await newNote(app);
  await write(app, note, [paragraph('机密内容')]);
  await app.client.call('notes.trash', { ids: [note.id] });
  expect(await app.client.call('notes.list', { trashed: false })).toEqual([]);
  await app.client.call('notes.restore', { ids: [note.id] });
  await app.client.call('notes.purge', { ids: [note.id] });
  expect(await app.client.call('notes.list', { trashed: false })).toHaveLength(1);
  await app.client.call('notes.trash', { ids: [note.id] });
  await app.client.call('notes.purge', { ids: [note.id] });
  expect(await app.client.call('notes.list', { trashed: true })).toEqual([]);
  expect(await app.client.call('history.state', {})).toEqual({ undo: null, redo: null });
});

test('a template is made, handed on as a file, read in again and used', async () => {
  const app = createTestApp();
  const content = { name: '党组会记录', kind: 'record' as const, fields: [{ name: '记录人', value: '', role: 'other' as const }], document: { blocks: [paragraph('会前学习：')] } };
  const { id } = await app.client.call('templates.save', { id: null, content });
  const file = await app.client.call('templates.file', { id });
  await app.client.call('templates.delete', { id });
  const read = await app.client.call('templates.read', { name: file.name, bytes: file.bytes });
  const note = await app.client.call('notes.create', { template: { kind: 'own', id: read.id }, title: '', passages: [] });
  expect([file.name, note.kind, noteText(note.document)]).toEqual(['党组会记录.json', 'record', '会前学习：']);
});

test('a template handed on holds no link into the library it was made in, and nothing of one meeting', async () => {
  const { app, first } = await deskWithTwo();
  const duty = { id: 't1', person: '', unit: '财务科', due: '3月15日前', dueOn: '2026-03-15', state: 'done' as const };
  const document = {
    blocks: [
      { kind: 'excerpt' as const, passage: first.id, quote: '甲\n乙', citation: '林若溪', colour: 4, frozen: false },
      { kind: 'paragraph' as const, inlines: [...words('见'), { kind: 'citation' as const, passage: first.id, citation: '林若溪' }] },
      { kind: 'task' as const, ...duty, inlines: words('核定里程') },
    ],
  };
  const { id } = await app.client.call('templates.save', { id: null, content: { name: '套用', kind: 'blank', fields: [{ name: '时间', value: '今天', role: 'date' }], document } });
  const { bytes } = await app.client.call('templates.file', { id });
  const read = await app.client.call('templates.read', { name: '套用.json', bytes });
  expect(read.fields).toEqual([{ name: '时间', value: '', role: 'date' }]);
  expect(read.document.blocks).toEqual([
    { kind: 'quote', inlines: words('甲') }, { kind: 'quote', inlines: words('乙') },
    { kind: 'paragraph', inlines: [...words('见'), ...words('（林若溪）')] },
    { kind: 'task', ...duty, due: '', dueOn: null, state: 'open', inlines: words('核定里程') },
  ]);
});

const hostile = (template: unknown) => JSON.stringify({ format: 'lectern-note-template', version: 1, template });
const ordinary = { name: '甲', kind: 'record', fields: [], document: { blocks: [] } };

test.each([
  ['a field too many', hostile({ ...ordinary, script: 'x' })],
  ['a name with line ends', hostile({ ...ordinary, name: '甲\n乙' })],
  ['a kind that is none', hostile({ ...ordinary, kind: 'macro' })],
  ['a block that is none', hostile({ ...ordinary, document: { blocks: [{ kind: 'html', html: '<img src=x onerror=alert(1)>' }] } })],
  ['a prototype', hostile(ordinary).replace('"template":{', '"template":{"__proto__":{"kind":"blank"},')],
  ['another version', hostile(ordinary).replace('"version":1', '"version":2')],
  ['a deep nest', '['.repeat(100_000)],
  ['words in GBK', '\u00bb\u00e1\u00d2\u00e9'],
  ['more than any template', hostile({ ...ordinary, document: { blocks: [{ kind: 'paragraph', inlines: [{ kind: 'text', text: '长'.repeat(2_000_000) }] }] } })],
])('a template file with %s is refused with its name, and nothing is stored', async (_what, text) => {
  const app = createTestApp();
  const bytes = text.startsWith('\u00bb') ? Uint8Array.from(text, (sign) => sign.charCodeAt(0)) : new TextEncoder().encode(text);
  expect(await app.request('templates.read', { name: '来件.json', bytes })).toMatchObject({ ok: false, error: { reason: 'not-a-template', params: { name: '来件.json' } } });
  expect(await app.client.call('templates.list', {})).toEqual([]);
  expect(app.errors).toEqual([]);
});

test.each([['text.json', '{}'], ['图片.png', '\u0089PNG'], ['半个.json', '{"format":']])('%s is no template and says so', async (name, text) => {
  const app = createTestApp();
  const reply = await app.request('templates.read', { name, bytes: new TextEncoder().encode(text) });
  expect(reply).toMatchObject({ ok: false, error: { reason: 'not-a-template', params: { name } } });
});

test.each([
  ['notes.get', { id: 99 }], ['notes.append', { id: 99, passages: [1] }], ['notes.trash', { ids: [99] }], ['notes.versions', { id: 99 }],
])('%s of a note that is not there says so', async (name, input) => {
  const { request } = createTestApp();
  expect(await request(name, input)).toMatchObject({ ok: false, error: { code: 'not-found' } });
});
