import type { Line, Page } from './glyph';

/** So many rows with text on both sides of a gutter make columns. */
const LEAST_ROWS = 5;

/** A column of text is at least this wide, in heights of its letters; narrower ones are cells of a table. */
const COLUMN_WIDTH = 10;

/**
 * Puts the lines of a page with two columns in the order of reading when the file draws them row by row. A line across
 * both columns ends them. Other pages stay as they are drawn.
 */
export function unweaveColumns(page: Page): Page {
  const woven = page.lines.filter((line, index) => isWoven(line, page.lines[index + 1]));
  if (woven.length < LEAST_ROWS) return page;
  const gutter = Math.max(...woven.map((line) => line.right));
  const lines: Line[] = [];
  let right: Line[] = [];
  for (const line of page.lines) {
    if (line.left < gutter && line.right > gutter + line.size) {
      lines.push(...right);
      right = [];
    }
    if (line.left >= gutter) right.push(line);
    else lines.push(line);
  }
  return { ...page, lines: [...lines, ...right] };
}

function isWoven(line: Line, next: Line | undefined): boolean {
  if (!next || Math.abs(line.base - next.base) > line.size * 0.3) return false;
  return next.left > line.right && isColumn(line) && isColumn(next);
}

function isColumn(line: Line): boolean {
  return line.right - line.left > line.size * COLUMN_WIDTH;
}
