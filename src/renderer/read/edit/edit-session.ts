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
  /** Told at each pause, not while one writes on: what stands beside the text is drawn anew then. */
  onPause: (written: Written) => void;
};

/** Starts a session on a version of a speech. Nothing is sent before something was written. */
export function startSession({ speech, base, begun, read, onPause }: Options): EditingSession {
  const session = crypto.randomUUID();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle: number | null = null;
  let waitingSince: number | null = null;
  let unseen = false;
  let kept = false;
  let finished: Promise<Finished> | null = null;
  const send = (written: Written) => ({ speech, session, base, doc: written?.doc ?? begun, places: written?.places ?? { ids: [], from: [], to: [], starts: [], ends: [] } });
  const rest = () => {
    clearTimeout(timer);
    if (idle !== null) cancelIdleCallback(idle);
    idle = null;
  };
  const keep = (written: Written) => {
    waitingSince = null;
    kept ||= written !== null;
    if (kept) void save('edit.keep', send(written));
  };
  const keepBetweenKeys = () => {
    idle = null;
    if (waitingSince !== null && !finished) keep(read());
  };
  const flush = () => {
    rest();
    if (!unseen || finished) return;
    unseen = false;
    const written = read();
    if (waitingSince !== null) keep(written);
    onPause(written);
  };
  return {
    changed() {
      if (finished) return;
      clearTimeout(timer);
      unseen = true;
      waitingSince ??= performance.now();
      timer = setTimeout(flush, PAUSE_MS);
      if (performance.now() - waitingSince > LONGEST_MS) idle ??= requestIdleCallback(keepBetweenKeys, { timeout: PAUSE_MS });
    },
    flush,
    finish() {
      rest();
      if (finished) return finished;
      const written = read();
      finished = written === null && !kept ? Promise.resolve(null) : save('edit.finish', send(written));
      // refused: the visit goes on, with all that was written
      finished.catch(() => { finished = null; });
      return finished;
    },
  };
}
