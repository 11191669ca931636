import { textOf, type Block } from '@shared/domain/document';
import type { FileReading } from '../../../src/main/import/draft';

/** The blocks of the first speech, one line each: kind, level or label, and text. */
export function blocksOf({ drafts }: FileReading): string[] {
  return (drafts[0]?.doc.blocks ?? []).map((block) => `${nameOf(block)}: ${textOf({ blocks: [block] })}`);
}

function nameOf(block: Block): string {
  if (block.kind === 'heading') return `heading ${block.level}`;
  if (block.kind === 'entry') return `entry ${block.level} ${block.label}`.trim();
  return block.kind === 'footnote' ? `footnote ${block.label}` : block.kind;
}
