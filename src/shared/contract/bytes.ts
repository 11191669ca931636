import * as z from 'zod';

/** A file's bytes. `z.instanceof` would insist on a plain ArrayBuffer behind them, which frames and pools do not promise. */
export const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
