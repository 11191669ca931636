import { createContext } from 'react';

/** Opens a note at the place where it uses a passage; the window provides it, so that screens need not know of each other. */
export const NoteOpening = createContext<(note: number, passage: number) => void>(() => {});
