/**
 * How many times more processor time `run` takes at `large` than at `small`, both in one go. The processor's time, not the
 * clock's, so that other work on the machine does not count; the least of three runs each, in milliseconds, and what is
 * too short to tell counts as `least`.
 */
export function timeGrowth(run: (size: number) => void, { small, large, least = 4 }: { small: number; large: number; least?: number }): number {
  run(small);
  const fastest = (size: number): number => Math.min(...[0, 1, 2].map(() => {
    const begun = process.cpuUsage();
    run(size);
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  }));
  return fastest(large) / Math.max(least, fastest(small));
}
