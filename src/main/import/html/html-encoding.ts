import { detectEncoding, markOf } from '../detect-encoding';

/** `<meta charset>` has to stand in the first 1,024 bytes; programs that write long comments first go beyond. */
const HEAD_BYTES = 4096;

/**
 * The encoding of a page that names none asked for by a person: its byte order mark, UTF-8 when all of it is, what the
 * page says when all of it decodes so, else what the bytes look like. Null when they look like no text.
 */
export function htmlEncoding(bytes: Uint8Array): string | null {
  const mark = markOf(bytes);
  if (mark !== null) return mark.encoding;
  const likely = detectEncoding(bytes);
  if (likely === 'utf-8' || likely === null || likely.startsWith('utf-16')) return likely;
  const named = declared(bytes);
  return named !== null && decodesWhole(bytes, named) ? named : likely;
}

/** The encoding in `<meta charset>`, `<meta http-equiv>` or `<?xml encoding>`, or null. */
function declared(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  const label = /<meta[^>]{1,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/iu.exec(head) ?? /<\?xml[^>]{1,100}?encoding\s*=\s*["']([\w.:-]{2,40})/iu.exec(head);
  return label?.[1] ?? null;
}

function decodesWhole(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
