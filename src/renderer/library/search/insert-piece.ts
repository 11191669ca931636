/** A query with a piece of the language put at its end, and where to go on typing (a UTF-16 offset). */
export function insertPiece(query: string, piece: string): { text: string; caret: number } {
  const head = query.trim() === '' ? '' : `${query.trim()} `;
  if (/^["“]["”]$/u.test(piece)) return { text: head + piece, caret: head.length + 1 };
  const text = head + piece + (/[：:]$/u.test(piece) ? '' : ' ');
  return { text, caret: text.length };
}
