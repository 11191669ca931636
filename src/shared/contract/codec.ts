/**
 * Messages for the loopback socket: JSON that also carries bytes. A message without bytes is text. With bytes it is one
 * binary frame: 4 bytes (big-endian) length of the JSON, the JSON with `{ "$bytes": [offset, length] }` in place of each
 * array, then the arrays.
 */
const MARK = '$bytes';

export function encodeMessage(message: unknown): string | Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const json = JSON.stringify(message, function replace(this: Record<string, unknown>, key, value: unknown) {
    const raw = this[key]; // not `value`: Node's Buffer, a Uint8Array too, has already turned itself into an object there
    if (!(raw instanceof Uint8Array)) return value;
    const place = [size, raw.byteLength];
    chunks.push(raw);
    size += raw.byteLength;
    return { [MARK]: place };
  });
  if (chunks.length === 0) return json;
  const head = new TextEncoder().encode(json);
  const frame = new Uint8Array(4 + head.byteLength + size);
  new DataView(frame.buffer).setUint32(0, head.byteLength);
  frame.set(head, 4);
  let at = 4 + head.byteLength;
  for (const chunk of chunks) {
    frame.set(chunk, at);
    at += chunk.byteLength;
  }
  return frame;
}

/** The message in a frame. Throws on a frame that `encodeMessage` cannot have made. */
export function decodeMessage(frame: string | Uint8Array): unknown {
  if (typeof frame === 'string') return JSON.parse(frame);
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  const bodyAt = 4 + view.getUint32(0);
  if (bodyAt > frame.byteLength) throw new RangeError('The frame is shorter than it says.');
  // a plain array over the same bytes: slices of a Buffer would stay tied to the frame
  const body = new Uint8Array(frame.buffer, frame.byteOffset + bodyAt, frame.byteLength - bodyAt);
  return JSON.parse(new TextDecoder().decode(frame.subarray(4, bodyAt)), (_key, value: unknown) => {
    const place = bytesPlace(value);
    if (place === null) return value;
    const [offset, length] = place;
    if (offset + length > body.byteLength) throw new RangeError('The frame is shorter than it says.');
    return body.slice(offset, offset + length);
  });
}

function bytesPlace(value: unknown): [number, number] | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, MARK) || Object.keys(value).length !== 1) return null;
  const place = (value as Record<string, unknown>)[MARK];
  if (!Array.isArray(place) || place.length !== 2) return null;
  const [offset, length] = place as unknown[];
  return isCount(offset) && isCount(length) ? [offset, length] : null;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
