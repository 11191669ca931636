import './interpret-schemas';
import type * as z from 'zod';
import type { Failure } from '../domain/failure';
import type { Channel } from './channel';
import { collectionChannels } from './collections';
import { editChannels } from './editing';
import { excerptChannels } from './excerpts';
import { intakeChannels } from './intake';
import { hostChannels, libraryChannels } from './library';
import { noteChannels } from './notes';
import { passageChannels } from './passages';
import { searchChannels } from './search';
import { speechChannels } from './speeches';
import { statisticsChannels } from './statistics';
import { suggestionChannels } from './suggestions';
import { tagChannels } from './tags';

/** Every request the library answers. A channel without a handler does not compile (see `Handlers`). */
export const libraryContract = {
  ...libraryChannels,
  ...intakeChannels,
  ...speechChannels,
  ...passageChannels,
  ...tagChannels,
  ...excerptChannels,
  ...searchChannels,
  ...collectionChannels,
  ...statisticsChannels,
  ...noteChannels,
  ...suggestionChannels,
  ...editChannels,
} satisfies Record<string, Channel>;

export const contract = { ...libraryContract, ...hostChannels } satisfies Record<string, Channel>;

export type Contract = typeof contract;
export type Name = keyof Contract;
export type LibraryName = keyof typeof libraryContract;
export type HostName = keyof typeof hostChannels;
export type Input<N extends Name> = z.input<Contract[N]['input']>;
export type Output<N extends Name> = z.output<Contract[N]['output']>;

export type HandlersOf<N extends Name> = {
  [K in N]: (input: z.output<Contract[K]['input']>) => Output<K> | Promise<Output<K>>;
};
/** What `createApp` must return: one handler for each library channel. */
export type Handlers = HandlersOf<LibraryName>;
/** What each host must bring: one handler for each host channel. */
export type HostHandlers = HandlersOf<HostName>;

export type Reply = { ok: true; value: unknown } | { ok: false; error: Failure };

/** Anything that can carry one request and bring its reply back. `request` never rejects. */
export type Transport = {
  request(name: string, input: unknown): Promise<Reply>;
  subscribe(listener: (name: string, payload: unknown) => void): () => void;
};

export function isHostName(name: string): name is HostName {
  return Object.hasOwn(hostChannels, name);
}
