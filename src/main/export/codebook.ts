import { TAG_COLOURS, type Code } from '@shared/domain/codebook';
import { toCsv } from '@shared/domain/csv';
import { printable } from '@shared/domain/sheet-paragraphs';

/** Column names of the CSV, the same in every language, so that any library reads any file. */
export const CODEBOOK_COLUMNS = ['path', 'uid', 'colour', 'pattern', 'aliases', 'description'] as const;

/** A codebook as CSV: one row a code, aliases joined by `|`. */
export function csvCodebook(codes: readonly Code[]): Uint8Array {
  const paths: string[] = [];
  const rows = codes.map((code) => {
    const path = code.parent === null ? code.name : `${paths[code.parent] ?? ''}/${code.name}`;
    paths.push(path);
    return [path, code.uid, code.colour === null ? '' : String(code.colour), code.pattern, code.aliases.join('|'), code.description];
  });
  return new TextEncoder().encode(toCsv([CODEBOOK_COLUMNS, ...rows]));
}

/** A codebook as REFI-QDA (https://www.qdasoftware.org): nested codes, ids are the uids. */
export function qdcCodebook(codes: readonly Code[], origin: string): Uint8Array {
  const children = Map.groupBy(codes.keys(), (index) => codes[index]?.parent ?? null);
  const element = (index: number, indent: string): string => {
    const code = codes[index];
    if (code === undefined) return '';
    const colour = code.colour === null ? '' : ` color="${TAG_COLOURS[code.colour - 1] ?? ''}"`;
    const head = `${indent}<Code guid="${escaped(code.uid)}" name="${escaped(code.name)}" isCodable="true"${colour}`;
    const description = code.description === '' ? '' : `${indent}  <Description>${escaped(code.description)}</Description>\n`;
    const inside = description + (children.get(index) ?? []).map((child) => element(child, `${indent}  `)).join('');
    return inside === '' ? `${head}/>\n` : `${head}>\n${inside}${indent}</Code>\n`;
  };
  const body = (children.get(null) ?? []).map((index) => element(index, '    ')).join('');
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="utf-8"?>\n<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="${escaped(origin)}">\n  <Codes>\n${body}  </Codes>\n</CodeBook>\n`,
  );
}

function escaped(text: string): string {
  return printable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
}
