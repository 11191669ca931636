import type { Comment } from '../office/draft-marks';
import type { Destination } from './destinations';
import { timeOf } from './time';

/** The comments of a file, put together from the groups that stand beside each of them. */
export type Remarks = {
  /** Takes the text of a group that says something about the next comment, or the one it stands in. */
  take(destination: Destination, text: string): void;
  /** Ends a comment with its text and returns its id. */
  finish(text: string): string;
  all: Comment[];
};

/** No comments yet. */
export function createRemarks(): Remarks {
  const all: Comment[] = [];
  const told = new Map<Destination, string>();
  return {
    all,
    take: (destination, text) => void told.set(destination, text.trim()),
    finish(text) {
      const id = told.get('comment-ref') ?? `unnamed ${all.length}`;
      // the comment that is answered, counted back from this one
      const back = Number(told.get('comment-parent') ?? Number.NaN);
      const parent = all[all.length + back]?.id ?? null;
      all.push({ id, author: told.get('comment-author') ?? '', date: timeOf(told.get('comment-date') ?? ''), text, parent });
      told.clear();
      return id;
    },
  };
}
