import { textOf, type Block } from '@shared/domain/document';
import { AppError } from '@shared/domain/failure';
import { cutDraft, joinDrafts } from '../import/draft-parts';
import type { Part, Reading } from './intake-readings';

const OPENING_UNITS = 120;
const BLOCK_UNITS = 60;

/** The proposed speech with a key and its place among those of its file. Throws `no-proposed`. */
export function findPart({ parts }: Reading, key: string): { part: Part; index: number } {
  const index = parts.findIndex((part) => part.key === key);
  const part = parts[index];
  if (!part) throw new AppError('not-found', 'no-proposed');
  return { part, index };
}

/** Joins a proposed speech to the one before it and returns what became of both. Throws `no-proposed` for the first one. */
export function joinPart(reading: Reading, key: string): Part {
  const { part, index } = findPart(reading, key);
  const before = reading.parts[index - 1];
  if (!before) throw new AppError('not-found', 'no-proposed');
  const joined: Part = { ...before, draft: joinDrafts(before.draft, part.draft), resembles: null };
  reading.parts.splice(index - 1, 2, joined);
  return joined;
}

/** Draws a border before a block of a proposed speech and returns both sides. Throws `no-border` when one would be blank. */
export function cutPart(reading: Reading, key: string, block: number): Part[] {
  const { part, index } = findPart(reading, key);
  const drafts = cutDraft(part.draft, block, reading.name, index + 2);
  if (drafts === null) throw new AppError('invalid-input', 'no-border');
  const [left, right] = drafts;
  const sides: Part[] = [
    { ...part, draft: left, resembles: null },
    { key: `s${reading.nextKey}`, draft: right, border: '', resembles: null },
  ];
  reading.nextKey += 1;
  reading.parts.splice(index, 1, ...sides);
  return sides;
}

/** The first words of a text on one line. */
export function openingOf(text: string): string {
  return firstWords(text.slice(0, 4 * OPENING_UNITS), OPENING_UNITS);
}

/** Some blocks of a proposed speech, the first words of each. */
export function blocksOf({ draft }: Part, offset: number, limit: number): { blocks: { kind: string; text: string }[]; total: number } {
  const { blocks } = draft.doc;
  return { blocks: blocks.slice(offset, offset + limit).map(shortened), total: blocks.length };
}

function shortened(block: Block): { kind: string; text: string } {
  return { kind: block.kind, text: firstWords(textOf({ blocks: [block] }), BLOCK_UNITS) };
}

function firstWords(text: string, units: number): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length <= units ? line : `${line.slice(0, units).replace(/[\ud800-\udbff]$/u, '')}…`;
}
