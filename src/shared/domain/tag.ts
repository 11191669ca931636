import * as z from 'zod';
import { AppError } from './failure';

export const TagId = z.int().positive();

/** Names of tags may hold anything printable but the slash, which separates levels in a path. */
export const TagName = z.string().trim().min(1).max(60).regex(/^[^/／\u0000-\u001f\u007f]+$/);

/** A path as written by people and scripts: `责任落实/督查督办`. */
export const TagPath = z.string().max(500).regex(/^[^\u0000-\u001f\u007f]*$/);

/** How a tag looks: a colour and a pattern of its own, which have nothing to do with those of highlights. */
export const TagColour = z.int().min(1).max(8);
export const TagPattern = z.enum(['solid', 'dots', 'stripes', 'checks', 'rings', 'waves']);
export type TagPattern = z.infer<typeof TagPattern>;

export const TagDescription = z.string().max(5000).regex(/^[^\u0000]*$/);

/** A node of the one tag tree. Identity is exact: 党建 never matches 党建引领. */
export const Tag = z.strictObject({
  id: TagId,
  parent: TagId.nullable(),
  name: TagName,
  /** Names from the root down, joined by `/`. */
  path: z.string(),
  /** Passages carrying this tag itself. */
  passages: z.int().min(0),
  /** Passages carrying this tag or one below it, each counted once. */
  passagesBelow: z.int().min(0),
  /** Speeches carrying this tag itself (not through their passages). */
  speeches: z.int().min(0),
  /** Speeches carrying this tag or one below it, each counted once. */
  speechesBelow: z.int().min(0),
  /** Null where none was chosen. */
  colour: TagColour.nullable(),
  pattern: TagPattern,
  description: TagDescription,
  /** Other names it is found by; no two tags need differ in them. */
  aliases: z.array(TagName),
});
export type Tag = z.infer<typeof Tag>;

/** The names in a path, trimmed, full-width slashes read as slashes. Fails with `tag-empty` when a level has no name. */
export function namesInPath(path: string): string[] {
  const names = path.replaceAll('／', '/').split('/').map((name) => name.trim());
  if (names.some((name) => !TagName.safeParse(name).success)) throw new AppError('invalid-input', 'tag-empty');
  return names;
}
