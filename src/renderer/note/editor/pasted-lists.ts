/** What list a pasted or copied element belongs to. Word writes lists as paragraphs with `mso-list:l0 level2 lfo1`. */
export function listOf(element: HTMLElement): { list: 'bullet' | 'number'; level: number } {
  const own = element.getAttribute('data-list');
  if (own !== null) return { list: own === 'bullet' ? 'bullet' : 'number', level: bounded(Number(element.getAttribute('data-level'))) };
  const word = /mso-list:[^;]*level(\d)/u.exec(element.getAttribute('style') ?? '');
  if (word) {
    const sign = element.querySelector('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]')?.textContent ?? '';
    return { list: /[\p{L}\p{N}]/u.test(sign) ? 'number' : 'bullet', level: bounded(Number(word[1])) };
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
  return html
    .replaceAll(/<!--\[if[\s\S]*?<!\[endif\]-->/giu, (conditional) => (/supportLists/iu.test(conditional) ? '' : ''))
    .replaceAll(/<!\[if !supportLists\]>[\s\S]*?<!\[endif\]>/giu, '')
    .replaceAll(/<(style|script|xml|title|head|object|iframe|template|noscript|svg|math)\b[\s\S]*?<\/\1\s*>/giu, '')
    .replaceAll(/<\/?[owvmx]:[^>]*>/giu, '');
}
