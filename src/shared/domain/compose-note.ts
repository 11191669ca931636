import { fieldBlocks, line, minutesAround } from './compose-minutes';
import type { Note, NoteSource } from './note';
import type { DutyBlock, ExcerptBlock, NoteBlock, NoteInline } from './note-document';
import { labelsOf } from './note-numbering';
import type { NoteChoices, NotePart, NoteSheet, NoteSheetBlock } from './note-sheet';
import { printable } from './sheet-paragraphs';
import { say, type Locale } from '../i18n/locale';

type Input = {
  note: Pick<Note, 'title' | 'kind' | 'fields' | 'document'>;
  /** The passages of the note as they are now. */
  sources: readonly NoteSource[];
  choices: NoteChoices;
  locale: Locale;
};

/** Where the sources of one document go while it is composed. */
type Sources = { write(parts: NotePart[], citation: string): void; endnotes: string[]; count: number };

/** The document a person gets for a note, before any format. */
export function composeNote({ note, sources, choices, locale }: Input): NoteSheet {
  const live = new Map(sources.map((source) => [source.passage, source]));
  const written = sourcesFor(choices, locale);
  const labels = labelsOf(note.document.blocks);
  const title = line(note.title) === '' ? say(locale, 'note-untitled') : line(note.title);
  const body = note.document.blocks.flatMap((block, index) => sheetBlocks(block, labels[index] ?? null, { live, written, choices, locale }));
  const around = note.kind === 'minutes' && choices.layout === 'official'
    ? minutesAround(title, note.fields, choices, locale)
    : { head: [{ kind: 'title' as const, text: title }, ...fieldBlocks(note.fields, choices)], present: [], imprint: [] };
  const blocks = [...around.head, ...body, ...around.present, ...endnotes(written.endnotes, locale), ...around.imprint];
  return { title, layout: choices.layout, blocks, sources: written.count, locale };
}

function sourcesFor({ citations }: NoteChoices, locale: Locale): Sources {
  const sources: Sources = {
    endnotes: [],
    count: 0,
    write(parts, citation) {
      const last = parts.at(-1);
      if (citations === 'none' || citation === '' || last === undefined) return;
      sources.count += 1;
      if (citations === 'footnote') return void (last.footnote === undefined ? (last.footnote = citation) : parts.push({ text: '', footnote: citation }));
      if (citations === 'inline') return void parts.push({ text: locale === 'zh-CN' ? `（${citation}）` : ` (${citation})` });
      const known = sources.endnotes.indexOf(citation);
      if (known < 0) sources.endnotes.push(citation);
      parts.push({ text: '', endnote: known < 0 ? sources.endnotes.length : known + 1 });
    },
  };
  return sources;
}

type Context = { live: ReadonlyMap<number, NoteSource>; written: Sources; choices: NoteChoices; locale: Locale };

function sheetBlocks(block: NoteBlock, label: string | null, context: Context): NoteSheetBlock[] {
  switch (block.kind) {
    case 'heading': {
      const parts = partsOf(block.inlines, context);
      if (label !== null) parts.unshift({ text: label });
      return hasText(parts) ? [{ kind: 'heading', level: block.level, parts }] : [];
    }
    case 'paragraph':
    case 'quote': {
      const kind = block.kind === 'quote' ? 'quote' : 'body';
      return lines(partsOf(block.inlines, context)).map((parts) => ({ kind, parts }));
    }
    case 'entry': {
      const parts = partsOf(block.inlines, context);
      return hasText(parts) ? [{ kind: 'entry', level: block.level, label: label ?? '', parts: joined(parts) }] : [];
    }
    case 'table':
      return [{
        kind: 'table',
        header: block.rows[0]?.every((cell) => cell.header) ?? false,
        rows: block.rows.map((row) => row.map((cell) => joined(partsOf(cell.inlines, context)))),
      }];
    case 'excerpt':
      return excerptBlocks(block, context);
    case 'decision':
    case 'task': {
      const parts = joined(partsOf(block.inlines, context));
      if (!hasText(parts)) return [];
      const detail = context.choices.duties ? dutyDetail(block, context.locale) : '';
      return [{ kind: 'duty', of: block.kind, parts, detail, done: block.state === 'done' }];
    }
    default:
      return block satisfies never;
  }
}

/** What a block says now: the passage as it is, or what the note keeps when it is frozen or the passage is gone. */
export function shownExcerpt(block: Omit<ExcerptBlock, 'kind'>, source: NoteSource | undefined): Pick<ExcerptBlock, 'quote' | 'citation' | 'colour'> {
  return block.frozen || source === undefined ? block : source;
}

function excerptBlocks(block: ExcerptBlock, { live, written }: Context): NoteSheetBlock[] {
  const shown = shownExcerpt(block, live.get(block.passage));
  const quoted = printable(shown.quote).replaceAll('\t', '　').split('\n').map((text) => text.trim()).filter((text) => text !== '');
  const blocks = quoted.map((text, index): Extract<NoteSheetBlock, { kind: 'excerpt' }> => ({ kind: 'excerpt', first: index === 0, parts: [{ text }] }));
  const last = blocks.at(-1);
  if (last !== undefined) written.write(last.parts, line(shown.citation));
  return blocks;
}

function partsOf(inlines: readonly NoteInline[], { live, written }: Context): NotePart[] {
  const parts: NotePart[] = [];
  for (const inline of inlines) {
    switch (inline.kind) {
      case 'text': {
        const { kind: _kind, text, ...look } = inline;
        parts.push({ text: printable(text).replaceAll('\n', ' '), ...look });
        break;
      }
      case 'break':
        parts.push({ text: '\n' });
        break;
      case 'footnote':
        parts.push({ text: '', footnote: line(inline.text) });
        break;
      case 'citation':
        parts.push({ text: '' });
        written.write(parts, line(live.get(inline.passage)?.citation ?? inline.citation));
        break;
      default:
        inline satisfies never;
    }
  }
  return parts;
}

/** The parts cut at their line breaks; lines without text are left out. */
function lines(parts: readonly NotePart[]): NotePart[][] {
  const cut: NotePart[][] = [[]];
  for (const part of parts) {
    if (part.text === '\n') cut.push([]);
    else cut.at(-1)?.push(part);
  }
  return cut.filter(hasText);
}

/** The parts on one line: what stands inside an entry or a cell has no paragraphs of its own. */
function joined(parts: readonly NotePart[]): NotePart[] {
  return parts.map((part) => (part.text === '\n' ? { ...part, text: ' ' } : part));
}

function hasText(parts: readonly NotePart[]): boolean {
  return parts.some(({ text, footnote, endnote }) => text.trim() !== '' || footnote !== undefined || endnote !== undefined);
}

function dutyDetail({ unit, person, due, state }: DutyBlock, locale: Locale): string {
  const named = [
    ...(unit.trim() === '' ? [] : [say(locale, 'note-unit', { name: line(unit) })]),
    ...(person.trim() === '' ? [] : [say(locale, 'note-person', { name: line(person) })]),
    ...(due.trim() === '' ? [] : [say(locale, 'note-due', { due: line(due) })]),
    ...(state === 'done' ? [say(locale, 'note-done')] : []),
  ];
  if (named.length === 0) return '';
  return locale === 'zh-CN' ? `（${named.join('；')}）` : ` (${named.join('; ')})`;
}

function endnotes(found: readonly string[], locale: Locale): NoteSheetBlock[] {
  if (found.length === 0) return [];
  return [{ kind: 'endnote-head', text: say(locale, 'note-sources') }, ...found.map((text, index): NoteSheetBlock => ({ kind: 'endnote', number: index + 1, text }))];
}
