import * as z from 'zod';
import type { TextRange } from '../chinese-clauses';
import { SUGGESTION_KINDS, type SuggestionKind } from './suggestion';

/** How many units on each side tell two equal phrases apart. */
const AROUND = 16;
/** No suggestion is longer than this (units): a quotation with its source. */
const LONGEST = 1000;

/** A suggestion that was turned down: what it proposed and the words around it, not its place, which corrections move. */
export const Declined = z.strictObject({
  kind: z.enum(SUGGESTION_KINDS),
  exact: z.string().min(1).max(LONGEST),
  prefix: z.string().max(AROUND),
  suffix: z.string().max(AROUND),
});
export type Declined = z.infer<typeof Declined>;

/** Describes a suggestion of a text so that it is known again. */
export function describeDeclined(text: string, { kind, start, end }: TextRange & { kind: SuggestionKind }): Declined {
  return { kind, exact: text.slice(start, end), prefix: text.slice(Math.max(0, start - AROUND), start), suffix: text.slice(end, end + AROUND) };
}

/** One string for a description: equal ones are the same suggestion. */
export function declinedKey({ kind, exact, prefix, suffix }: Declined): string {
  return [kind, exact, prefix, suffix].join('\n');
}
