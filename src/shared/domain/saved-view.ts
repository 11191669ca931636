import * as z from 'zod';
import { ExcerptFilter, ExcerptGrouping, ExcerptOrder } from './excerpt';

export const ViewId = z.int().positive();

/** What a saved view shows. It is live: nothing of the answer is stored. */
export const View = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('search'), query: z.string().min(1).max(500) }),
  z.strictObject({ kind: z.literal('excerpts'), filter: ExcerptFilter, group: ExcerptGrouping, order: ExcerptOrder }),
]);
export type View = z.infer<typeof View>;

/** A saved search or a saved selection of excerpts. Names are free text and need not differ. */
export const SavedView = z.strictObject({ id: ViewId, name: z.string(), view: View, updatedAt: z.string() });
export type SavedView = z.infer<typeof SavedView>;

export const ViewName = z.string().trim().min(1).max(100).regex(/^[^\u0000-\u001f\u007f]+$/);
