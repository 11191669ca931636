import * as z from 'zod';
import { Passage } from './passage';

/**
 * All passages of a speech in columns, attached ones first in reading order, then orphans. Quotes are left out where the
 * text says them: an attached passage quotes exactly its range.
 */
export const PassageSheet = z.strictObject({
  speech: z.int().positive(),
  /** The version of the text the offsets count in. */
  version: z.int().positive(),
  ids: z.array(z.int().positive()),
  starts: z.array(z.int().min(0)),
  ends: z.array(z.int().min(0)),
  colours: z.array(z.int().min(1).max(6)),
  created: z.array(z.string()),
  /** Empty where it is the same as `created`. */
  updated: z.array(z.string()),
  authors: z.array(z.string()),
  notes: z.array(z.strictObject({ id: z.int().positive(), note: z.string() })),
  /** Tag ids in the order they were attached. */
  tags: z.array(z.strictObject({ id: z.int().positive(), tags: z.array(z.int().positive()) })),
  orphans: z.array(z.strictObject({ id: z.int().positive(), exact: z.string(), prefix: z.string(), suffix: z.string(), whole: z.boolean() })),
});
export type PassageSheet = z.infer<typeof PassageSheet>;

/** The passages on a sheet, with their quotes taken from the text they stand in. */
export function readSheet(sheet: PassageSheet, text: string): SheetPassage[] {
  const notes = new Map(sheet.notes.map((entry) => [entry.id, entry.note]));
  const tags = new Map(sheet.tags.map((entry) => [entry.id, entry.tags]));
  const orphans = new Map(sheet.orphans.map((entry) => [entry.id, entry]));
  return sheet.ids.map((id, index) => {
    const start = sheet.starts[index] ?? 0;
    const end = sheet.ends[index] ?? 0;
    const createdAt = sheet.created[index] ?? '';
    const updatedAt = sheet.updated[index] ?? '';
    const lost = orphans.get(id);
    return {
      id,
      speech: sheet.speech,
      start,
      end,
      exact: lost ? lost.exact : text.slice(start, end),
      lost: lost ? { prefix: lost.prefix, suffix: lost.suffix } : null,
      colour: sheet.colours[index] ?? 1,
      note: notes.get(id) ?? '',
      tags: tags.get(id) ?? NO_TAGS,
      author: sheet.authors[index] ?? '',
      createdAt,
      updatedAt: updatedAt === '' ? createdAt : updatedAt,
      state: lost ? 'orphan' : 'attached',
      whole: lost?.whole ?? false,
    };
  });
}

const NO_TAGS: number[] = [];

/** A passage in a window that has its text: the context of its quote is there only when its place is `lost`. */
export type SheetPassage = Omit<Passage, 'prefix' | 'suffix'> & { lost: { prefix: string; suffix: string } | null };

/** A whole passage as the reader keeps it. */
export function onSheet({ prefix, suffix, ...passage }: Passage): SheetPassage {
  return { ...passage, lost: passage.state === 'orphan' ? { prefix, suffix } : null };
}

/** Whether two passages say the same; the context of an orphan never changes by itself. */
export function isSamePassage(a: SheetPassage, b: SheetPassage): boolean {
  return a.id === b.id && a.start === b.start && a.end === b.end && a.colour === b.colour && a.note === b.note && a.state === b.state && a.whole === b.whole
    && a.updatedAt === b.updatedAt && a.author === b.author && a.exact === b.exact
    && a.tags.length === b.tags.length && a.tags.every((tag, index) => tag === b.tags[index]);
}
