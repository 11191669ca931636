import type { SheetParagraph, SheetPart } from '@shared/domain/sheet-paragraphs';
import { breakLines, widthOf } from './line-breaks';

/** One line on a page. `mark` is the number of its footnote on this page, or null. */
export type PageLine = {
  kind: SheetParagraph['kind'];
  parts: SheetPart[];
  /** The first and the last line of their paragraph: the first is indented, the last is not stretched. */
  first: boolean;
  last: boolean;
  mark: number | null;
};

export type Page = { lines: PageLine[]; footnotes: { mark: number; text: string }[] };

/** Lines of text a page holds (GB/T 9704: 22); heights below are in such lines of 28.95 pt. */
const PAGE_LINES = 22.03;
const FOOTNOTE_LINE = 0.45;
const FOOTNOTE_RULE = 0.6;
/** Characters of 9 pt across the text area, less the number. */
const FOOTNOTE_CHARACTERS = 46;

/** Characters across the text area at the size of each kind, and how far its first line is indented. */
const MEASURES: Record<SheetParagraph['kind'], { across: number; indent: number; height: number }> = {
  title: { across: 20, indent: 0, height: 1.1 },
  subtitle: { across: 28, indent: 0, height: 1 },
  heading: { across: 28, indent: 2, height: 1 },
  excerpt: { across: 28, indent: 2, height: 1 },
  note: { across: 28, indent: 2, height: 1 },
  tags: { across: 32, indent: 2.3, height: 1 },
};

/**
 * The pages a sheet fills, near enough for a preview: the words are exactly those of the file, the breaks may differ by a
 * line from what Word makes with its fonts.
 */
export function pagesOf(paragraphs: readonly SheetParagraph[]): Page[] {
  const pages: Page[] = [];
  let page: Page = { lines: [], footnotes: [] };
  let used = 0;
  const turn = () => {
    const orphaned = page.lines.at(-1)?.kind === 'heading' ? page.lines.splice(-1) : [];
    pages.push(page);
    page = { lines: orphaned, footnotes: [] };
    used = orphaned.length;
  };
  for (const paragraph of paragraphs) {
    for (const line of linesOf(paragraph)) {
      const footnote = line.last ? paragraph.footnote : null;
      const height = MEASURES[line.kind].height + (line.last && line.kind === 'subtitle' ? 1 : 0);
      if (page.lines.length > 0 && used + height + footnoteHeight(footnote, page) > PAGE_LINES) turn();
      used += height + footnoteHeight(footnote, page);
      const mark = footnote === null ? null : page.footnotes.length + 1;
      if (footnote !== null && mark !== null) page.footnotes.push({ mark, text: footnote });
      page.lines.push({ ...line, mark });
    }
  }
  if (page.lines.length > 0) pages.push(page);
  return pages;
}

function footnoteHeight(footnote: string | null, page: Page): number {
  if (footnote === null) return 0;
  const lines = Math.ceil(widthOf(footnote) / FOOTNOTE_CHARACTERS);
  return lines * FOOTNOTE_LINE + (page.footnotes.length === 0 ? FOOTNOTE_RULE : 0);
}

function linesOf({ kind, parts }: SheetParagraph): Omit<PageLine, 'mark'>[] {
  const { across, indent } = MEASURES[kind];
  const lines = breakLines(parts, { first: across - indent, rest: across });
  return lines.map((line, index) => ({ kind, parts: line, first: index === 0, last: index === lines.length - 1 }));
}

/** A footnote's number as Word prints it: ① to ⑳, then digits. */
export function footnoteSign(mark: number): string {
  return mark <= 20 ? String.fromCodePoint(0x2460 + mark - 1) : String(mark);
}
