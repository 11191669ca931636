import { expect, test } from 'vitest';
import { readServeOptions } from '../../../src/main/loopback/serve-options';

test('without options a window is opened on any port and the host stays', () => {
  expect(readServeOptions([])).toEqual({ library: undefined, port: 0, open: true, withParent: false, idleMs: null });
});

test('every option is understood', () => {
  const args = ['--library', '/l', '--port', '5174', '--no-open', '--with-parent', '--idle-seconds', '30'];
  expect(readServeOptions(args)).toEqual({ library: '/l', port: 5174, open: false, withParent: true, idleMs: 30_000 });
});

test.each([['--colour'], ['extra'], ['--port', 'x'], ['--port', '70000'], ['--idle-seconds', '-1'], ['--port']])('%s is refused', (...args) => {
  expect(() => readServeOptions(args)).toThrow();
});
