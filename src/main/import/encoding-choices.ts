import { decode } from './decode';
import { markOf, rankEncodings } from './detect-encoding';
import type { EncodingChoice } from './draft';
import { storedLine } from './stored';

const PREVIEW_BYTES = 600;
const PREVIEW_UNITS = 80;

/**
 * The encodings a text may be in: the one in use first, then the likelier ones first, each with the first words it gives
 * on one line.
 */
export function encodingChoices(bytes: Uint8Array, used: string): EncodingChoice[] {
  const mark = markOf(bytes);
  const ranked = [used, ...(mark === null ? [] : [mark.encoding]), ...rankEncodings(bytes)];
  const head = bytes.subarray(0, PREVIEW_BYTES - (PREVIEW_BYTES % 4));
  return [...new Set(ranked)].map((name) => ({ name, preview: previewOf(head, name) }));
}

function previewOf(head: Uint8Array, encoding: string): string {
  const { text } = decode('', head, encoding);
  return storedLine(text.replaceAll(/\s+/gu, ' '), PREVIEW_UNITS);
}
