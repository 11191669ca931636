import { decodeWindows1252 } from '../windows-1252';

/** Windows code pages by the number of a font's character set (`\fcharset`). 0 and 1 are the page of the file. */
const PAGE_OF_CHARSET: ReadonlyMap<number, number> = new Map([
  [2, 1252], [77, 10000], [128, 932], [129, 949], [134, 936], [136, 950], [161, 1253], [162, 1254], [163, 1258],
  [177, 1255], [178, 1256], [186, 1257], [204, 1251], [222, 874], [238, 1250],
]);

const LABELS: ReadonlyMap<number, string> = new Map([
  [936, 'gb18030'], [54936, 'gb18030'], [950, 'big5'], [932, 'shift_jis'], [949, 'euc-kr'], [65001, 'utf-8'],
  [874, 'windows-874'], [10000, 'macintosh'], [866, 'ibm866'],
  ...[1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258].map((page) => [page, `windows-${page}`] as const),
]);

// oxlint-disable-next-line no-control-regex -- NUL is part of ASCII
const ASCII = /^[\u0000-\u007f]*$/;

/** The code page of a font, or null when it has none of its own and the page of the file (`\ansicpg`) counts. */
export function pageOfCharset(charset: number): number | null {
  return PAGE_OF_CHARSET.get(charset) ?? null;
}

/**
 * Bytes (as characters up to U+00FF) in the code page of their font, else in that of the file. A file of page 936 has
 * western fonts too, so bytes that are no Chinese are read as Windows-1252.
 */
export function decodeBytes(bytes: string, fontPage: number | null, filePage: number): string {
  if (ASCII.test(bytes)) return bytes;
  const label = LABELS.get(fontPage ?? filePage);
  const raw = Buffer.from(bytes, 'latin1');
  if (label === undefined) return decodeWindows1252(raw);
  const text = new TextDecoder(label).decode(raw);
  return fontPage === null && text.includes('\ufffd') ? decodeWindows1252(raw) : text;
}
