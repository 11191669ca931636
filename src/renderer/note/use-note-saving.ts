import { useEffect, useState } from 'react';
import { RemoteError } from '@shared/contract/client';
import type { Note, NoteContent } from '@shared/domain/note';
import { save } from '../bridge/saving';

/** After this pause in writing, what was written is stored. */
const PAUSE_MS = 400;

export type NoteSaving = {
  /** Says that something changed; `read` gives the content when it is time to store it. */
  changed(read: () => NoteContent): void;
  /** Stores at once what is waiting. */
  flush(): void;
  /** Whether nothing is waiting and the note is not at this stamp: somebody else, or undo, has changed it. */
  isBehind(stamp: string): boolean;
  /** Grows with every change and every save: tells whether something happened meanwhile. */
  epoch(): number;
  /** Who is told what became of a save. */
  tell(told: Told): void;
  /** From now on saves build on this state. */
  adopt(note: Note): void;
};

type Told = { onKeptOther: () => void; onGone: (error: RemoteError) => void };
type Options = Told & { note: Note };

/** Autosave of one note: 400 ms after the last change, and on leaving. All saves of one visit are one undo step. */
export function useNoteSaving({ note, onKeptOther, onGone }: Options): NoteSaving {
  const [saving] = useState(() => createNoteSaving(note));
  useEffect(() => saving.tell({ onKeptOther, onGone }));
  useEffect(() => {
    const leave = () => saving.flush();
    addEventListener('blur', leave);
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      removeEventListener('blur', leave);
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      saving.flush();
    };
  }, [saving]);
  return saving;
}

function createNoteSaving(note: Note): NoteSaving {
  let told: Told | null = null;
  const typing = `note ${note.id} ${crypto.randomUUID().slice(0, 8)}`;
  let stamp = note.stamp;
  let waiting: (() => NoteContent) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let under: Promise<void> = Promise.resolve();
  let pending = 0;
  let epoch = 0;

  function flush(): void {
    clearTimeout(timer);
    if (waiting === null) return;
    const content = waiting();
    waiting = null;
    pending += 1;
    // one after the other: each save builds on the stamp the one before it was given
    under = under.then(async () => {
      try {
        const answer = await save('notes.save', { id: note.id, base: stamp, content, typing });
        stamp = answer.stamp;
        if (answer.keptOther) told?.onKeptOther();
      } catch (error) {
        if (!(error instanceof RemoteError)) throw error;
        told?.onGone(error);
      } finally {
        pending -= 1;
        epoch += 1;
      }
    });
  }

  return {
    changed(read) {
      waiting = read;
      epoch += 1;
      clearTimeout(timer);
      timer = setTimeout(flush, PAUSE_MS);
    },
    flush,
    isBehind: (stored) => waiting === null && pending === 0 && stored !== stamp,
    epoch: () => epoch,
    tell(listening) {
      told = listening;
    },
    adopt(stored) {
      stamp = stored.stamp;
    },
  };
}
