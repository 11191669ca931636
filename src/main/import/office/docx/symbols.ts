/** Signs of the symbol fonts that people put into running text, by the last two hex digits of their code. */
const WINGDINGS: ReadonlyMap<string, string> = new Map([
  ['6c', '●'], ['6e', '■'], ['6f', '□'], ['71', '❑'], ['75', '◆'], ['76', '❖'], ['9f', '•'], ['a1', '○'], ['a7', '▪'],
  ['a8', '◻'], ['ab', '★'], ['d8', '➢'], ['e0', '→'], ['df', '←'], ['e1', '↑'], ['e2', '↓'], ['fb', '✗'], ['fc', '✓'],
  ['fd', '☒'], ['fe', '☑'],
]);

const SYMBOL: ReadonlyMap<string, string> = new Map([
  ['b7', '•'], ['b3', '≥'], ['a3', '≤'], ['b1', '±'], ['b4', '×'], ['b8', '÷'], ['b9', '≠'], ['bb', '≈'], ['a5', '∞'],
  ['ae', '→'], ['ac', '←'], ['ad', '↑'], ['af', '↓'], ['b0', '°'], ['d6', '√'], ['6d', 'μ'], ['70', 'π'], ['61', 'α'],
  ['62', 'β'], ['67', 'γ'], ['44', 'Δ'], ['53', 'Σ'], ['57', 'Ω'],
]);

/** The character for `w:sym`: itself outside of the private area, its likeness for the common signs, else □. */
export function symbolOf(font: string, code: string): string {
  const value = Number.parseInt(code, 16);
  if (!/^[0-9a-f]{1,6}$/iu.test(code) || value < 0x20 || value > 0xffff || (value >= 0xd800 && value <= 0xdfff)) return '';
  if (value < 0xe000 || value > 0xf8ff) return String.fromCodePoint(value);
  const key = code.slice(-2).toLowerCase();
  const table = /^wingdings/iu.test(font) ? WINGDINGS : SYMBOL;
  return table.get(key) ?? '□';
}
