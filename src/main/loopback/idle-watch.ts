export type IdleWatch = {
  /** To be called whenever a window came or went. */
  check(): void;
  /** From now on, end after this many milliseconds without a window. */
  endAfter(idleMs: number): void;
  stop(): void;
};

/** Calls `end` once no window has been connected for `idleMs` milliseconds; null never does. */
export function watchIdle(idleMs: number | null, windows: () => number, end: () => void): IdleWatch {
  let limit = idleMs;
  let timer: NodeJS.Timeout | undefined;
  const check = (): void => {
    clearTimeout(timer);
    if (limit !== null && windows() === 0) timer = setTimeout(end, limit);
  };
  return {
    check,
    endAfter(ms) {
      limit = ms;
      check();
    },
    stop: () => clearTimeout(timer),
  };
}
