import type { Locale } from '../i18n/locale';
import type { FieldRole, NoteField, NoteKind, TemplateContent } from './note';
import type { NoteBlock, NoteInline } from './note-document';

type Recipe = { name: string; fields: readonly (readonly [string, FieldRole])[]; sections: readonly (readonly [string, string])[] };

/** Sections as [heading, how its text begins]. Minutes have no headings: custom opens each part with its words, 会议指出, 会议强调 … */
const chinese: Record<NoteKind, Recipe> = {
  record: {
    name: '会议记录',
    fields: [['会议名称', 'subject'], ['时间', 'date'], ['地点', 'other'], ['主持人', 'other'], ['记录人', 'other'], ['出席', 'attending'], ['列席', 'sitting-in'], ['缺席', 'absent'], ['议题', 'subject']],
    sections: [['议程', ''], ['讨论要点', ''], ['议定事项', ''], ['任务', '']],
  },
  minutes: {
    name: '会议纪要',
    fields: [['会议名称', 'subject'], ['编号', 'issue'], ['印发机关', 'unit'], ['时间', 'date'], ['地点', 'other'], ['主持人', 'other'], ['议题', 'subject'], ['出席', 'attending'], ['请假', 'absent'], ['列席', 'sitting-in'], ['分送', 'copies']],
    sections: [['', '现将会议主要内容纪要如下：'], ['', '会议指出，'], ['', '会议强调，'], ['', '会议要求，'], ['', '会议决定：']],
  },
  speaking: {
    name: '发言提纲',
    fields: [['会议名称', 'subject'], ['时间', 'date'], ['发言人', 'other'], ['时长', 'other']],
    sections: [['基本情况', ''], ['主要做法', ''], ['存在问题', ''], ['下一步打算', '']],
  },
  study: {
    name: '学习笔记',
    fields: [['学习内容', 'subject'], ['时间', 'date'], ['学习人', 'other']],
    sections: [['原文摘录', ''], ['认识体会', ''], ['联系实际', '']],
  },
  blank: { name: '空白笔记', fields: [], sections: [] },
};

const english: Record<NoteKind, Recipe> = {
  record: {
    name: 'Meeting record',
    fields: [['Meeting', 'subject'], ['Time', 'date'], ['Place', 'other'], ['Chair', 'other'], ['Recorder', 'other'], ['Present', 'attending'], ['In attendance', 'sitting-in'], ['Absent', 'absent'], ['Topics', 'subject']],
    sections: [['Agenda', ''], ['Discussion', ''], ['Decisions', ''], ['Tasks', '']],
  },
  minutes: {
    name: 'Minutes',
    fields: [['Meeting', 'subject'], ['Number', 'issue'], ['Issued by', 'unit'], ['Time', 'date'], ['Place', 'other'], ['Chair', 'other'], ['Topics', 'subject'], ['Present', 'attending'], ['Excused', 'absent'], ['In attendance', 'sitting-in'], ['Sent to', 'copies']],
    sections: [['', 'The main points of the meeting were as follows.'], ['', 'The meeting noted that '], ['', 'The meeting stressed that '], ['', 'The meeting asked that '], ['', 'The meeting decided: ']],
  },
  speaking: {
    name: 'Speaking notes',
    fields: [['Meeting', 'subject'], ['Time', 'date'], ['Speaker', 'other'], ['Length', 'other']],
    sections: [['Where we stand', ''], ['What was done', ''], ['Problems', ''], ['Next steps', '']],
  },
  study: {
    name: 'Study notes',
    fields: [['Subject', 'subject'], ['Time', 'date'], ['Student', 'other']],
    sections: [['Passages', ''], ['Thoughts', ''], ['In practice', '']],
  },
  blank: { name: 'Blank note', fields: [], sections: [] },
};

/** The templates that come with the program, in the order of the menu. */
export function builtInTemplates(locale: Locale): TemplateContent[] {
  const recipes = locale === 'zh-CN' ? chinese : english;
  return (['record', 'minutes', 'speaking', 'study', 'blank'] satisfies NoteKind[]).map((kind) => templateOf(kind, recipes[kind]));
}

function templateOf(kind: NoteKind, { name, fields, sections }: Recipe): TemplateContent {
  const blocks = sections.flatMap(([heading, opening]): NoteBlock[] => [
    ...(heading === '' ? [] : [{ kind: 'heading' as const, level: 1, numbered: true, inlines: [{ kind: 'text' as const, text: heading }] }]),
    { kind: 'paragraph', inlines: opening === '' ? [] : [{ kind: 'text', text: opening }] },
  ]);
  return {
    name,
    kind,
    fields: fields.map(([field, role]): NoteField => ({ name: field, value: '', role })),
    document: { blocks: blocks.length === 0 ? [{ kind: 'paragraph', inlines: [] }] : blocks },
  };
}

/**
 * A template as it may be handed on: without links to the passages of one library, which mean something else in another,
 * and without what was true of one meeting. Excerpts become quotes, citations words; tasks are open and without a day.
 */
export function detachedTemplate(template: TemplateContent): TemplateContent {
  const fields = template.fields.map((field) => ({ ...field, value: '' }));
  return { ...template, fields, document: { blocks: template.document.blocks.flatMap(detachedBlock) } };
}

function detachedBlock(block: NoteBlock): NoteBlock[] {
  switch (block.kind) {
    case 'excerpt': {
      const lines = block.quote.split('\n').filter((line) => line !== '');
      return lines.map((text): NoteBlock => ({ kind: 'quote', inlines: [{ kind: 'text', text }] }));
    }
    case 'table':
      return [{ ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, inlines: cell.inlines.map(detachedInline) }))) }];
    case 'decision':
    case 'task':
      return [{ ...block, inlines: block.inlines.map(detachedInline), due: '', dueOn: null, state: 'open' }];
    case 'heading':
    case 'paragraph':
    case 'entry':
    case 'quote':
      return [{ ...block, inlines: block.inlines.map(detachedInline) }];
    default:
      return block satisfies never;
  }
}

function detachedInline(inline: NoteInline): NoteInline {
  return inline.kind === 'citation' ? { kind: 'text', text: `（${inline.citation}）` } : inline;
}
