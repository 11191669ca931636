import { describeAnchor } from '@shared/anchor/describe';
import type { Input } from '@shared/contract/contract';
import type { Library } from '../store/library';
import { addTags, insertPassage } from '../store/passages';
import { readSettings } from '../store/settings';
import { getBody } from '../store/speeches';

/** Makes passages of several ranges of a speech in one undoable step, all in one style; gives how many. Fails where a range is none of its text. */
export function markRanges(library: Library, { speech, ranges, colour, tagPaths }: Input<'suggestions.accept'>, reason: 'did-accept-suggestions' | 'did-mark-finds'): number {
  const { db, newId } = library;
  const body = getBody(db, speech);
  const anchors = ranges.map(({ start, end }) => describeAnchor(body, start, end));
  const maker = { now: library.now(), newId };
  const { author } = readSettings(db);
  library.act({ label: { reason, params: { count: anchors.length } } }, () => {
    const ids = anchors.map((anchor) => insertPassage(db, { speech, anchor, colour, note: '', author }, maker));
    addTags(db, ids, tagPaths, maker);
  });
  return anchors.length;
}
