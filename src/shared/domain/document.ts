import * as z from 'zod';

/**
 * The stored text of a speech: a flat list of blocks, each with an id given at import. Marks by readers are never in
 * here (they are passages). The canonical plain text is derived by `textOf`, and every offset in the program counts
 * UTF-16 units of that text.
 */
export const Run = z.strictObject({
  text: z.string(),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
});
export type Run = z.infer<typeof Run>;

const id = z.string().min(1).max(32);
const runs = z.array(Run);

export const Block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), id, level: z.int().min(1).max(6), runs }),
  z.strictObject({ kind: z.literal('paragraph'), id, runs }),
  z.strictObject({ kind: z.literal('quote'), id, runs }),
  /** One entry of a list; `label` is what is printed before it (“1.”, “•”) and is not part of the text. */
  z.strictObject({ kind: z.literal('entry'), id, level: z.int().min(1).max(9), label: z.string().max(16), runs }),
  z.strictObject({ kind: z.literal('footnote'), id, label: z.string().max(16), runs }),
  z.strictObject({ kind: z.literal('table'), id, rows: z.array(z.array(runs)) }),
]);
export type Block = z.infer<typeof Block>;

export const Doc = z.strictObject({ blocks: z.array(Block) });
export type Doc = z.infer<typeof Doc>;

/** One stretch of text without a break inside: a block, or a cell of a table. `start` is its offset in `textOf`. */
export type Leaf = { block: Block; runs: readonly Run[]; start: number; text: string };

const BLOCK_BREAK = '\n';
const ROW_BREAK = '\n';
const CELL_BREAK = '\t';

/** The text of a list of runs. */
export function runsText(list: readonly Run[]): string {
  return list.map((run) => run.text).join('');
}

/** Every leaf in reading order. Blocks are one unit apart (`\n`), so are table rows (`\n`) and cells (`\t`). */
export function leavesOf(doc: Doc): Leaf[] {
  const leaves: Leaf[] = [];
  let start = 0;
  doc.blocks.forEach((block, index) => {
    if (index > 0) start += BLOCK_BREAK.length;
    const parts = block.kind === 'table' ? block.rows.flat() : [block.runs];
    parts.forEach((list, part) => {
      if (part > 0) start += 1;
      const text = runsText(list);
      leaves.push({ block, runs: list, start, text });
      start += text.length;
    });
  });
  return leaves;
}

function blockText(block: Block): string {
  if (block.kind !== 'table') return runsText(block.runs);
  return block.rows.map((row) => row.map(runsText).join(CELL_BREAK)).join(ROW_BREAK);
}

/** The one canonical plain text of a document. */
export function textOf(doc: Doc): string {
  return doc.blocks.map(blockText).join(BLOCK_BREAK);
}

/** How many characters a person would count: code points without spaces and line ends (as 字数 in Word counts Han). */
export function countCharacters(text: string): number {
  let count = 0;
  for (const character of text) if (!/\s/u.test(character)) count += 1;
  return count;
}

/** A document of plain paragraphs, one for each line; empty lines stay as empty paragraphs, so `textOf` gives `text`. */
export function paragraphsOf(text: string): Doc {
  const blocks = text.split('\n').map((line, index): Block => ({
    kind: 'paragraph',
    id: `b${index}`,
    runs: line === '' ? [] : [{ text: line }],
  }));
  return { blocks };
}
