/** A piece of RTF. `text` are bytes as characters U+0000 to U+00FF; what they mean depends on the font. */
export type Token =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'starred' }
  | { kind: 'word'; word: string; value: number | null }
  | { kind: 'symbol'; symbol: string }
  | { kind: 'text'; text: string };

const PIECE = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\/gy;

/** The pieces of an RTF file, one by one. Binary data (`\bin`) is left out; a length past the end is the end. */
export function* tokensOf(bytes: Uint8Array): Generator<Token> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const piece = new RegExp(PIECE);
  for (let found = piece.exec(source); found !== null; found = piece.exec(source)) {
    const [, word, value, hex, symbol, brace, text] = found;
    if (word === 'bin') piece.lastIndex = Math.min(source.length, piece.lastIndex + Math.max(0, Number(value ?? 0)));
    else if (word !== undefined) yield { kind: 'word', word, value: value === undefined ? null : Number(value) };
    else if (hex !== undefined) yield { kind: 'text', text: String.fromCharCode(Number.parseInt(hex, 16)) };
    else if (symbol === '*') yield { kind: 'starred' };
    else if (symbol !== undefined) yield '\\{}'.includes(symbol) ? { kind: 'text', text: symbol } : { kind: 'symbol', symbol };
    else if (brace !== undefined) yield { kind: brace === '{' ? 'open' : 'close' };
    else if (text !== undefined) yield { kind: 'text', text };
  }
}
