import type { Failure } from '../domain/failure';
import { events, isEventName, type EventName, type EventPayload } from './events';
import type { Input, Name, Output, Transport } from './contract';

/** A failed request, as the caller sees it. */
export class RemoteError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'RemoteError';
    this.failure = failure;
  }
}

export type Client = {
  /** The answer to one request. Rejects with `RemoteError` only. */
  call<N extends Name>(name: N, input: Input<N>): Promise<Output<N>>;
  on<E extends EventName>(name: E, listener: (payload: EventPayload<E>) => void): () => void;
};

/** The typed face of a transport. Answers are trusted (both ends are one build), events are parsed. */
export function createClient(transport: Transport): Client {
  return {
    async call<N extends Name>(name: N, input: Input<N>): Promise<Output<N>> {
      const reply = await transport.request(name, input);
      if (!reply.ok) throw new RemoteError(reply.error);
      return reply.value as Output<N>; // produced by the handler whose type is Output<N>
    },
    on(name, listener) {
      return transport.subscribe((heard, payload) => {
        if (!isEventName(heard) || heard !== name) return;
        const parsed = events[name].safeParse(payload);
        if (parsed.success) listener(parsed.data as EventPayload<typeof name>); // parsed with the schema of that name
      });
    },
  };
}
