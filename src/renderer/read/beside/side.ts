import { createContext } from 'react';
import type { MountedText } from '../use-mounted-text';

/** One of two speeches side by side, as its reader knows it: how to go to the other, and whom to tell of its text. */
export type Side = {
  other: () => void;
  mounted: (text: MountedText | null, partStarts: readonly number[]) => void;
};

/** Null for a reader that has the window for itself. */
export const SideContext = createContext<Side | null>(null);
