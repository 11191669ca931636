/** Encoders that the platform does not have, made by turning its decoders round. */
function invert(label: string, leads: [number, number], trails: [number, number][]): ReadonlyMap<string, number[]> {
  const decoder = new TextDecoder(label);
  const table = new Map<string, number[]>();
  for (let lead = leads[0]; lead <= leads[1]; lead += 1) {
    for (const [from, to] of trails) {
      for (let trail = from; trail <= to; trail += 1) {
        const character = decoder.decode(Uint8Array.of(lead, trail));
        if (character.length === 1 && character !== '\ufffd' && !table.has(character)) table.set(character, [lead, trail]);
      }
    }
  }
  return table;
}

const tables = {
  gb18030: invert('gb18030', [0x81, 0xfe], [[0x40, 0x7e], [0x80, 0xfe]]),
  big5: invert('big5', [0xa1, 0xf9], [[0x40, 0x7e], [0xa1, 0xfe]]),
};

/** The bytes of a text in a double-byte Chinese encoding; fails on a character that has no two bytes there. */
export function encodeDoubleByte(label: keyof typeof tables, text: string): Uint8Array {
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const code = character.charCodeAt(0);
      const bytes = code < 0x80 ? [code] : tables[label].get(character);
      if (bytes === undefined) throw new Error(`${character} has no two bytes in ${label}`);
      return bytes;
    }),
  );
}

/** UTF-16 or UTF-32 of a text, in either byte order, without a mark. */
export function encodeWide(text: string, width: 2 | 4, littleEndian: boolean): Uint8Array {
  const units = width === 2 ? Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)) : Array.from(text, (one) => one.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(units.length * width));
  units.forEach((unit, at) => {
    if (width === 2) view.setUint16(at * 2, unit, littleEndian);
    else view.setUint32(at * 4, unit, littleEndian);
  });
  return new Uint8Array(view.buffer);
}
