import * as z from 'zod';

export const CollectionId = z.int().positive();

export const CollectionName = z.string().trim().min(1).max(100).regex(/^[^\u0000-\u001f\u007f]+$/);

/** A named, ordered set of speeches (文集). A speech may be in any number of them. */
export const Collection = z.strictObject({
  id: CollectionId,
  name: CollectionName,
  description: z.string(),
  /** Its speeches outside the recycle bin. */
  speeches: z.int().min(0),
  /** Passages of those speeches. */
  passages: z.int().min(0),
});
export type Collection = z.infer<typeof Collection>;

/** Days a speech or a note stays in the recycle bin before it is deleted for good. */
export const RECYCLE_DAYS = 30;
