import { describeAnchor } from '@shared/anchor/describe';
import { AppError } from '@shared/domain/failure';
import { comparePassages, type Passage } from '@shared/domain/passage';
import type { Library } from '../store/library';
import { copyTags, deletePassages, getPassages, insertPassage, movePassage, restylePassages } from '../store/passages';
import { getBody } from '../store/speeches';

/**
 * Cuts a passage in two at an offset inside it; both halves keep colour, tags and author, the first keeps the note. Throws
 * `range-empty` when a half would hold only white space, `range-outside` when the offset is not inside.
 */
export function splitPassage(library: Library, id: number, at: number): Passage[] {
  const { db, newId } = library;
  const passage = attached(getPassages(db, [id]));
  if (at <= passage.start || at >= passage.end) throw new AppError('invalid-input', 'range-outside', { start: at, end: at, length: passage.end });
  const body = getBody(db, passage.speech);
  const [first, second] = [describeAnchor(body, passage.start, at), describeAnchor(body, at, passage.end)];
  const now = library.now();
  const made = library.act({ label: { reason: 'did-split-passage', params: {} } }, () => {
    movePassage(db, id, first, now);
    const half = insertPassage(db, { speech: passage.speech, anchor: second, colour: passage.colour, note: '', author: passage.author, createdAt: passage.createdAt }, { now, newId });
    copyTags(db, id, half);
    return half;
  });
  return getPassages(db, [id, made]);
}

/**
 * Makes one passage of several of one speech, from the start of the first to the end of the last, with all tags and with
 * the notes under each other; the first in reading order stays and keeps its colour. Throws `invalid-input`.
 */
export function mergePassages(library: Library, ids: readonly number[]): Passage {
  const { db } = library;
  const passages = getPassages(db, ids).toSorted(comparePassages);
  const [first, ...others] = passages;
  if (!first || others.length === 0 || passages.some((one) => one.speech !== first.speech)) {
    throw new AppError('invalid-input', 'invalid-input', { name: 'passages.merge', detail: 'ids: two or more of one speech' });
  }
  for (const passage of passages) attached([passage]);
  const anchor = describeAnchor(getBody(db, first.speech), first.start, Math.max(...passages.map((one) => one.end)));
  const note = passages.map((one) => one.note).filter((text) => text !== '').join('\n');
  const now = library.now();
  library.act({ label: { reason: 'did-merge-passages', params: { count: passages.length } } }, () => {
    movePassage(db, first.id, anchor, now);
    restylePassages(db, [first.id], { note }, now);
    for (const other of others) copyTags(db, other.id, first.id);
    deletePassages(db, others.map((one) => one.id));
  });
  return attached(getPassages(db, [first.id]));
}

/** The one passage of a list; throws `invalid-input` for one that has lost its place. */
function attached([passage]: Passage[]): Passage {
  if (!passage) throw new RangeError('There is no passage where one was asked for.');
  if (passage.state === 'orphan') throw new AppError('invalid-input', 'invalid-input', { name: 'passages', detail: `${passage.id}: without a place` });
  return passage;
}
