import type { Output } from '@shared/contract/contract';
import type { Doc } from '@shared/domain/document';
import type { Places } from '@shared/domain/speech-version';
import { save } from '../../bridge/saving';

/** After this pause in writing, what was written is kept. */
export const PAUSE_MS = 400;
/** Who never pauses is kept all the same, so often. */
const LONGEST_MS = 3000;

/** The text as the session sees it: what to store, or null while it is as it was when the session began. */
export type Written = { doc: Doc; places: Places } | null;

export type Finished = Output<'edit.finish'> | null;

/** One visit to a text with the pen. */
export type EditingSession = {
  /** Says that something changed: it is kept after the next pause. */
  changed(): void;
  /** Keeps at once what is waiting. */
  flush(): void;
  /** Makes a version of all of it; null when there is nothing to make one of. Asked again, it gives the same answer. */
  finish(): Promise<Finished>;
};

type Options = {
  speech: number;
  base: number;
  /** The text the session began with. */
  begun: Doc;
  read: () => Written;
  /** Told at each pause, when what was written is kept. */
  onPause: (written: Written) => void;
};

/** Starts a session on a version of a speech. Nothing is sent before something was written. */
export function startSession({ speech, base, begun, read, onPause }: Options): EditingSession {
  const session = crypto.randomUUID();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | null = null;
  let kept = false;
  let finished: Promise<Finished> | null = null;
  const send = (written: Written) => ({ speech, session, base, doc: written?.doc ?? begun, places: written?.places ?? { ids: [], from: [], to: [], starts: [], ends: [] } });
  const flush = () => {
    clearTimeout(timer);
    if (waitingSince === null || finished) return;
    waitingSince = null;
    const written = read();
    onPause(written);
    kept ||= written !== null;
    if (kept) void save('edit.keep', send(written));
  };
  return {
    changed() {
      if (finished) return;
      clearTimeout(timer);
      waitingSince ??= performance.now();
      timer = setTimeout(flush, Math.max(0, Math.min(PAUSE_MS, waitingSince + LONGEST_MS - performance.now())));
    },
    flush,
    finish() {
      clearTimeout(timer);
      if (finished) return finished;
      const written = read();
      finished = written === null && !kept ? Promise.resolve(null) : save('edit.finish', send(written));
      // refused: the visit goes on, with all that was written
      finished.catch(() => { finished = null; });
      return finished;
    },
  };
}
