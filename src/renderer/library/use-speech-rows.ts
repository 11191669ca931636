import { useState } from 'react';
import type { Input } from '@shared/contract/contract';
import type { SpeechRow } from '@shared/domain/speech';
import type { Failure } from '@shared/domain/failure';
import { RemoteError } from '@shared/contract/client';
import { client } from '../bridge/client';
import { useAnswer } from '../bridge/queries';
import { useAnswers } from '../bridge/use-answers';
import { filterOf, isOwnOrder, type LibraryView } from './library-view';

const PAGE_ROWS = 200;
const MOST_ROWS = 10_000;

export type SpeechRows = {
  total: number;
  /** False until the first rows have come. */
  ready: boolean;
  failure: Failure | null;
  /** The row at a place of the list; undefined while it is on its way. */
  rowAt: (index: number) => SpeechRow | undefined;
  /** The place of a speech among the rows fetched so far, -1 when it is not there. */
  indexOf: (id: number) => number;
  /** Tells which rows are seen, so that they are fetched. */
  setSeen: (first: number, last: number) => void;
  /** All rows from one place to another, also those never fetched. */
  between: (first: number, last: number) => Promise<SpeechRow[]>;
};

/** The rows of a view: a collection in its own order at once, everything else in pages as they come into sight. */
export function useSpeechRows(view: LibraryView): SpeechRows {
  const own = isOwnOrder(view);
  const paged = usePagedRows(view, !own);
  const collection = useAnswer('collections.get', { id: view.collection ?? 1 }, { enabled: own });
  if (!own) return paged;
  const rows = collection.data?.rows ?? [];
  return {
    total: rows.length,
    ready: collection.data !== undefined,
    failure: collection.error instanceof RemoteError ? collection.error.failure : null,
    rowAt: (index) => rows[index],
    indexOf: (id) => rows.findIndex((row) => row.id === id),
    setSeen: () => undefined,
    between: (first, last) => Promise.resolve(rows.slice(first, last + 1)),
  };
}

function usePagedRows(view: LibraryView, enabled: boolean): SpeechRows {
  const [seen, setSeen] = useState({ first: 0, last: 0 });
  const page = (index: number): Input<'speeches.list'> => ({
    filter: filterOf(view),
    order: view.order === 'own' ? 'opened' : view.order,
    descending: view.order === 'own' || view.descending,
    offset: index * PAGE_ROWS,
    limit: PAGE_ROWS,
  });
  const first = useAnswer('speeches.list', page(0), { keepPrevious: true, enabled });
  const wanted: number[] = [];
  const last = enabled ? seen.last : 0;
  for (let index = Math.max(1, seen.first); index <= last; index += 1) wanted.push(index);
  const others = useAnswers('speeches.list', wanted.map(page));
  const total = first.data?.total ?? 0;
  return {
    total,
    ready: first.data !== undefined,
    failure: first.error instanceof RemoteError ? first.error.failure : null,
    rowAt(index) {
      const at = Math.floor(index / PAGE_ROWS);
      const rows = at === 0 ? first.data?.rows : others[wanted.indexOf(at)]?.rows;
      return rows?.[index % PAGE_ROWS];
    },
    indexOf(id) {
      const inFirst = first.data?.rows.findIndex((row) => row.id === id) ?? -1;
      if (inFirst >= 0) return inFirst;
      for (const [order, answer] of others.entries()) {
        const inPage = answer?.rows.findIndex((row) => row.id === id) ?? -1;
        if (inPage >= 0) return (wanted[order] ?? 0) * PAGE_ROWS + inPage;
      }
      return -1;
    },
    setSeen(from, to) {
      const next = { first: Math.floor(from / PAGE_ROWS), last: Math.floor(to / PAGE_ROWS) };
      setSeen((now) => (now.first === next.first && now.last === next.last ? now : next));
    },
    async between(from, to) {
      const rows: SpeechRow[] = [];
      while (from + rows.length <= to) {
        const limit = Math.min(MOST_ROWS, to - from - rows.length + 1);
        const answer = await client.call('speeches.list', { ...page(0), offset: from + rows.length, limit });
        rows.push(...answer.rows);
        if (answer.rows.length < limit) break;
      }
      return rows;
    },
  };
}
