import type { Token } from 'markdown-it';
import type { Run } from '@shared/domain/document';


/** What was met on the way and does not come in as it was. */
export type Count = { images: number; html: number };

const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”’…—]$/u;

/**
 * The runs of each line of an inline token. Chinese writers do not wrap lines by hand, so a line end after a Chinese
 * character begins a new line; after anything else it is a blank, as CommonMark says. Adds to `count`.
 */
export function inlineLines(tokens: readonly Token[], count: Count): Run[][] {
  const lines: Run[][] = [[]];
  let bold = 0;
  let italic = 0;
  const write = (text: string) => {
    if (text === '') return;
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (last && (last.bold ?? false) === bold > 0 && (last.italic ?? false) === italic > 0) last.text += text;
    else line?.push({ text, ...(bold > 0 && { bold: true }), ...(italic > 0 && { italic: true }) });
  };
  for (const token of tokens) {
    if (token.type === 'strong_open') bold += 1;
    else if (token.type === 'strong_close') bold -= 1;
    else if (token.type === 'em_open') italic += 1;
    else if (token.type === 'em_close') italic -= 1;
    else if (token.type === 'hardbreak') lines.push([]);
    else if (token.type === 'softbreak') {
      if (WIDE.test(lines.at(-1)?.at(-1)?.text ?? '')) lines.push([]);
      else write(' ');
    } else if (token.type === 'image') count.images += 1;
    else {
      if (token.type === 'html_inline') count.html += 1;
      write(token.content.replaceAll('\n', ' '));
    }
  }
  return lines;
}
