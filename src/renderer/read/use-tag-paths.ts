import { useCallback, useMemo } from 'react';
import { useAnswer } from '../bridge/queries';
import type { ShownPassage } from './passages/shown-passage';

export type TagPaths = {
  /** The paths of the tags of a passage, those on their way included. */
  of: (passage: ShownPassage) => readonly string[];
  /** The id of the tag at a path, null while it is being made. */
  idAt: (path: string) => number | null;
};

/** Tags by their paths. */
export function useTagPaths(): TagPaths {
  const tags = useAnswer('tags.list', {}).data;
  const byId = useMemo(() => new Map(tags?.map((tag) => [tag.id, tag.path])), [tags]);
  const of = useMemo(() => pathsBy(byId), [byId]);
  const idAt = useCallback((path: string) => tags?.find((tag) => tag.path === path)?.id ?? null, [tags]);
  return useMemo(() => ({ of, idAt }), [of, idAt]);
}

/** The paths of a passage; the same list for the same passage, so that its card is not drawn again. */
function pathsBy(byId: ReadonlyMap<number, string>): TagPaths['of'] {
  const made = new WeakMap<ShownPassage, readonly string[]>();
  return (passage) => {
    const before = made.get(passage);
    if (before) return before;
    const known = passage.tags.flatMap((id) => byId.get(id) ?? []);
    const paths = [...known, ...passage.addedPaths.filter((path) => !known.includes(path))];
    made.set(passage, paths);
    return paths;
  };
}
