import * as z from 'zod';

/** Pushed to every window. Events announce, they never ask. */
export const events = {
  /** Rows of these nouns changed; `reading` is where reading stopped. `speeches` names those whose text, details or passages changed; empty means any. */
  'library.changed': z.strictObject({
    nouns: z.array(z.enum(['speech', 'passage', 'tag', 'collection', 'view', 'lexicon', 'recent', 'note', 'template', 'suggestion', 'reading', 'history', 'settings'])),
    speeches: z.array(z.int()),
  }),
  /** The index of the search is being made anew; `indexed` equals `speeches` when it is done. */
  'search.progress': z.strictObject({ indexed: z.int(), speeches: z.int() }),
  'import.progress': z.strictObject({
    batch: z.string(),
    name: z.string(),
    stage: z.enum(['reading', 'storing', 'done']),
  }),
} as const;

export type EventName = keyof typeof events;
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>;
export type Emit = <E extends EventName>(name: E, payload: EventPayload<E>) => void;

export function isEventName(name: string): name is EventName {
  return Object.hasOwn(events, name);
}
