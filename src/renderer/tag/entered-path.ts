import type { Tag } from '@shared/domain/tag';

type Suggested = { tag: Tag; by: 'name' | 'path' | 'alias' | 'initials' };

/**
 * The path Enter takes for what was typed, where no tag has exactly this path: the best suggestion, but where tags can be
 * made only one that was found by an alias or by initials, since other text names a new tag. Null when nothing is meant.
 */
export function enteredPath(typed: string, suggested: readonly Suggested[], creates: boolean): string | null {
  const [best] = suggested;
  if (!creates) return best?.tag.path ?? null;
  const isShort = best !== undefined && (best.by === 'alias' || best.by === 'initials') && /^[\x21-\x7e]+$/u.test(typed);
  return isShort ? best.tag.path : typed;
}
