import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { composeNote } from '@shared/domain/compose-note';
import type { Note, NoteSource } from '@shared/domain/note';
import { noteHtml } from '@shared/domain/note-html';
import { noteMarkdown } from '@shared/domain/note-markdown';
import type { NoteChoices, NoteSheet } from '@shared/domain/note-sheet';
import { noteDocxExporter } from '../../../../src/main/export/note/note-docx';
import { paragraph, words } from '../../../support/notes';

const duty = { id: 't', person: '刘敏', unit: '财务科', due: '3月15日前', dueOn: '2026-03-15', state: 'open' as const };
const note: Pick<Note, 'title' | 'kind' | 'fields' | 'document'> = {
  title: '防汛工作会议',
  kind: 'minutes',
  fields: [
    { name: '编号', value: '第 3 期', role: 'issue' }, { name: '印发机关', value: '县防汛办', role: 'unit' }, { name: '时间', value: '2026年3月8日下午3时', role: 'date' },
    { name: '出席', value: '各乡镇负责人', role: 'attending' }, { name: '请假', value: '王平', role: 'absent' }, { name: '分送', value: '县直各部门', role: 'copies' },
  ],
  document: {
    blocks: [
      { kind: 'heading', level: 1, numbered: true, inlines: words('会议指出') },
      { kind: 'paragraph', inlines: [{ kind: 'text', text: '会议指出，' }, { kind: 'text', text: '责任<要>落实', bold: true }, { kind: 'footnote', text: '见县委文件。' }] },
      { kind: 'excerpt', passage: 1, quote: '旧的引文', citation: '旧的出处', colour: 4, frozen: false },
      { kind: 'excerpt', passage: 2, quote: '已删的引文', citation: '已删的出处', colour: 1, frozen: false },
      { kind: 'excerpt', passage: 1, quote: '固定的引文', citation: '固定的出处', colour: 4, frozen: true },
      { kind: 'entry', list: 'number', level: 1, inlines: words('排查隐患') },
      { kind: 'task', ...duty, inlines: words('报送清单') },
      { kind: 'table', rows: [[{ header: true, inlines: words('单位') }, { header: true, inlines: words('时限') }], [{ inlines: words('水利局') }, { inlines: words('月底') }]] },
      paragraph(''),
    ],
  },
};
const sources: NoteSource[] = [{ passage: 1, speech: 1, speechTitle: '讲话', quote: '现在的引文', citation: '现在的出处', colour: 2, state: 'attached' }];

function compose(choices: Partial<NoteChoices> = {}): NoteSheet {
  return composeNote({ note, sources, choices: { layout: 'official', fields: true, duties: true, citations: 'footnote', ...choices }, locale: 'zh-CN' });
}

async function wordParts(sheet: NoteSheet): Promise<Record<string, string>> {
  const parts = unzipSync(await noteDocxExporter.render(sheet));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const textOf = (xml: string) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join('');

describe('a composed note', () => {
  test('shows a live quote as it is now, a frozen and a deleted one as it was kept', () => {
    const quotes = compose({ citations: 'none' }).blocks.flatMap((block) => (block.kind === 'excerpt' ? block.parts.map(({ text }) => text) : []));
    expect(quotes).toEqual(['现在的引文', '已删的引文', '固定的引文']);
  });

  test('minutes have their sign, number, issuer and day above, those present below, and at the foot to whom they go', () => {
    const kinds = compose().blocks.map(({ kind }) => kind);
    expect(kinds.slice(0, 4)).toEqual(['sign', 'issue', 'issuer', 'field']);
    expect(kinds.slice(-3)).toEqual(['attendance', 'attendance', 'imprint']);
    expect(compose().blocks.slice(0, 4)).toEqual([
      { kind: 'sign', text: '防汛工作会议纪要' }, { kind: 'issue', text: '第 3 期' }, { kind: 'issuer', left: '县防汛办', right: '2026年3月8日' },
      { kind: 'field', name: '时间', value: '2026年3月8日下午3时' },
    ]);
    expect(compose().blocks.at(-1)).toEqual({ kind: 'imprint', name: '分送', copies: '县直各部门', left: '县防汛办', right: '2026年3月8日印发' });
  });

  test('sources at the end are listed once each and numbered where they are used', () => {
    const sheet = compose({ citations: 'endnote' });
    expect(sheet.blocks.flatMap((block) => (block.kind === 'endnote' ? [`${block.number} ${block.text}`] : []))).toEqual(['1 现在的出处', '2 已删的出处', '3 固定的出处']);
  });

  test('a task says who and until when, unless that was left out', () => {
    const detail = (sheet: NoteSheet) => sheet.blocks.find((block) => block.kind === 'duty')?.detail;
    expect([detail(compose()), detail(compose({ duties: false }))]).toEqual(['（责任单位：财务科；责任人：刘敏；期限：3月15日前）', '']);
  });
});

describe('the Word file', () => {
  test('holds every word of the sheet, and its footnotes', async () => {
    const sheet = compose();
    const parts = await wordParts(sheet);
    const body = textOf(parts['word/document.xml'] ?? '');
    for (const said of ['防汛工作会议纪要', '第 3 期', '一、会议指出', '责任&lt;要&gt;落实', '现在的引文', '1. 排查隐患', '水利局', '出席：各乡镇负责人', '分送：县直各部门', '2026年3月8日印发']) expect(body).toContain(said);
    const notes = textOf(parts['word/footnotes.xml'] ?? '');
    for (const said of ['见县委文件。', '现在的出处', '已删的出处', '固定的出处']) expect(notes).toContain(said);
  });

  test('is the same bytes each time', async () => {
    const [first, second] = [await noteDocxExporter.render(compose()), await noteDocxExporter.render(compose())];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  test('a plain one has no red sign and another page', async () => {
    const parts = await wordParts(compose({ layout: 'plain' }));
    expect(parts['word/document.xml']).not.toContain('NoteSign');
    expect(parts['word/document.xml']).toContain('w:left="1803"');
  });
});

test('Markdown keeps structure, sources and nothing that would be read as a tag', () => {
  const text = noteMarkdown(compose({ layout: 'plain' }));
  expect(text).toContain('## 一、会议指出');
  expect(text).toContain('**责任\\<要\\>落实**[^1]');
  expect(text).toContain('> 现在的引文[^2]');
  expect(text).toContain('| 单位 | 时限 |\n| --- | --- |\n| 水利局 | 月底 |');
});

test('HTML is one file without script, link or remote part', () => {
  const text = noteHtml(compose());
  expect(text).toContain('责任&lt;要&gt;落实');
  expect(text).not.toMatch(/<script|<link|<img|https?:/u);
});
