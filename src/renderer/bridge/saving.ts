import { useSyncExternalStore } from 'react';
import type { Input, Name, Output } from '@shared/contract/contract';
import { client } from './client';
import { createSaving, type SavingState } from './saving-queue';

/** The one queue of this window. */
export const saving = createSaving(client);

/** Saves a change through the one queue of this window. */
export function save<N extends Name>(name: N, input: Input<N>): Promise<Output<N>> {
  return saving.save(name, input);
}

export function useSaving(): SavingState {
  return useSyncExternalStore(saving.subscribe, saving.state);
}
