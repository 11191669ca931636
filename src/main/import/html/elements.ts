/** Elements whose content is no text of the document. Forms themselves stay: many systems wrap the page in one. */
export const SKIPPED: ReadonlySet<string> = new Set([
  'script', 'style', 'noscript', 'template', 'iframe', 'frame', 'object', 'embed', 'applet', 'audio', 'video', 'canvas',
  'map', 'svg', 'math', 'select', 'datalist', 'button', 'textarea', 'input', 'dialog', 'nav', 'menu', 'rt', 'rp', 'xml',
  'title', 'link', 'meta', 'base',
]);

/** Elements that begin and end a paragraph. */
export const BLOCKS: ReadonlySet<string> = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dir', 'div', 'dl', 'dt',
  'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'head', 'header', 'hr', 'html',
  'legend', 'li', 'listing', 'main', 'ol', 'p', 'pre', 'search', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot',
  'th', 'thead', 'tr', 'ul', 'xmp',
]);

export const BOLD: ReadonlySet<string> = new Set(['b', 'strong']);
export const ITALIC: ReadonlySet<string> = new Set(['i', 'em', 'cite', 'dfn', 'var']);
export const STRUCK: ReadonlySet<string> = new Set(['s', 'strike']);
export const VERBATIM: ReadonlySet<string> = new Set(['pre', 'listing', 'xmp']);
