import type { Frame } from './office/writer';

/** Numbers of parts (一、 （一） 第一章), as against those of a list. */
const STRUCTURAL = /^(?:第.{1,8}|[（(]?[〇零一二三四五六七八九十百]{1,5}[)）、．.]?)$/u;

/** Signs that symbol fonts print as dots, squares and arrows. */
const BULLET = /^[\u0080-\u00bf\u2010-\u2bff\ue000-\uf8ffoülnv§Ø*-]$/u;

/** A number that ends in a western sign or digit stands apart from the text; 、 and ） bring their own room. */
function spaced(label: string): string {
  return /[\u0021-\u007e]$/u.test(label) ? `${label} ` : label;
}

/**
 * What a paragraph is, by the level of a heading (0 for none) and by the number printed before it. The number of a
 * heading or of a part becomes text; that of a list is the label of its entry on `depth` (1 is the outermost).
 */
export function labelledFrame(heading: number, title: boolean, label: string, depth: number): Frame {
  const bullet = BULLET.test(label);
  if (heading > 0) return { kind: 'heading', level: Math.min(heading, 6), number: bullet ? '' : spaced(label), title };
  if (label === '') return { kind: 'paragraph', number: '', title: false };
  if (STRUCTURAL.test(label)) return { kind: 'paragraph', number: spaced(label), title: false };
  return { kind: 'entry', level: Math.max(1, Math.min(depth, 9)), label: bullet ? '•' : label, number: '', title: false };
}
