import { parseArgs } from 'node:util';

export type ServeOptions = {
  library: string | undefined;
  /** 0 takes any free port. */
  port: number;
  /** Whether to open a window. */
  open: boolean;
  /** End with the program that started the host (its end of stdin), and tell it the address as one line of JSON. */
  withParent: boolean;
  /** Milliseconds without a window after which the host ends; null never. */
  idleMs: number | null;
};

const HIGHEST_PORT = 65_535;

/** What the browser host was asked for. Throws an `Error` with a sentence for an option it does not know. */
export function readServeOptions(args: readonly string[]): ServeOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      library: { type: 'string' },
      port: { type: 'string', default: '0' },
      'no-open': { type: 'boolean', default: false },
      'with-parent': { type: 'boolean', default: false },
      'idle-seconds': { type: 'string' },
    },
  });
  const idle = values['idle-seconds'];
  return {
    library: values.library,
    port: wholeNumber('--port', values.port, HIGHEST_PORT),
    open: !values['no-open'],
    withParent: values['with-parent'],
    idleMs: idle === undefined ? null : wholeNumber('--idle-seconds', idle, Number.MAX_SAFE_INTEGER) * 1000,
  };
}

function wholeNumber(name: string, text: string, most: number): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0 || value > most) throw new Error(`${name}: ${text}`);
  return value;
}
