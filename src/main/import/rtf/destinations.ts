/** Where the text of a group goes. Everything but `body` collects a text of its own and is dealt with at its end. */
export type Destination =
  | 'body' | 'skip' | 'fonts' | 'colours' | 'styles' | 'style' | 'info' | 'title' | 'keywords' | 'label' | 'instruction'
  | 'footnote' | 'box' | 'comment' | 'comment-start' | 'comment-end' | 'comment-ref' | 'comment-parent' | 'comment-author'
  | 'comment-date';

const KNOWN: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ['fonttbl', 'fonts'], ['colortbl', 'colours'], ['stylesheet', 'styles'],
  ['info', 'info'], ['title', 'title'], ['keywords', 'keywords'],
  ['listtext', 'label'], ['pntext', 'label'], ['fldinst', 'instruction'],
  ['footnote', 'footnote'], ['shptxt', 'box'], ['annotation', 'comment'],
  ['atrfstart', 'comment-start'], ['atrfend', 'comment-end'], ['atnref', 'comment-ref'], ['atnparent', 'comment-parent'],
  ['atnauthor', 'comment-author'], ['atndate', 'comment-date'],
]);

const SKIPPED: ReadonlySet<string> = new Set([
  'header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf', 'ftnsep', 'ftnsepc', 'ftncn',
  'aftnsep', 'aftnsepc', 'aftncn', 'pict', 'nonshppict', 'object', 'objdata', 'atnid', 'atnicn', 'shprslt', 'sp',
  'subject', 'author', 'manager', 'company', 'operator', 'category', 'comment', 'doccomm', 'hlinkbase', 'creatim',
  'revtim', 'printim', 'buptim', 'tc', 'xe', 'txe', 'rxe', 'bkmkstart', 'bkmkend', 'template', 'private', 'falt',
  'listtable', 'listoverridetable', 'revtbl', 'rsidtbl', 'filetbl', 'pntxta', 'pntxtb', 'nesttableprops', 'nonesttables',
]);

/** Starred groups that hold text of the document among other things. */
const TRANSPARENT: ReadonlySet<string> = new Set(['shpinst', 'shpgrp', 'ud']);

/**
 * The destination a control word at the head of a group opens, or null when the group stays where its parent is. An
 * unknown starred group is skipped, as the format asks for.
 */
export function destinationOf(word: string, starred: boolean): Destination | null {
  const known = KNOWN.get(word);
  if (known !== undefined) return known;
  if (SKIPPED.has(word)) return 'skip';
  return starred && !TRANSPARENT.has(word) ? 'skip' : null;
}
