import { useMemo, useState } from 'react';
import { RemoteError } from '@shared/contract/client';
import type { Input, Output } from '@shared/contract/contract';
import type { Excerpt, ExcerptFilter } from '@shared/domain/excerpt';
import type { Failure } from '@shared/domain/failure';
import { useAnswer } from '../bridge/queries';
import { useAnswers } from '../bridge/use-answers';

/** The first excerpts come alone, so that they are there at once; the others in few requests, as each counts anew. */
const FIRST_EXCERPTS = 300;
const NEXT_EXCERPTS = 5000;

type Page = Output<'excerpts.list'>;

export type Excerpts = { excerpts: Excerpt[]; total: number; speeches: number; ready: boolean; failure: Failure | null };

/** All excerpts a filter finds. The first page is there at once, the others follow in the background. */
export function useExcerpts(filter: ExcerptFilter): Excerpts {
  const page = (offset: number, limit: number): Input<'excerpts.list'> => ({ filter, order: 'place', offset, limit });
  const first = useAnswer('excerpts.list', page(0, FIRST_EXCERPTS), { keepPrevious: true });
  const total = first.data?.total ?? 0;
  const wanted: Input<'excerpts.list'>[] = [];
  for (let offset = FIRST_EXCERPTS; offset < total; offset += NEXT_EXCERPTS) wanted.push(page(offset, NEXT_EXCERPTS));
  const others = useAnswers('excerpts.list', wanted);
  const pages = useSame([first.data, ...others]);
  const excerpts = useMemo(() => pages.flatMap((one) => one?.rows ?? []), [pages]);
  return {
    excerpts,
    total,
    speeches: first.data?.speeches ?? 0,
    ready: first.data !== undefined,
    failure: first.error instanceof RemoteError ? first.error.failure : null,
  };
}

/** The same array as before while it holds the same pages. */
function useSame(pages: (Page | undefined)[]): readonly (Page | undefined)[] {
  const [kept, setKept] = useState(pages);
  if (kept.length !== pages.length || kept.some((page, index) => page !== pages[index])) setKept(pages);
  return kept;
}
