/** A text field's content and what is selected in it (UTF-16 units). */
export type Typed = { text: string; start: number; end: number };

const SIGNS = { bold: '**', italic: '*' } as const;
const ITEM = /^(\s*)(?:([-•])|(\d{1,3})([.、．]))\s+/u;

/** Puts the signs of bold or italic around the selection, or takes them off where they stand. */
export function stress({ text, start, end }: Typed, look: 'bold' | 'italic'): Typed {
  const sign = SIGNS[look];
  const inside = text.slice(start, end);
  const isStar = (at: number) => text.charAt(at) === '*';
  const alone = look === 'bold' || !(isStar(start - 2) && isStar(end + 1)) || isStar(start - 3);
  if (alone && text.slice(0, start).endsWith(sign) && text.startsWith(sign, end)) {
    return { text: text.slice(0, start - sign.length) + inside + text.slice(end + sign.length), start: start - sign.length, end: end - sign.length };
  }
  return { text: text.slice(0, start) + sign + inside + sign + text.slice(end), start: start + sign.length, end: end + sign.length };
}

/** Makes the selected lines a list, or ordinary lines again when all of them are items already. */
export function listLines({ text, start, end }: Typed): Typed {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next < 0 ? text.length : next;
  const lines = text.slice(from, to).split('\n');
  const isList = lines.every((line) => ITEM.test(line));
  const made = lines.map((line) => (isList ? line.replace(ITEM, '') : ITEM.test(line) ? line : `- ${line}`)).join('\n');
  const moved = made.length - (to - from);
  const first = (made.split('\n')[0]?.length ?? 0) - (lines[0]?.length ?? 0);
  return { text: text.slice(0, from) + made + text.slice(to), start: Math.max(from, start + first), end: Math.max(from, end + moved) };
}

/** What Enter does inside a list: the next item, or the end of the list on an empty one. Null outside a list. */
export function nextItem({ text, start, end }: Typed): Typed | null {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const line = text.slice(from, start);
  const item = ITEM.exec(line);
  if (!item) return null;
  const [whole, indent = '', bullet, number = '', stop = ''] = item;
  if (line === whole) return { text: text.slice(0, from) + text.slice(end), start: from, end: from };
  const added = `\n${indent}${bullet ?? `${Number(number) + 1}${stop}`} `;
  return { text: text.slice(0, start) + added + text.slice(end), start: start + added.length, end: start + added.length };
}
