import { runsText, textOf, type Block, type Doc } from '@shared/domain/document';
import type { Draft, DraftMark } from './draft';
import { titleFromName } from './file-name';
import { LIMITS } from './limits';
import { detailsWithPlaces } from './metadata';
import { storedLine } from './stored';

/**
 * One draft of two that follow each other. The details of the first stay. The lines that made the border come back as
 * text between the two, since a border that was none had taken them out.
 */
export function joinDrafts(first: Draft, second: Draft): Draft {
  const between = (second.lead ?? '').split('\n').filter((line) => line.trim() !== '');
  const lines = between.map((text): Block => ({ kind: 'paragraph', id: '', runs: [{ text }] }));
  const doc = renumbered([...first.doc.blocks, ...lines, ...second.doc.blocks]);
  const shift = textOf(doc).length - textOf(second.doc).length;
  const marks = [...(first.marks ?? []), ...(second.marks ?? []).map((mark) => moved(mark, shift))];
  const traces = [...(first.traces ?? []), ...(second.traces ?? []).filter((line) => !between.some((one) => one.trim() === line))];
  return { ...first, doc, marks, traces };
}

/** The two drafts left and right of the border before a block; null when one of them would be blank. */
export function cutDraft(draft: Draft, block: number, name: string, place: number): [Draft, Draft] | null {
  const left = { blocks: draft.doc.blocks.slice(0, block) };
  const right = { blocks: draft.doc.blocks.slice(block) };
  const start = textOf(left).length + 1;
  if (textOf(left).trim() === '' || textOf(right).trim() === '') return null;
  const marks = draft.marks ?? [];
  const end = start - 1;
  const before = marks.filter((mark) => mark.start < start).map((mark) => clipped(mark, end));
  const after = marks.filter((mark) => mark.start >= start).map((mark) => moved(mark, -start));
  return [{ ...draft, doc: renumbered(left.blocks), marks: before }, draftOf(renumbered(right.blocks), after, name, place)];
}

/** A draft of text that a person set apart: what it says about itself, its own heading first. */
function draftOf(doc: Doc, marks: DraftMark[], name: string, place: number): Draft {
  const first = doc.blocks.find((block) => textOf({ blocks: [block] }).trim() !== '');
  const heading = first?.kind === 'heading' ? runsText(first.runs).trim() : '';
  const { found, places } = detailsWithPlaces(textOf(doc), heading);
  const fallback = `${titleFromName(name)} ${place}`;
  return {
    title: storedLine(found.title === '' ? fallback : found.title, LIMITS.storedTitleUnits),
    speaker: storedLine(found.speaker, 200),
    date: found.date,
    occasion: storedLine(found.occasion, 500),
    place: storedLine(found.place, 200),
    keywords: [],
    source: storedLine(found.source, 500),
    abstract: '',
    doc,
    marks,
    found: { ...places, title: heading === '' ? (found.title === '' ? 'file-name' : 'first-line') : 'heading' },
  };
}

/** Block ids are unique in a document. */
function renumbered(blocks: readonly Block[]): Doc {
  return { blocks: blocks.map((block, index) => ({ ...block, id: `b${index}` })) };
}

function moved(mark: DraftMark, by: number): DraftMark {
  return { ...mark, start: mark.start + by, end: mark.end + by };
}

function clipped(mark: DraftMark, end: number): DraftMark {
  if (mark.end <= end) return mark;
  const stop = Math.max(end, mark.start);
  return { ...mark, end: stop, quote: stop > mark.start ? mark.quote.slice(0, stop - mark.start) : mark.quote };
}
