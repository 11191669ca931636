const MINUTES = 60;
const HOURS = 24;

function two(part: number): string {
  return String(part).padStart(2, '0');
}

/** The time in a DTTM of Word (a packed whole number: minute, hour, day, month, years since 1900), or null. */
export function timeOf(written: string): string | null {
  if (!/^-?\d{1,10}$/u.test(written)) return null;
  const packed = Number(written) >>> 0;
  const minute = packed & 0x3f;
  const hour = (packed >>> 6) & 0x1f;
  const day = (packed >>> 11) & 0x1f;
  const month = (packed >>> 16) & 0xf;
  const year = 1900 + ((packed >>> 20) & 0x1ff);
  if (minute >= MINUTES || hour >= HOURS || day < 1 || month < 1 || month > 12) return null;
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}
