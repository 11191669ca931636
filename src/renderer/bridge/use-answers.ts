import { useQueries } from '@tanstack/react-query';
import type { Input, Name, Output } from '@shared/contract/contract';
import { client } from './client';
import { keyOf } from './queries';

/** The answers to several reading requests of one channel, in their order; undefined where one is still on its way. */
export function useAnswers<N extends Name>(name: N, inputs: readonly Input<N>[]): (Output<N> | undefined)[] {
  const queries = inputs.map((input) => ({ queryKey: keyOf(name, input), queryFn: () => client.call(name, input) }));
  return useQueries({ queries }).map((query) => query.data);
}
