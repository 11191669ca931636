import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeMessage, encodeMessage } from '@shared/contract/codec';

const leaf = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.constant(null), fc.uint8Array({ maxLength: 64 }));
const { message } = fc.letrec<{ message: unknown }>((tie) => ({
  message: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('message'), { maxLength: 4 }),
    // `$bytes` is the codec's own word and `__proto__` is never a key of ours
    fc.dictionary(fc.string().filter((key) => key !== '$bytes' && key !== '__proto__'), tie('message'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

test('any message comes back as it was sent', () => {
  fc.assert(
    fc.property(message, (sent) => {
      expect(decodeMessage(encodeMessage(sent))).toEqual(sent);
    }),
  );
});

test('bytes that are a window on a larger buffer come back alone', () => {
  const buffer = new Uint8Array([1, 2, 3, 4, 5]);
  expect(decodeMessage(encodeMessage({ bytes: buffer.subarray(1, 3) }))).toEqual({ bytes: new Uint8Array([2, 3]) });
});

test('a frame that says more than it holds is refused', () => {
  const frame = encodeMessage({ bytes: new Uint8Array(8) });
  if (typeof frame === 'string') throw new Error('A message with bytes was sent as text.');
  expect(() => decodeMessage(frame.subarray(0, frame.byteLength - 1))).toThrow('The frame is shorter than it says.');
  expect(() => decodeMessage(frame.subarray(0, 10))).toThrow();
});
