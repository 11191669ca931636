import type { NotePart, NoteSheet, NoteSheetBlock } from './note-sheet';
import { escaped } from './sheet-markdown';

/** A note as Markdown (CommonMark with footnotes and tables), ending in one line break. */
export function noteMarkdown(sheet: NoteSheet): string {
  const footnotes: string[] = [];
  const text = sheet.blocks.map((block, index) => blockLines(block, footnotes) + gap(block, sheet.blocks[index + 1])).join('');
  const notes = footnotes.map((note, index) => `[^${index + 1}]: ${escaped(note)}\n`).join('');
  return `${text}${notes}`.trimEnd() + '\n';
}

/** Entries and fields stand line by line, the paragraphs of one quote stay one quote, all else is apart. */
function gap(block: NoteSheetBlock, next: NoteSheetBlock | undefined): string {
  if (next === undefined) return '\n\n';
  if (block.kind === next.kind && ['entry', 'duty', 'field', 'attendance', 'endnote'].includes(block.kind)) return '\n';
  if (block.kind === 'excerpt' && next.kind === 'excerpt' && !next.first) return '\n>\n';
  if (block.kind === 'quote' && next.kind === 'quote') return '\n>\n';
  return '\n\n';
}

function blockLines(block: NoteSheetBlock, footnotes: string[]): string {
  const inline = (parts: readonly NotePart[]) => parts.map((part) => marked(part, footnotes)).join('');
  switch (block.kind) {
    case 'sign':
    case 'title':
      return `# ${escaped(block.text)}`;
    case 'issue':
      return escaped(block.text);
    case 'issuer':
      return [block.left, block.right].filter((part) => part !== '').map(escaped).join('　');
    case 'field':
    case 'attendance':
      return `- **${escaped(block.name)}**：${escaped(block.value)}`;
    case 'heading':
      return `${'#'.repeat(Math.min(6, block.level + 1))} ${inline(block.parts)}`;
    case 'body':
      return inline(block.parts);
    case 'entry':
      // the number is written as it is: a list that goes on behind a quote must not begin again at one
      return `${'   '.repeat(block.level - 1)}${/^\d/u.test(block.label) ? block.label : '-'} ${inline(block.parts)}`;
    case 'quote':
    case 'excerpt':
      return `> ${inline(block.parts)}`;
    case 'duty':
      return `- [${block.done ? 'x' : ' '}] ${inline(block.parts)}${escaped(block.detail)}`;
    case 'table':
      return tableLines(block.rows.map((row) => row.map((cell) => inline(cell))));
    case 'endnote-head':
      return `## ${escaped(block.text)}`;
    case 'endnote':
      return `${block.number}. ${escaped(block.text)}`;
    case 'imprint':
      return `---\n\n- **${escaped(block.name)}**：${escaped(block.copies)}\n- ${[block.left, block.right].filter((part) => part !== '').map(escaped).join('　')}`;
    default:
      return block satisfies never;
  }
}

function marked({ text, bold, italic, footnote, endnote }: NotePart, footnotes: string[]): string {
  const inner = escaped(text);
  const stars = `${bold ? '**' : ''}${italic ? '*' : ''}`;
  const words = stars === '' || text.trim() === '' ? inner : stars + inner + stars.split('').toReversed().join('');
  if (footnote !== undefined) footnotes.push(footnote);
  return words + (footnote === undefined ? '' : `[^${footnotes.length}]`) + (endnote === undefined ? '' : `\\[${endnote}\\]`);
}

function tableLines(rows: readonly string[][]): string {
  const across = Math.max(...rows.map((row) => row.length));
  const line = (cells: readonly string[]) => `| ${Array.from({ length: across }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  const [first = [], ...rest] = rows;
  return [line(first), `|${' --- |'.repeat(across)}`, ...rest.map(line)].join('\n');
}
