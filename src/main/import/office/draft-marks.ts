import { leavesOf, textOf, type Doc } from '@shared/domain/document';
import { AppError } from '@shared/domain/failure';
import type { DraftMark } from '../draft';
import { LIMITS } from '../limits';
import type { Place, Written } from './writer';

/** A comment as the file has it. `parent` is the comment it answers, or null. */
export type Comment = { id: string; author: string; date: string | null; text: string; parent: string | null };

/** A time as files write it, in ISO 8601, or null when it cannot be one. */
export function readTime(written: string): string | null {
  const time = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/u.exec(written.trim());
  const plain = time === null ? '' : `${time[1] ?? ''}${time[2] ?? ''}`;
  return plain === '' || Number.isNaN(Date.parse(plain)) ? null : plain;
}

/**
 * All marks of a document in reading order. Replies stand in the note of the comment they answer. A comment at a point
 * marks its paragraph; one whose words were deleted, or that stands nowhere, keeps its quote and an empty range. Throws
 * `file-complex` when the marks lie over each other without measure.
 */
export function draftMarks(name: string, doc: Doc, written: Written, comments: readonly Comment[]): DraftMark[] {
  const text = textOf(doc);
  const marks: DraftMark[] = written.highlights.map(({ start, end, colour }) => {
    return { kind: 'highlight', start, end, quote: text.slice(start, end), colour, note: '', author: '', date: null };
  });
  for (const { at, quote, colour } of lostHighlights(written)) {
    const start = Math.min(at, text.length);
    marks.push({ kind: 'highlight', start, end: start, quote, colour, note: '', author: '', date: null });
  }
  const rangeOf = rangeFinder(doc, text, written);
  for (const { first, replies } of threads(comments)) {
    const { author, date } = first;
    const note = cutNote([first.text, ...replies.map(replyLine)].join('\n'));
    marks.push({ kind: 'comment', ...rangeOf(written.places.get(first.id)), colour: null, note, author, date });
  }
  const units = marks.reduce((sum, mark) => sum + mark.quote.length, 0);
  if (units > LIMITS.markedUnits) throw new AppError('unreadable-file', 'file-complex', { name });
  return marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** Highlighted stretches that a tracked change deleted; neighbours of one colour were one mark. */
function lostHighlights(written: Written) {
  const lost: { at: number; quote: string; colour: NonNullable<Written['deletions'][number]['colour']> }[] = [];
  for (const { at, text, colour } of written.deletions) {
    if (colour === null) continue;
    const last = lost.at(-1);
    if (last && last.at === at && last.colour === colour) last.quote += text;
    else lost.push({ at, quote: text, colour });
  }
  return lost.filter(({ quote }) => quote.trim() !== '');
}

type Range = { start: number; end: number; quote: string };

function rangeFinder(doc: Doc, text: string, written: Written): (place: Place | undefined) => Range {
  const leaves = leavesOf(doc);
  const deleted = new Map<number, string>();
  for (const one of written.deletions) deleted.set(one.at, (deleted.get(one.at) ?? '') + one.text);
  const within = (at: number) => Math.max(0, Math.min(at, text.length));
  const paragraphAt = (at: number): Range => {
    const leaf = leaves[lastStarting(leaves, at)];
    const start = leaf?.start ?? 0;
    const quote = leaf?.text ?? '';
    return { start, end: start + quote.length, quote };
  };
  return (place) => {
    const from = place?.start ?? null;
    const at = from ?? place?.end ?? place?.point ?? null;
    if (at === null) return { start: 0, end: 0, quote: '' };
    const to = place?.end ?? null;
    if (from === null || to === null || to < from) return paragraphAt(within(at));
    const quote = text.slice(from, to);
    const start = from + quote.length - quote.trimStart().length;
    if (quote.trim() !== '') return { start, end: start + quote.trim().length, quote: quote.trim() };
    const gone = deleted.get(from) ?? '';
    return gone.trim() === '' ? paragraphAt(within(from)) : { start: within(from), end: within(from), quote: gone };
  };
}

/** Index of the last leaf that starts at or before an offset. */
function lastStarting(leaves: readonly { start: number }[], at: number): number {
  let low = 0;
  let high = leaves.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((leaves[middle]?.start ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}

/** Each comment that answers none, with its answers and theirs. Answers to comments that are not there stand alone. */
function threads(comments: readonly Comment[]): { first: Comment; replies: Comment[] }[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const found = new Map<Comment, { first: Comment; replies: Comment[] }>();
  for (const comment of comments) {
    const root = rootOf(comment, byId);
    const thread = found.get(root) ?? { first: root, replies: [] };
    found.set(root, thread);
    if (comment !== root) thread.replies.push(comment);
  }
  return [...found.values()];
}

function rootOf(comment: Comment, byId: ReadonlyMap<string, Comment>): Comment {
  const seen = new Set<Comment>();
  let root = comment;
  while (root.parent !== null && !seen.has(root)) {
    seen.add(root);
    const parent = byId.get(root.parent);
    if (!parent) return root;
    root = parent;
  }
  // a circle of answers has no first one
  return seen.has(root) ? comment : root;
}

function replyLine({ author, date, text }: Comment): string {
  const who = [author, date?.slice(0, 10) ?? ''].filter((part) => part !== '').join(', ');
  return who === '' ? `— ${text}` : `— ${who}: ${text}`;
}

function cutNote(note: string): string {
  if (note.length <= LIMITS.storedNoteUnits) return note;
  const cut = note.slice(0, LIMITS.storedNoteUnits - 1);
  return `${/[\ud800-\udbff]$/u.test(cut) ? cut.slice(0, -1) : cut}…`;
}
