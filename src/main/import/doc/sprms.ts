/** Lists of single property modifiers (SPRM), in which a Word file says how text looks ([MS-DOC] 2.2.5). */

/** Values of properties by their operation; those longer than four bytes as where they stand. */
export type Properties = { number(operation: number): number | undefined; bytes(operation: number): DataView | undefined };

const LENGTHS = [1, 1, 2, 4, 2, 2, -1, 3];
const TABLE_DEFINITION = 0xd608;
const TABS = 0xc615;

/** Reads lists of modifiers; what is said later counts. A list that ends in the middle of one is read so far. */
export function readProperties(...lists: readonly DataView[]): Properties {
  const values = new Map<number, DataView>();
  for (const list of lists) {
    for (let at = 0; at + 3 <= list.byteLength; ) {
      const operation = list.getUint16(at, true);
      const fixed = LENGTHS[operation >> 13] ?? 1;
      const start = at + 2 + (fixed === -1 ? (operation === TABLE_DEFINITION ? 2 : 1) : 0);
      const length = fixed === -1 ? variableLength(list, at + 2, operation) : fixed;
      if (length === null || start + length > list.byteLength) break;
      values.set(operation, new DataView(list.buffer, list.byteOffset + start, length));
      at = start + length;
    }
  }
  return {
    number(operation) {
      const value = values.get(operation);
      if (value === undefined) return undefined;
      if (value.byteLength === 1) return value.getUint8(0);
      if (value.byteLength === 2) return value.getUint16(0, true);
      return value.byteLength === 4 ? value.getUint32(0, true) : undefined;
    },
    bytes: (operation) => values.get(operation),
  };
}

function variableLength(list: DataView, at: number, operation: number): number | null {
  if (operation === TABLE_DEFINITION) return at + 2 <= list.byteLength ? Math.max(0, list.getUint16(at, true) - 1) : null;
  const length = list.getUint8(at);
  return operation === TABS && length === 255 ? null : length;
}
