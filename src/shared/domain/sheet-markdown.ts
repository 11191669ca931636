import type { Sheet } from './sheet';
import { sheetParagraphs, type SheetParagraph, type SheetPart } from './sheet-paragraphs';

/**
 * A sheet as Markdown (CommonMark, with footnotes as `[^1]`), ending in one line break. Quotes are block quotes, so that
 * they differ from one's own words.
 */
export function markdownOf(sheet: Sheet): string {
  const footnotes: string[] = [];
  const blocks = sheetParagraphs(sheet).map((paragraph, index, all) => {
    const block = blockOf(paragraph, footnotes);
    const next = all[index + 1];
    // the lines of one quote stay one block quote: an empty quoted line holds them together
    const sameQuote = paragraph.kind === 'excerpt' && next?.kind === 'excerpt' && next.continues;
    return block + (sameQuote ? '\n>\n' : '\n\n');
  });
  const notes = footnotes.map((source, index) => `[^${index + 1}]: ${escaped(source)}\n`);
  return `${blocks.join('')}${notes.join('')}`.trimEnd() + '\n';
}

function blockOf(paragraph: SheetParagraph, footnotes: string[]): string {
  const text = escaped(textIn(paragraph.parts));
  switch (paragraph.kind) {
    case 'title':
      return `# ${text}`;
    case 'heading':
      return `## ${text}`;
    case 'excerpt':
      return quoteLines(paragraph, footnotes).map((line) => `> ${line}`).join('\n>\n');
    case 'note':
      return escapedStart(paragraph.parts.map(stressed).join(''));
    case 'subtitle':
    case 'tags':
      return text;
    default:
      return paragraph.kind satisfies never;
  }
}

/**
 * The quote with its source; context stands in lines of its own around the bold quote, because Markdown knows no bold
 * that begins or ends at Chinese punctuation inside a line.
 */
function quoteLines({ parts, footnote }: SheetParagraph, footnotes: string[]): string[] {
  const at = parts.findIndex(({ kind }) => kind === 'quote' || kind === 'marked');
  const words = escaped(parts[at]?.text ?? '');
  const source = escaped(textIn(parts, 'source')) + footnoteMark(footnote, footnotes);
  const lines = [
    escaped(textIn(parts.slice(0, Math.max(at, 0)), 'context').trim()),
    (parts[at]?.kind === 'marked' ? `**${words}**` : words) + source,
    escaped(textIn(parts.slice(at + 1), 'context').trim()),
  ];
  return lines.filter((line) => line !== '');
}

/** Words that begin and end at punctuation stay plain: Markdown would show the signs (see `quoteLines`). */
function stressed({ text, bold, italic }: SheetPart): string {
  const words = escapedInside(text);
  if (!/^[\p{L}\p{N}](.*[\p{L}\p{N}])?$/su.test(text)) return words;
  return bold ? `**${words}**` : italic ? `*${words}*` : words;
}

/** The words of all parts, or of those of one kind. */
function textIn(parts: readonly SheetPart[], only?: SheetPart['kind']): string {
  return parts.filter(({ kind }) => only === undefined || kind === only).map(({ text }) => text).join('');
}

function footnoteMark(source: string | null, footnotes: string[]): string {
  if (source === null) return '';
  footnotes.push(source);
  return `[^${footnotes.length}]`;
}

/** One line of text in which nothing is Markdown: what would mean something inside a line or at its start is escaped. */
export function escaped(line: string): string {
  return escapedStart(escapedInside(line));
}

function escapedInside(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>&~|#]/gu, (sign) => `\\${sign}`);
}

function escapedStart(line: string): string {
  return line.replace(/^(\s*)([-+=])/u, '$1\\$2').replace(/^(\s*\d+)([.)])/u, '$1\\$2');
}
