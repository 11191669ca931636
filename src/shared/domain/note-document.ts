import * as z from 'zod';
import { Colour, PassageId } from './passage';

/**
 * The stored text of a note: a flat list of blocks, like that of a speech. An editor is only a view of it, and every
 * exporter switches over the kinds here.
 */
const flag = z.literal(true).optional();
const plain = (longest: number) => z.string().max(longest).regex(/^[^\u0000]*$/);

export const NoteInline = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: plain(1_000_000).min(1), bold: flag, italic: flag, underline: flag }),
  /** A line break inside a block. */
  z.strictObject({ kind: z.literal('break') }),
  /** A note at the foot of the page. */
  z.strictObject({ kind: z.literal('footnote'), text: plain(20_000) }),
  /** Names a source inside running text; `citation` is what it said when it was put in. */
  z.strictObject({ kind: z.literal('citation'), passage: PassageId, citation: plain(2_000) }),
]);
export type NoteInline = z.infer<typeof NoteInline>;

const inlines = z.array(NoteInline).max(20_000);
const cell = z.strictObject({ header: flag, inlines });

/** Who does something until when. `due` is what was typed, `dueOn` the day it means, where it means one. */
const duty = {
  id: z.string().min(1).max(40),
  inlines,
  person: plain(200),
  unit: plain(200),
  due: plain(60),
  dueOn: z.iso.date().nullable(),
  state: z.enum(['open', 'done']),
};

export const NoteBlock = z.discriminatedUnion('kind', [
  /** A numbered heading shows 一、 （一） 1. or (1) by its level. */
  z.strictObject({ kind: z.literal('heading'), level: z.int().min(1).max(4), numbered: z.boolean(), inlines }),
  z.strictObject({ kind: z.literal('paragraph'), inlines }),
  z.strictObject({ kind: z.literal('entry'), list: z.enum(['bullet', 'number']), level: z.int().min(1).max(4), inlines }),
  z.strictObject({ kind: z.literal('quote'), inlines }),
  z.strictObject({ kind: z.literal('table'), rows: z.array(z.array(cell).min(1).max(64)).min(1).max(2_000) }),
  /**
   * A passage inside the note. `quote`, `citation` and `colour` are what the person last agreed to: shown when the block
   * is frozen or its passage is gone, compared with the passage as it is now otherwise.
   */
  z.strictObject({
    kind: z.literal('excerpt'),
    passage: PassageId,
    quote: plain(1_000_000),
    citation: plain(2_000),
    colour: Colour,
    frozen: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('decision'), ...duty }),
  z.strictObject({ kind: z.literal('task'), ...duty }),
]);
export type NoteBlock = z.infer<typeof NoteBlock>;
export type ExcerptBlock = Extract<NoteBlock, { kind: 'excerpt' }>;
export type DutyBlock = Extract<NoteBlock, { kind: 'decision' | 'task' }>;

export const NoteDocument = z.strictObject({ blocks: z.array(NoteBlock).max(100_000) });
export type NoteDocument = z.infer<typeof NoteDocument>;

/** The words of a list of inlines; a break is a line feed, a citation stands in brackets. */
export function inlineText(list: readonly NoteInline[]): string {
  return list.map(wordsOf).join('');
}

function wordsOf(inline: NoteInline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'break':
      return '\n';
    case 'footnote':
      return '';
    case 'citation':
      return `（${inline.citation}）`;
    default:
      return inline satisfies never;
  }
}

/** The words of a block as it is stored: an excerpt gives the quote it keeps. */
export function blockText(block: NoteBlock): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'entry':
    case 'quote':
    case 'decision':
    case 'task':
      return inlineText(block.inlines);
    case 'table':
      return block.rows.map((row) => row.map((each) => inlineText(each.inlines)).join('\t')).join('\n');
    case 'excerpt':
      return block.quote;
    default:
      return block satisfies never;
  }
}

/** The plain text of a note, one block a line: what is counted and searched. */
export function noteText(document: NoteDocument): string {
  return document.blocks.map(blockText).join('\n');
}

/** The passages a note uses, each once, in the order of their first use. */
export function passagesIn(document: NoteDocument): number[] {
  const found = new Set<number>();
  const look = (list: readonly NoteInline[]) => {
    for (const inline of list) if (inline.kind === 'citation') found.add(inline.passage);
  };
  for (const block of document.blocks) {
    if (block.kind === 'excerpt') found.add(block.passage);
    else if (block.kind === 'table') block.rows.flat().forEach((each) => look(each.inlines));
    else look(block.inlines);
  }
  return [...found];
}

/** A document of one empty paragraph. */
export const emptyDocument: NoteDocument = { blocks: [{ kind: 'paragraph', inlines: [] }] };
