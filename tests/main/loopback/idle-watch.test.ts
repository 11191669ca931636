import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchIdle } from '../../../src/main/loopback/idle-watch';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the host ends after the time without a window, and not while one is open', () => {
  const end = vi.fn<() => void>();
  let windows = 1;
  const watch = watchIdle(1000, () => windows, end);
  watch.check();
  vi.advanceTimersByTime(5000);
  expect(end).not.toHaveBeenCalled();
  windows = 0;
  watch.check();
  vi.advanceTimersByTime(999);
  expect(end).not.toHaveBeenCalled();
  windows = 1; // a reload: the window is back in time
  watch.check();
  vi.advanceTimersByTime(5000);
  expect(end).not.toHaveBeenCalled();
  windows = 0;
  watch.check();
  vi.advanceTimersByTime(1000);
  expect(end).toHaveBeenCalledOnce();
});

test('without a limit the host stays, until a limit is set', () => {
  const end = vi.fn<() => void>();
  const watch = watchIdle(null, () => 0, end);
  watch.check();
  vi.advanceTimersByTime(100_000);
  expect(end).not.toHaveBeenCalled();
  watch.endAfter(500);
  vi.advanceTimersByTime(500);
  expect(end).toHaveBeenCalledOnce();
});
