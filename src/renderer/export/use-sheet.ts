import { useMemo } from 'react';
import { RemoteError } from '@shared/contract/client';
import type { ExcerptFilter } from '@shared/domain/excerpt';
import type { Failure } from '@shared/domain/failure';
import type { Sheet, SheetChoices } from '@shared/domain/sheet';
import { useAnswer } from '../bridge/queries';

export type SheetState = {
  /** The sheet as it would be exported now; null until it has come. */
  sheet: Sheet | null;
  /** The title the library proposes. */
  proposedTitle: string;
  failure: Failure | null;
};

/** The sheet for these excerpts. Only another grouping is asked for again: what is shown of it changes here, at once. */
export function useSheet(filter: ExcerptFilter, choices: SheetChoices): SheetState {
  const asked: SheetChoices = { group: choices.group, title: '', notes: true, tags: true, context: true, citations: 'footnote' };
  const { data, error } = useAnswer('export.preview', { filter, choices: asked }, { keepPrevious: true });
  const failure = error instanceof RemoteError ? error.failure : null;
  const sheet = useMemo(() => {
    if (data === undefined) return null;
    return { ...data, title: choices.title.trim() === '' ? data.title : choices.title.trim(), choices };
  }, [data, choices]);
  return { sheet, proposedTitle: data?.title ?? '', failure };
}
