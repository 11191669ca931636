import { runsText, textOf, type Block } from '@shared/domain/document';
import type { Draft, DraftMark } from './draft';
import { LIMITS } from './limits';
import { storedLine } from './stored';
import { webLines } from './web-lines';

/** So much of a removed line is shown. */
const SHOWN_UNITS = 200;

/**
 * A draft without what the web page around its text left in it, or with all of it: the lines that a collection put above
 * the text are out already, and come back when `taken` is false. `traces` of the draft are the lines in question. A
 * line that somebody marked stays, and a text never becomes blank.
 */
export function withoutTraces(draft: Draft, taken: boolean): Draft {
  const lead = (draft.lead ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const found = tracesIn(draft);
  const traces = [...lead, ...found.map((index) => textOf({ blocks: draft.doc.blocks.slice(index, index + 1) }).trim())].map((line) => line.slice(0, SHOWN_UNITS).toWellFormed());
  if (traces.length === 0) return draft;
  if (!taken) return { ...withLead(draft, lead), traces };
  return found.length === 0 ? { ...draft, traces } : { ...withoutBlocks(draft, new Set(found)), traces };
}

function tracesIn({ doc, marks = [] }: Draft): number[] {
  const lines = doc.blocks.map((block) => (block.kind === 'table' || block.kind === 'footnote' || block.kind === 'heading' ? '\u0000' : runsText(block.runs).trim()));
  const starts = startsOf(doc.blocks);
  const isMarked = (index: number): boolean => {
    const start = starts[index] ?? 0;
    const end = start + (lines[index] ?? '').length;
    return marks.some((mark) => mark.start < mark.end && mark.start <= end && mark.end >= start);
  };
  const found = webLines(lines).flatMap((is, index) => (is && !isMarked(index) ? [index] : []));
  const isLeft = lines.some((line, index) => line !== '' && !found.includes(index));
  return isLeft ? found : [];
}

function startsOf(blocks: readonly Block[]): number[] {
  let start = 0;
  return blocks.map((block) => {
    const at = start;
    start += textOf({ blocks: [block] }).length + 1;
    return at;
  });
}

function isBlank(block: Block): boolean {
  return textOf({ blocks: [block] }).trim() === '';
}

function withoutBlocks(draft: Draft, gone: ReadonlySet<number>): Draft {
  const first = draft.doc.blocks.findIndex((block, index) => !gone.has(index) && !isBlank(block));
  const last = draft.doc.blocks.findLastIndex((block, index) => !gone.has(index) && !isBlank(block));
  const kept = draft.doc.blocks.flatMap((block, index) => (gone.has(index) || index < first || index > last ? [] : [{ block, index }]));
  const oldStarts = startsOf(draft.doc.blocks);
  const blocks = kept.map(({ block }, place) => (place === 0 ? asTitle(block, draft.title) : block));
  const newStarts = startsOf(blocks);
  const moved = (offset: number): number => {
    const place = Math.max(0, kept.findLastIndex(({ index }) => (oldStarts[index] ?? 0) <= offset));
    return Math.max(0, (newStarts[place] ?? 0) + offset - (oldStarts[kept[place]?.index ?? 0] ?? 0));
  };
  const length = textOf({ blocks }).length;
  const marks = draft.marks?.map((mark): DraftMark => ({ ...mark, start: Math.min(length, moved(mark.start)), end: Math.min(length, moved(mark.end)) }));
  return { ...draft, doc: { blocks }, ...(marks === undefined ? {} : { marks }) };
}

/** The first line as a heading when it is the title and what stood above it is gone. */
function asTitle(block: Block, title: string): Block {
  if (block.kind !== 'paragraph' || storedLine(runsText(block.runs), LIMITS.storedTitleUnits) !== title) return block;
  return { kind: 'heading', id: block.id, level: 1, runs: block.runs };
}

function withLead(draft: Draft, lead: readonly string[]): Draft {
  if (lead.length === 0) return draft;
  const above = lead.map((text, index): Block => ({ kind: 'paragraph', id: `lead${index}`, runs: [{ text }] }));
  const shift = textOf({ blocks: above }).length + 1;
  const marks = draft.marks?.map((mark): DraftMark => ({ ...mark, start: mark.start + shift, end: mark.end + shift }));
  return { ...draft, lead: '', doc: { blocks: [...above, ...draft.doc.blocks] }, ...(marks === undefined ? {} : { marks }) };
}
