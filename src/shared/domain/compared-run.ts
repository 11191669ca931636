import * as z from 'zod';

/** A stretch of two texts in reading order: in both, only in the old one, only in the new one. */
export const ComparedRun = z.strictObject({ kind: z.enum(['same', 'removed', 'added']), text: z.string() });
export type ComparedRun = z.infer<typeof ComparedRun>;
