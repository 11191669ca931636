/** What list a pasted or copied element belongs to. Word writes lists as paragraphs with `mso-list:l0 level2 lfo1`. */
export function listOf(element: HTMLElement): { list: 'bullet' | 'number'; level: number } {
  const own = element.getAttribute('data-list');
  if (own !== null) return { list: own === 'bullet' ? 'bullet' : 'number', level: bounded(Number(element.getAttribute('data-level'))) };
  const word = /mso-list:[^;]*level(\d)/u.exec(element.getAttribute('data-look') ?? '');
  if (word) {
    return { list: element.hasAttribute('data-numbered-list') ? 'number' : 'bullet', level: bounded(Number(word[1])) };
  }
  let depth = 0;
  for (let at = element.parentElement; at !== null; at = at.parentElement) if (/^(OL|UL)$/u.test(at.tagName)) depth += 1;
  return { list: element.parentElement?.tagName === 'UL' ? 'bullet' : 'number', level: bounded(depth) };
}

function bounded(level: number): number {
  return Math.min(4, Math.max(1, level || 1));
}

/**
 * Pasted HTML without what a parser would take for text: styles, scripts, Word's own XML and the printed list signs
 * that Word repeats. What is left is read by the schema, which knows no link, picture, frame or form.
 */
export function cleanPasted(html: string): string {
  const kept = html
    .replaceAll(/<!--\[if[\s\S]*?<!\[endif\]-->/giu, '')
    .replaceAll(/(<p\b[^>]*)>(\s*)<!\[if !supportLists\]>([\s\S]*?)<!\[endif\]>/giu, withoutSign)
    .replaceAll(/<(style|script|xml|title|head|object|iframe|template|noscript|svg|math)\b[\s\S]*?<\/\1\s*>/giu, '')
    .replaceAll(/<\/?[owvmx]:[^>]*>/giu, '')
    .replaceAll(/<(img|link|meta|base|input|embed|source|track|area|frame)\b[^>]*>/giu, '')
    .replaceAll(/<[a-z][^<>]*>/giu, (tag) => tag.replaceAll(/\son\w+\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/giu, ''))
    // the page's policy refuses style attributes even while they are parsed: they are read under another name
    .replaceAll(/(<[^<>]*?\s)style(\s*=)/giu, '$1data-look$2');
  return linesInCells(listsApart(kept));
}

/** A list paragraph of Word without the sign printed before it; whether that was a number is kept as an attribute. */
function withoutSign(_whole: string, opening: string, space: string, sign: string): string {
  const printed = sign.replaceAll(/<[^>]*>|&nbsp;|\s/gu, '');
  const number = /[\p{N}一二三四五六七八九十a-z][.、)）]?$/iu.test(printed) && printed !== 'o' && printed !== 'l' && printed !== 'n';
  return `${opening}${number ? ' data-numbered-list' : ''}>${space}`;
}

/** A list inside a list item begins behind the item instead: a block of a note holds no other block. */
function listsApart(html: string): string {
  const open: string[] = [];
  return html.replaceAll(/<(\/?)(ul|ol|li)\b[^>]*>/giu, (tag, closing: string, word: string) => {
    const name = word.toLowerCase();
    if (closing !== '') {
      const at = open.lastIndexOf(name);
      if (at >= 0) open.length = at;
      return tag;
    }
    const inItem = name !== 'li' && open.at(-1) === 'li';
    if (inItem) open.pop();
    open.push(name);
    return inItem ? `</li>${tag}` : tag;
  });
}

/** Paragraphs inside a cell or an item become lines of it, those of a quotation quotations of their own. */
function linesInCells(html: string): string {
  const between = /<\/(?:p|div)>\s*<(?:p|div)\b[^>]*>/giu;
  // a paragraph left inside a cell would break out of it, and of its table
  const wrapped = /<\/?(?:p|div)\b[^>]*>/giu;
  return html
    .replaceAll(/<(td|th|li)\b[^>]*>[\s\S]*?<\/\1\s*>/giu, (cell) => cell.replaceAll(between, '<br>').replaceAll(wrapped, ''))
    .replaceAll(/<blockquote\b[^>]*>[\s\S]*?<\/blockquote\s*>/giu, (quote) => quote.replaceAll(between, '</blockquote><blockquote>').replaceAll(wrapped, ''));
}
