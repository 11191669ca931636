import { Parser } from 'htmlparser2';

type Shape = { cells: number; most: number; layout: boolean };

/**
 * For each table of a page, in the order they open: whether it only arranges the page. So do tables with one cell a
 * row, with headings in them, or with other tables.
 */
export function layoutTables(html: string): boolean[] {
  const all: Shape[] = [];
  const open: Shape[] = [];
  const parser = new Parser({
    onopentagname(tag) {
      const shape = open.at(-1);
      if (tag === 'table') {
        if (shape) shape.layout = true;
        const next = { cells: 0, most: 0, layout: false };
        all.push(next);
        open.push(next);
      } else if (shape && tag === 'tr') shape.cells = 0;
      else if (shape && (tag === 'td' || tag === 'th')) {
        shape.cells += 1;
        shape.most = Math.max(shape.most, shape.cells);
      } else if (shape && /^h[1-6]$/u.test(tag)) shape.layout = true;
    },
    onclosetag(tag) {
      if (tag === 'table') open.pop();
    },
  });
  parser.end(html);
  return all.map(({ layout, most }) => layout || most < 2);
}
