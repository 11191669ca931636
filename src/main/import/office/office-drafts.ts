import { textOf, runsText, type Block, type Doc } from '@shared/domain/document';
import type { Notice } from '@shared/domain/import-report';
import { outlineOf } from '@shared/domain/outline';
import { headMarker } from '@shared/domain/outline-markers';
import type { Draft, DraftMark, FileReading } from '../draft';
import { titleFromName } from '../file-name';
import { LIMITS } from '../limits';
import { findDetails } from '../metadata';
import { refuseBlank, storedLine } from '../stored';
import { draftMarks, type Comment } from './draft-marks';
import type { Written } from './writer';

/** What a file says about itself outside of its text. Only used where the text says nothing. */
export type Properties = { title: string; keywords: string[] };

export type Counts = { images: number; changes: number; embedded: number };

export type Source = {
  format: string;
  name: string;
  split: boolean;
  written: Written;
  comments: readonly Comment[];
  properties: Properties;
  counts: Counts;
};

/** Names that programs give to new documents. */
const NO_TITLE = /^(?:microsoft word|文档\s?\d*$|新建|无标题|未命名|untitled|document\s?\d*$)/iu;

/** The speeches of an office file with their marks. Throws `file-no-text` when there is not a word in it. */
export function officeReading({ format, name, split, written, comments, properties, counts }: Source): FileReading {
  const whole = promoteHeadings({ blocks: written.blocks });
  refuseBlank(name, textOf(whole));
  const marks = draftMarks(name, whole, written, comments);
  const starts = split ? speechStarts(written) : [0];
  const drafts = starts.map((start, index) => {
    const place = starts.length > 1 ? index + 1 : 0;
    return draftOf({ blocks: whole.blocks.slice(start, starts[index + 1]) }, name, place, properties);
  });
  shareMarks(drafts, marks);
  return { format, encoding: '', drafts, warnings: noticesOf(written, marks, counts) };
}

/**
 * In a file without a single heading style, the title line and the lines that head a part become headings, as in a
 * plain text.
 */
function promoteHeadings(doc: Doc): Doc {
  if (doc.blocks.some((block) => block.kind === 'heading')) return doc;
  const { title } = findDetails(textOf(doc), '');
  const parts = new Map(outlineOf(doc).flatMap((entry) => (entry.kind === 'part' ? [[entry.start, entry] as const] : [])));
  let start = 0;
  const blocks = doc.blocks.map((block, index): Block => {
    const text = block.kind === 'table' ? textOf({ blocks: [block] }) : runsText(block.runs);
    const part = parts.get(start + text.length - text.trimStart().length);
    start += text.length + 1;
    if (block.kind === 'paragraph' && index === 0 && title !== '' && title === text.trim()) {
      return { kind: 'heading', id: block.id, level: 1, runs: block.runs };
    }
    if (block.kind !== 'paragraph' || part?.title !== text.trim()) return block;
    return { kind: 'heading', id: block.id, level: Math.min(part.level + 1, 6), runs: block.runs };
  });
  return { blocks };
}

/**
 * Where the speeches of a file begin, as indexes of blocks. Several only when it is clear: the text opens with a title,
 * every further title begins a page, none is a numbered part or an annex, and each has text below it.
 */
function speechStarts({ blocks, titles, afterBreak }: Written): number[] {
  const starts = [...titles].filter((index) => blocks[index]?.kind === 'heading' && !titles.has(index - 1));
  const clear =
    starts.length > 1 &&
    starts[0] === 0 &&
    starts.slice(1).every((start) => afterBreak.has(start)) &&
    starts.every((start, index) => opensSpeech(blocks.slice(start, starts[index + 1])));
  return clear ? starts : [0];
}

function opensSpeech(blocks: readonly Block[]): boolean {
  const [first] = blocks;
  const title = first?.kind === 'heading' ? runsText(first.runs).trim() : '';
  if (headMarker(title) !== null || /^(?:附件|附录|附表|目\s*录|前\s*言)/u.test(title)) return false;
  return blocks.some((block) => block.kind === 'paragraph');
}

function draftOf(doc: Doc, name: string, place: number, properties: Properties): Draft {
  const [first] = doc.blocks;
  const heading = first?.kind === 'heading' && headMarker(runsText(first.runs).trim()) === null ? runsText(first.runs).trim() : '';
  const found = findDetails(textOf(doc), heading);
  const given = place === 0 && !NO_TITLE.test(properties.title) ? properties.title : '';
  const fallback = place === 0 ? titleFromName(name) : `${titleFromName(name)} ${place}`;
  return {
    title: storedLine(found.title || given || fallback, LIMITS.storedTitleUnits),
    speaker: storedLine(found.speaker, 200),
    date: found.date,
    occasion: storedLine(found.occasion, 500),
    place: storedLine(found.place, 200),
    keywords: place === 0 ? properties.keywords : [],
    source: storedLine(found.source, 500),
    abstract: '',
    doc,
  };
}

/** The keywords of a file's properties, one by one. */
export function keywordsIn(written: string): string[] {
  const words = written.split(/[;；,，、\n]+/u).map((word) => storedLine(word, 100));
  return [...new Set(words.filter((word) => word !== ''))].slice(0, 100);
}

/** Gives each draft the marks that begin in it, counted from its own start; what has no place stays with the first. */
function shareMarks(drafts: Draft[], marks: readonly DraftMark[]): void {
  let start = 0;
  for (const [index, draft] of drafts.entries()) {
    const length = textOf(draft.doc).length;
    const end = start + length;
    const isLast = index === drafts.length - 1;
    const own = marks.filter((mark) => mark.start >= start && (isLast || mark.start <= end));
    draft.marks = own.map((mark) => within(mark, start, length));
    start = end + 1;
  }
}

function within(mark: DraftMark, offset: number, length: number): DraftMark {
  const start = Math.min(mark.start - offset, length);
  const end = Math.min(mark.end - offset, length);
  return { ...mark, start, end, quote: mark.quote.slice(0, end === start ? undefined : end - start) };
}

function noticesOf(written: Written, marks: readonly DraftMark[], { images, changes, embedded }: Counts): Notice[] {
  const unplaced = marks.filter((mark) => mark.start === mark.end).length;
  const counted: Notice[] = [
    { reason: 'warning-images', params: { count: images } },
    { reason: 'warning-tracked', params: { count: changes } },
    { reason: 'warning-hidden', params: { count: written.hidden } },
    { reason: 'warning-embedded', params: { count: embedded } },
    { reason: 'warning-unplaced', params: { count: unplaced } },
  ];
  return counted.filter((notice) => notice.params['count'] !== 0);
}
