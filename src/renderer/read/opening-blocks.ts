import { runsText, type Block } from '@shared/domain/document';

/** Which of the first blocks are the title and the lines below it (date, speaker), by index. */
export type Opening = { title: number | null; byline: readonly number[] };

const LONGEST_LINE = 40;
const MOST_LINES = 6;

/** Finds the title that a text carries itself, so that it is shown as one and not twice. */
export function openingOf(blocks: readonly Block[], known: { title: string; speaker: string }): Opening {
  const text = (block: Block | undefined) => (block === undefined || block.kind === 'table' ? '' : bare(runsText(block.runs)));
  const title = blocks.findIndex((block) => text(block) !== '');
  if (title < 0 || text(blocks[title]) !== bare(known.title)) return { title: null, byline: [] };
  const byline: number[] = [];
  for (let index = title + 1; index < Math.min(blocks.length, title + 1 + MOST_LINES); index += 1) {
    const line = text(blocks[index]);
    if (line === '') continue;
    if (line.length > LONGEST_LINE || !isByline(line, known.speaker)) break;
    byline.push(index);
  }
  return { title, byline };
}

function bare(text: string): string {
  return text.replaceAll(/[\s\u3000《》]/g, '');
}

/** A date, something in brackets, or a line that names the speaker and is no sentence. */
function isByline(line: string, speaker: string): boolean {
  if (/^[（(].*[）)]$/u.test(line) || /^[\d〇一二三四五六七八九十]{2,4}年.*日?$/u.test(line)) return true;
  return speaker !== '' && line.includes(bare(speaker)) && !/[。；，：:]/u.test(line);
}
