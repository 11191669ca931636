import { QueryClient, useQuery, type QueryKey, type UseQueryResult } from '@tanstack/react-query';
import type { Input, Name, Output } from '@shared/contract/contract';
import type { EventPayload } from '@shared/contract/events';
import { client } from './client';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, networkMode: 'always', refetchOnWindowFocus: false },
    mutations: { networkMode: 'always' },
  },
});

/** The cache key of a request: its channel, then its input. */
export function keyOf<N extends Name>(name: N, input: Input<N>): [N, Input<N>] {
  return [name, input];
}

/** The answer to a reading request, kept fresh by `library.changed` events. `enabled: false` asks nothing. */
export function useAnswer<N extends Name>(
  name: N,
  input: Input<N>,
  options: { enabled?: boolean; keepPrevious?: boolean } = {},
): UseQueryResult<Output<N>> {
  return useQuery<Output<N>>({
    queryKey: keyOf(name, input),
    queryFn: () => client.call(name, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: (previous: unknown) => previous as never } : {}), // same key family, same type
  });
}

const searches = ['search.run', 'search.query', 'search.notes', 'search.inSpeech'] as const;
const excerpts = ['excerpts.list', 'excerpts.facets', 'excerpts.groups', 'excerpts.rows', 'export.preview'] as const;
const library = ['speeches.list', 'speeches.facets', 'collections.list', 'collections.get'] as const;
const counts = ['statistics.tags', 'statistics.together', 'statistics.timeline', 'statistics.speakers'] as const;
const texts = ['statistics.words', 'statistics.concordance', 'statistics.wording', 'statistics.repeats'] as const;

const notes = ['notes.list', 'notes.get', 'notes.versions', 'notes.compare', 'notes.tasks', 'notes.using', 'notes.preview'] as const;
/** What is said of excerpts that notes use. */
const used = ['excerpts.groups', 'excerpts.facets', 'excerpts.rows'] as const;

const affected: Record<EventPayload<'library.changed'>['nouns'][number], readonly Name[]> = {
  speech: [...library, ...excerpts, ...searches, ...counts, ...texts, 'speeches.get', 'tags.list', 'notes.sources', 'notes.preview', 'versions.list', 'versions.sizes', 'passages.suggest'],
  passage: [...library, ...excerpts, ...searches, ...counts, 'statistics.repeats', 'passages.list', 'passages.sheet', 'passages.suggest', 'tags.list', 'notes.sources', 'notes.preview'],
  tag: [...library, ...excerpts, ...searches, ...counts, 'speeches.get', 'tags.list', 'passages.list', 'passages.sheet'],
  collection: [...library, ...excerpts, ...counts, ...texts, 'collections.of'],
  view: ['views.list'],
  note: [...notes, ...used, 'search.query', 'search.notes'],
  template: ['templates.list'],
  suggestion: ['suggestions.declined'],
  lexicon: ['statistics.lexicon', 'statistics.words'],
  recent: ['search.recent'],
  // the text of the speech being read is not fetched again each time its reading place is saved
  reading: ['speeches.list', 'speeches.facets'],
  history: ['history.state'],
  settings: ['settings.get'],
};

/** Marks the answers that a change made stale. Call once, at start; returns the way to stop. */
export function followChanges(): () => void {
  return client.on('library.changed', ({ nouns, speeches }) => {
    const names = new Set(nouns.flatMap((noun) => affected[noun]));
    const isStale = (queryKey: QueryKey, among: ReadonlySet<Name>): boolean => {
      const [name, input] = queryKey as [Name, { id?: number; speech?: number } | undefined]; // keys are made by keyOf only
      if (!among.has(name)) return false;
      const one = name === 'speeches.get' ? input?.id : name === 'passages.list' || name === 'passages.sheet' || name === 'suggestions.declined' ? input?.speech : undefined;
      return one === undefined || speeches.length === 0 || speeches.includes(one);
    };
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => isStale(queryKey, names) });
    if (!nouns.includes('reading')) return;
    const whole = new Set<Name>(['speeches.get']);
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => isStale(queryKey, whole), refetchType: 'none' });
  });
}
