import MarkdownIt, { type Token } from 'markdown-it';
import type { Block, Run } from '@shared/domain/document';
import { inlineLines, type Count } from './markdown-inline';
import { takeMarkdownNotes } from './markdown-notes';

export type MarkdownReading = Count & {
  blocks: Block[];
  /** The notes of some of the blocks; with `rest` also those that nothing refers to. */
  notesOf(blocks: readonly Block[], rest: boolean): Block[];
  /** Indexes of the blocks that stand right after a rule (`---`). */
  afterRule: ReadonlySet<number>;
};

type List = { ordered: boolean; next: number };

/** The wording of a block, still without its id. */
type Wording =
  | { kind: 'heading'; level: number; runs: Run[] }
  | { kind: 'paragraph' | 'quote'; runs: Run[] }
  | { kind: 'entry'; level: number; label: string; runs: Run[] }
  | { kind: 'table'; rows: Run[][][] };

/** The blocks of a Markdown text (CommonMark, tables and footnotes). Nothing is fetched; HTML is kept as the characters it is. */
export function markdownBlocks(written: string): MarkdownReading {
  const { text, notes } = takeMarkdownNotes(written);
  const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false });
  const tokens = markdown.parse(text, {});
  const count: Count = { images: 0, html: 0 };
  const blocks: Block[] = [];
  const afterRule = new Set<number>();
  const lists: List[] = [];
  let quotes = 0;
  let heading = 0;
  let label: string | null = null;
  const tables: Run[][][][] = [];

  const add = (block: Wording) => {
    const id = `b${blocks.length}`;
    blocks.push({ ...block, id });
  };
  const addLine = (runs: Run[]) => {
    if (heading > 0) add({ kind: 'heading', level: heading, runs });
    else if (quotes > 0) add({ kind: 'quote', runs });
    else if (lists.length > 0) add({ kind: 'entry', level: Math.min(lists.length, 9), label: label ?? '', runs });
    else add({ kind: 'paragraph', runs });
    label = null;
  };
  const addText = (content: string) => {
    for (const line of content.replace(/\n$/, '').split('\n')) addLine(line === '' ? [] : [{ text: line }]);
  };

  const open = (token: Token) => {
    if (token.type === 'heading_open') heading = Number(token.tag.slice(1));
    else if (token.type === 'blockquote_open') quotes += 1;
    else if (token.type === 'bullet_list_open') lists.push({ ordered: false, next: 1 });
    else if (token.type === 'ordered_list_open') lists.push({ ordered: true, next: Number(token.attrGet('start') ?? 1) });
    else if (token.type === 'list_item_open') label = labelOf(lists);
    else if (token.type === 'table_open') tables.push([]);
    else if (token.type === 'tr_open') tables.at(-1)?.push([]);
  };
  const close = (token: Token) => {
    if (token.type === 'heading_close') heading = 0;
    else if (token.type === 'blockquote_close') quotes -= 1;
    else if (token.type === 'bullet_list_close' || token.type === 'ordered_list_close') lists.pop();
    else if (token.type === 'table_close') add({ kind: 'table', rows: tables.pop() ?? [] });
  };

  for (const token of tokens) {
    if (token.nesting === 1) open(token);
    else if (token.nesting === -1) close(token);
    else if (token.type === 'hr') afterRule.add(blocks.length);
    else if (token.type === 'fence' || token.type === 'code_block') addText(token.content);
    else if (token.type === 'html_block') {
      count.html += 1;
      addText(token.content);
    } else if (token.type === 'inline') {
      const lines = inlineLines(token.children ?? [], count).map(notes.marked);
      const row = tables.at(-1)?.at(-1);
      if (row) row.push(lines.flat());
      else lines.filter((line) => line.length > 0).forEach(addLine);
    }
  }
  const runsOf = (note: string) => inlineLines(markdown.parseInline(note, {})[0]?.children ?? [], count).flat();
  return { blocks, afterRule, notesOf: (some, rest) => notes.of(some, rest, runsOf), ...count };
}

/** What is printed before the next entry of the innermost list. */
function labelOf(lists: readonly List[]): string {
  const list = lists.at(-1);
  if (!list?.ordered) return '•';
  const label = `${list.next}.`;
  list.next += 1;
  return label;
}
