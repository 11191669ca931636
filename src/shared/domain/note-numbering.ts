import type { NoteBlock } from './note-document';
import { chineseNumber } from './sheet-paragraphs';

/** What numbering depends on, so that an editor need not make blocks of its whole text. */
export type NumberedBlock =
  | { kind: 'heading'; level: number; numbered: boolean }
  | { kind: 'entry'; list: 'bullet' | 'number'; level: number }
  | { kind: Exclude<NoteBlock['kind'], 'heading' | 'entry'> };

/**
 * The label before each block, or null where none stands: 一、 （一） 1. (1) before numbered headings, 1. or • before
 * entries. A list goes on behind quotes, excerpts and tables; any other block begins it anew.
 */
export function labelsOf(blocks: readonly NumberedBlock[]): (string | null)[] {
  const headings = [0, 0, 0, 0];
  let entries: number[] = [];
  return blocks.map((block) => {
    switch (block.kind) {
      case 'heading': {
        entries = [];
        const at = block.level - 1;
        headings.fill(0, at + 1);
        if (!block.numbered) return null;
        headings[at] = (headings[at] ?? 0) + 1;
        return headingLabel(block.level, headings[at] ?? 1);
      }
      case 'entry':
        entries.length = Math.max(entries.length, block.level);
        entries.fill(0, block.level);
        if (block.list === 'bullet') return block.level % 2 === 1 ? '•' : '–';
        entries[block.level - 1] = (entries[block.level - 1] ?? 0) + 1;
        return `${entries[block.level - 1]}.`;
      case 'quote':
      case 'excerpt':
      case 'table':
        return null;
      case 'paragraph':
      case 'decision':
      case 'task':
        entries = [];
        return null;
      default:
        return block satisfies never;
    }
  });
}

/** The levels of GB/T 9704-2012, 7.3.3: 一、 then （一） then 1. then （1）. */
function headingLabel(level: number, number: number): string {
  switch (level) {
    case 1:
      return `${chineseNumber(number)}、`;
    case 2:
      return `（${chineseNumber(number)}）`;
    case 3:
      return `${number}.`;
    default:
      return `（${number}）`;
  }
}
