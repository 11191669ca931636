import { useLayoutEffect } from 'react';
import { setKeyChanges, type KeyChanges } from '../ui/key-map';
import { namedKeys } from './keys';

/** Puts the keys a person changed in force. Call once, at the top. */
export function useAppliedKeys(changes: KeyChanges): void {
  useLayoutEffect(() => setKeyChanges(changes, namedKeys()), [changes]);
}
