import { lineText, type Line, type Page } from './glyph';

/** Running heads and feet stand within this share of the height of a page, from the top and the bottom. */
const EDGE = 0.13;

/** Lines of several pages at one height, give or take these units, are one running line. */
const SAME_HEIGHT = 4;

const NUMBER = /^(?:[—–\-－·•|\s]*(\d{1,4})[—–\-－·•|\s]*|第\s*(\d{1,4})\s*页(?:[，,\s/]*共?\s*\d{1,4}\s*页)?|(?:page\s*)?(\d{1,4})\s*(?:\/|of)\s*\d{1,4})$/iu;

/** Takes running heads, feet and page numbers off the pages. */
export function withoutFurniture(pages: readonly Page[]): Page[] {
  const repeated = repeatedLines(pages);
  const offset = numberOffset(pages);
  return pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => !atEdge(line, page) || !(repeated.has(keyOf(line, page)) || isPageNumber(line, page, offset))),
  }));
}

function atEdge(line: Line, page: Page): boolean {
  const height = line.base - page.bottom;
  return height < page.height * EDGE || height > page.height * (1 - EDGE);
}

/** Text and height; numbers count up from page to page, so they are all one. */
function keyOf(line: Line, page: Page): string {
  const text = lineText(line).normalize('NFKC').replaceAll(/\s+/gu, '').replaceAll(/\d+/gu, '#');
  return `${Math.round((line.base - page.bottom) / SAME_HEIGHT)} ${text}`;
}

/** Lines on at least a third of the pages and on three, or on both of two. */
function repeatedLines(pages: readonly Page[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set(page.lines.filter((line) => atEdge(line, page)).map((line) => keyOf(line, page)));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = pages.length === 2 ? 2 : Math.max(3, Math.ceil(pages.length / 3));
  return new Set([...counts].filter(([, count]) => count >= least).map(([key]) => key));
}

function numberOn(line: Line): number | null {
  const found = NUMBER.exec(lineText(line).normalize('NFKC').trim());
  return found ? Number(found[1] ?? found[2] ?? found[3]) : null;
}

/** What is to be added to the place of a page to get the number printed on it; null when the pages are not numbered. */
function numberOffset(pages: readonly Page[]): number | null {
  const counts = new Map<number, number>();
  for (const page of pages) {
    for (const line of page.lines) {
      const number = atEdge(line, page) ? numberOn(line) : null;
      if (number !== null) counts.set(number - page.number, (counts.get(number - page.number) ?? 0) + 1);
    }
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best && best[1] >= Math.min(2, pages.length) ? best[0] : null;
}

function isPageNumber(line: Line, page: Page, offset: number | null): boolean {
  const number = numberOn(line);
  return number !== null && offset !== null && number - page.number === offset;
}
