/** One speech of a file, before its details are looked for. What the collection does not say is empty. */
export type Section = {
  title: string;
  speaker: string;
  keywords: string[];
  abstract: string;
  text: string;
  /** The lines above it that belong to no text: its marker, its title and what the collection says about it. */
  lead: string;
};

/** A section that says nothing but its title, its text and perhaps who speaks. */
export function section(title: string, text: string, speaker = ''): Section {
  return { title, speaker, keywords: [], abstract: '', text, lead: '' };
}

/** Lines `from` to `to` (exclusive) without the blank lines at both ends. */
export function bodyOf(lines: readonly string[], from: number, to: number): string {
  let start = from;
  let end = to;
  while (start < end && lines[start]?.trim() === '') start += 1;
  while (end > start && lines[end - 1]?.trim() === '') end -= 1;
  return lines.slice(start, end).join('\n');
}
