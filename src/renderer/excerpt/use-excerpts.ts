import { useMemo, useState } from 'react';
import { RemoteError } from '@shared/contract/client';
import type { Output } from '@shared/contract/contract';
import type { Excerpt, ExcerptFilter, ExcerptGrouping, ExcerptOrder } from '@shared/domain/excerpt';
import type { Failure } from '@shared/domain/failure';
import { client } from '../bridge/client';
import { useAnswer } from '../bridge/queries';
import { useAnswers } from '../bridge/use-answers';
import type { ExcerptRow } from './excerpt-rows';

const CHUNK = 60;
const MOST_ASKED = 1000;
const NO_GROUPS: Output<'excerpts.groups'>['groups'] = [];

export type ExcerptGroups = { groups: Output<'excerpts.groups'>['groups']; total: number; speeches: number; ready: boolean; failure: Failure | null };

/** The ids of all excerpts a filter finds, in groups. */
export function useExcerptGroups(filter: ExcerptFilter, group: ExcerptGrouping, order: ExcerptOrder): ExcerptGroups {
  const answer = useAnswer('excerpts.groups', { filter, group, order }, { keepPrevious: true });
  return {
    groups: answer.data?.groups ?? NO_GROUPS,
    total: answer.data?.total ?? 0,
    speeches: answer.data?.speeches ?? 0,
    ready: answer.data !== undefined,
    failure: answer.error instanceof RemoteError ? answer.error.failure : null,
  };
}

export type Sight = { excerptOf: (passage: number) => Excerpt | undefined; setSeen: (first: number, last: number) => void };

/** The excerpts of the rows in sight, fetched as they come into sight; what was fetched once is shown until it comes anew. */
export function useExcerptsInSight(rows: readonly ExcerptRow[]): Sight {
  const [seen, setSeen] = useState({ first: 0, last: 0 });
  const asked = useMemo(() => {
    const chunks: { passages: number[] }[] = [];
    for (let chunk = seen.first; chunk <= seen.last; chunk += 1) {
      const part = rows.slice(chunk * CHUNK, (chunk + 1) * CHUNK);
      const passages = part.map((row) => (row.kind === 'group' ? row.first : row.passage));
      if (passages.length > 0) chunks.push({ passages: [...new Set(passages)] });
    }
    return chunks;
  }, [rows, seen]);
  const answers = useAnswers('excerpts.rows', asked);
  const [known] = useState(() => new Map<number, Excerpt>());
  for (const answer of answers) for (const excerpt of answer ?? []) known.set(excerpt.passage, excerpt);
  return {
    excerptOf: (passage) => known.get(passage),
    setSeen(first, last) {
      const next = { first: Math.floor(first / CHUNK), last: Math.floor(last / CHUNK) };
      setSeen((now) => (now.first === next.first && now.last === next.last ? now : next));
    },
  };
}

/** Excerpts by id, asked for in pieces, in their order. */
export async function fetchExcerpts(passages: readonly number[]): Promise<Excerpt[]> {
  const excerpts: Excerpt[] = [];
  for (let at = 0; at < passages.length; at += MOST_ASKED) {
    excerpts.push(...(await client.call('excerpts.rows', { passages: passages.slice(at, at + MOST_ASKED) })));
  }
  return excerpts;
}
