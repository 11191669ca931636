/** When a note is stored: `AUTOSAVE_MS` after the last change, and at once when the field is left. */
export const AUTOSAVE_MS = 400;

export type NoteAutosave = {
  /** The note as it stands now; what an input method is still composing does not count until it is committed. */
  change(note: string, composing: boolean): void;
  /** Stores what has not been stored yet. */
  flush(): void;
};

/** Stores a note through `store` while it is typed. Nothing is stored twice, and nothing during composition. */
export function createNoteAutosave(stored: string, store: (note: string) => void, delayMs: number = AUTOSAVE_MS): NoteAutosave {
  let saved = stored;
  let now = stored;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    if (now === saved) return;
    saved = now;
    store(now);
  };
  return {
    change(note, composing) {
      clearTimeout(timer);
      if (composing) return;
      now = note;
      timer = setTimeout(flush, delayMs);
    },
    flush,
  };
}
