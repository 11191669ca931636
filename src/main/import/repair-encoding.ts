import { carryAnchors } from '@shared/anchor/remap';
import { describeAnchor } from '@shared/anchor/describe';
import { textOf } from '@shared/domain/document';
import { AppError } from '@shared/domain/failure';
import type { Anchor } from '@shared/domain/passage';
import type { Details } from '@shared/domain/speech';
import { traceDecoding } from './byte-offsets';
import { markOf } from './detect-encoding';
import type { Draft, FileReading } from './draft';
import { readImport } from './read-import';

export type RepairRequest = {
  name: string;
  bytes: Uint8Array;
  /** The encoding the speech was read with, and the one to read it with now. */
  from: string;
  to: string;
  /** The text of the speech as it is now. */
  body: string;
  anchors: readonly Anchor[];
};

export type Repaired = {
  encoding: string;
  draft: Draft;
  /** What the file says about the speech when it is read as before. */
  old: Details;
  /** Null is an orphan. */
  anchors: (Anchor | null)[];
};

/**
 * A speech read again from its original bytes with another encoding, with its passages. In a text file a place is
 * carried over by the bytes it was made of, since wrongly decoded text has no words in common with the right one; in
 * other formats by the words. Throws `repair-split` when the file does not split as it did.
 */
export async function repairEncoding(request: RepairRequest): Promise<Repaired> {
  const { bytes, body, anchors } = request;
  const { before, after, draft, oldDraft } = await sameSpeech(request);
  const text = textOf(draft.doc);
  const throughBytes = before.format === 'text' && after.format === 'text' ? placeByBytes(bytes, before.encoding, after.encoding, body, text) : null;
  const { title, speaker, date, occasion, place, keywords, source } = oldDraft;
  const old = { title, speaker, date, occasion, place, keywords, source };
  const placed = throughBytes === null ? carryAnchors(body, text, anchors) : anchors.map((anchor) => anchorAt(text, throughBytes, anchor));
  return { encoding: after.encoding, draft, old, anchors: placed };
}

type Same = { before: FileReading; after: FileReading; oldDraft: Draft; draft: Draft };

/** Both readings of the file, and the draft of the new one that stands where the speech stood in the old one. */
async function sameSpeech({ name, bytes, from, to, body }: RepairRequest): Promise<Same> {
  const ways = [true, false].flatMap((split) => [undefined, true, false].map((tidy) => ({ split, ...(tidy === undefined ? {} : { tidy }) })));
  // as exactly this text first; a text that was changed since can only be the one of its file
  for (const isSame of [(draft: Draft) => textOf(draft.doc) === body, null]) {
    for (const way of ways) {
      const before = await readImport({ name, bytes, ...way, encoding: from });
      const place = isSame === null ? before.drafts.length - 1 : before.drafts.findIndex(isSame);
      const oldDraft = before.drafts[place];
      if (oldDraft === undefined || (isSame === null && place > 0)) continue;
      const after = await readImport({ name, bytes, ...way, encoding: to });
      const draft = before.drafts.length === after.drafts.length ? after.drafts[place] : undefined;
      if (draft !== undefined) return { before, after, oldDraft, draft };
    }
  }
  throw new AppError('conflict', 'repair-split', { name });
}

type Placer = (offset: number) => number | null;

/** From an offset of the old text over the bytes to an offset of the new one; null when a text is not all of its lines. */
function placeByBytes(bytes: Uint8Array, from: string, to: string, oldText: string, newText: string): Placer | null {
  const mark = markOf(bytes);
  const traced = (encoding: string) => traceDecoding(encoding, bytes, mark !== null && mark.encoding === encoding ? mark.length : 0);
  const [old, fresh] = [traced(from), traced(to)];
  const oldStart = old.text.indexOf(oldText);
  const newStart = fresh.text.indexOf(newText);
  if (oldStart === -1 || newStart === -1) return null;
  return (offset) => {
    const byte = old.offsets[oldStart + offset] ?? bytes.length;
    const place = firstFrom(fresh.offsets, byte) - newStart;
    return place < 0 || place > newText.length ? null : place;
  };
}

/** Index of the first offset that is not before a byte. */
function firstFrom(offsets: Uint32Array, byte: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < byte) low = middle + 1;
    else high = middle;
  }
  return low;
}

function anchorAt(text: string, placeOf: Placer, anchor: Anchor): Anchor | null {
  const start = placeOf(anchor.start);
  const end = placeOf(anchor.end);
  if (start === null || end === null || text.slice(start, end).trim() === '') return null;
  return describeAnchor(text, start, end);
}
