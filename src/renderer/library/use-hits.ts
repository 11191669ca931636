import { useMemo } from 'react';
import { useAnswer } from '../bridge/queries';
import { hitsBySpeech, type RowHits } from './hits';

const MOST_HITS = 2000;
const noHits: ReadonlyMap<number, RowHits> = new Map();

/** Where the words of the search field are found, by speech. Nothing is searched for in the trash. */
export function useHits(text: string, trashed: boolean): { hits: ReadonlyMap<number, RowHits>; total: number } {
  const query = text.trim();
  const enabled = query !== '' && !trashed;
  const answer = useAnswer('search.run', { query: query === '' ? ' ' : query, limit: MOST_HITS }, { enabled, keepPrevious: true }).data;
  const hits = useMemo(() => (enabled && answer ? hitsBySpeech(answer.hits) : noHits), [answer, enabled]);
  return { hits, total: enabled ? (answer?.total ?? 0) : 0 };
}
