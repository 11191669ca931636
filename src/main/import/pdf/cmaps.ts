/// <reference types="vite/types/importMeta.d.ts" />

/**
 * Adobe's tables for Chinese, Japanese and Korean fonts that a PDF names without embedding them. They are built into the
 * program, so that they are found in a folder, inside an asar and in tests alike; 2.3 MB that load with the first file that needs them.
 */
const TABLES: Record<string, string> = import.meta.glob('/node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url&inline',
  import: 'default',
  eager: true,
});

/** The bytes of a table by its file name (`GBK-EUC-H.bcmap`). Throws a plain error for a name there is no table for. */
export function cmapBytes(filename: string): Uint8Array {
  const url = TABLES[`/node_modules/pdfjs-dist/cmaps/${filename}`];
  if (url === undefined) throw new Error(`No character map ${filename}.`);
  return new Uint8Array(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
}
