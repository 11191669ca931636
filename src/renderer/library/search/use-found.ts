import { useState } from 'react';
import { RemoteError } from '@shared/contract/client';
import type { Input, Output } from '@shared/contract/contract';
import type { Failure } from '@shared/domain/failure';
import type { FoundSpeech } from '@shared/domain/search-answer';
import { useAnswer } from '../../bridge/queries';
import { useAnswers } from '../../bridge/use-answers';

const PAGE = 50;
const PLACES = 3;

export type Found = {
  total: number;
  /** The first page, with tags and remarks; undefined until it has come. */
  first: Output<'search.query'> | undefined;
  failure: Failure | null;
  /** A speech by its place among the results; undefined while it is on its way. */
  at: (index: number) => FoundSpeech | undefined;
  /** Tells which results are seen, so that they are fetched. */
  setSeen: (first: number, last: number) => void;
};

/** What a query finds, fetched in pages as they come into sight. An empty query asks nothing. */
export function useFound(query: string, enabled: boolean): Found {
  const [seen, setSeen] = useState({ first: 0, last: 0 });
  const page = (index: number): Input<'search.query'> => ({ query, offset: index * PAGE, limit: PAGE, places: PLACES });
  const asks = enabled && query.trim() !== '';
  const first = useAnswer('search.query', page(0), { enabled: asks, keepPrevious: true });
  const wanted: number[] = [];
  const last = !asks ? 0 : Math.min(seen.last, Math.floor(Math.max(0, (first.data?.total ?? 0) - 1) / PAGE));
  for (let index = Math.max(1, seen.first); index <= last; index += 1) wanted.push(index);
  const others = useAnswers('search.query', wanted.map(page));
  return {
    total: asks ? (first.data?.total ?? 0) : 0,
    first: asks ? first.data : undefined,
    failure: first.error instanceof RemoteError ? first.error.failure : null,
    at(index) {
      const on = Math.floor(index / PAGE);
      const speeches = on === 0 ? first.data?.speeches : others[wanted.indexOf(on)]?.speeches;
      return speeches?.[index % PAGE];
    },
    setSeen(from, to) {
      const next = { first: Math.floor(from / PAGE), last: Math.floor(to / PAGE) };
      setSeen((now) => (now.first === next.first && now.last === next.last ? now : next));
    },
  };
}
