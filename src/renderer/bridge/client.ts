import { createClient, type Client } from '@shared/contract/client';
import type { Transport } from '@shared/contract/contract';
import { loopbackTransport } from './loopback';

declare global {
  interface Window {
    /** Put there by the preload script; absent in the browser host. */
    lectern?: Transport;
  }
}

/** Which host carries this window. */
export const hostKind: 'electron' | 'loopback' = window.lectern ? 'electron' : 'loopback';

/** The one client of this window. */
export const client: Client = createClient(window.lectern ?? loopbackTransport());
