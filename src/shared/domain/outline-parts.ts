import type { Leaf } from './document';
import { headMarker } from './outline-markers';

/** A heading: on a line of its own, or at the head of a paragraph (`一、加强领导。各级……`). */
export type Part = { level: number; marker: string; title: string; start: number; leaf: number };

type Candidate = Part & {
  kind: string;
  /** 0 for a heading without a number. */
  number: number;
  rank: number;
  /** Ends with a full stop, so it may as well be one of a list. */
  sentence: boolean;
  /** Needs no neighbours to be believed. */
  certain: boolean;
  /** Which sequence it counts in. */
  sequence: number;
  parent: Candidate | null;
};

/** Longest line, in UTF-16 units, that can be a heading. */
const LONGEST_HEADING = 60;
const LONGEST_TITLE = 40;

/** Ranks of numbered lines come after those of heading blocks, whose level their author gave. */
const LINE_RANK = 10;

const CERTAIN_KINDS: ReadonlySet<string> = new Set(['division', 'chapter', 'section', 'numeral', 'numeral-brackets']);

/** The marker and the first clause after it, cut to a length that fits a side bar. */
export function clauseTitle(text: string, marker: string): string {
  const rest = text.slice(marker.length, marker.length + 4 * LONGEST_TITLE).replace(/^[\s，,：:、]+/u, '');
  const clause = /^[^。；;，,：:！？!?\n]*/u.exec(rest)?.[0] ?? '';
  const title = Array.from(`${marker}${clause}`.trim());
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1).join('')}…` : title.join('');
}

/** Not too long and no sentence: no comma-laden prose, no colon that opens a list. One full stop may close it. */
function isHeadingLine(line: string): boolean {
  if (line.length > LONGEST_HEADING || /[；;：:，,、]$/u.test(line)) return false;
  const body = line.replace(/[。.]$/u, '');
  return !/[。！；;!]/u.test(body) && (body === line || line.length <= LONGEST_TITLE);
}

function candidateAt(leaf: Leaf, index: number): Candidate | null {
  if (leaf.block.kind === 'table' || leaf.block.kind === 'footnote') return null;
  const line = leaf.text.trim();
  if (line === '') return null;
  const start = leaf.start + leaf.text.indexOf(line.charAt(0));
  const marker = headMarker(line.slice(0, 24));
  const base = { level: 1, start, leaf: index, sequence: -1, parent: null, marker: marker?.text ?? '', number: marker?.number ?? 0, sentence: /[。.]$/u.test(line) };
  if (leaf.block.kind === 'heading') {
    return { ...base, kind: marker?.kind ?? 'none', rank: leaf.block.level, certain: true, title: line.slice(0, 200) };
  }
  if (!marker) return null;
  const whole = isHeadingLine(line);
  return {
    ...base,
    kind: marker.kind,
    rank: LINE_RANK + marker.rank,
    certain: whole && CERTAIN_KINDS.has(marker.kind),
    title: whole ? line : clauseTitle(line, marker.text),
  };
}

/**
 * The headings among the leaves, nested. A numbered line that is plainly a heading counts by itself; any other numbered
 * paragraph counts only in a sequence that starts at one, goes up by one and has two members or more.
 */
export function findParts(leaves: readonly Leaf[]): Part[] {
  const kept: Candidate[] = [];
  const open: Candidate[] = [];
  const last: { number: number; size: number }[] = [];
  for (const [index, leaf] of leaves.entries()) {
    const candidate = candidateAt(leaf, index);
    if (candidate === null) continue;
    const sibling = siblingOf(candidate, open);
    const { number } = candidate;
    const before = sibling === null ? undefined : last[sibling.sequence];
    const follows = before !== undefined && number === before.number + 1;
    if (!candidate.certain && !follows && number !== 1) continue;
    closeTo(open, candidate, sibling);
    if (before !== undefined && sibling !== null && (follows || (candidate.certain && number !== 1))) {
      candidate.sequence = sibling.sequence;
      before.number = number;
      before.size += 1;
    } else {
      candidate.sequence = last.push({ number, size: 1 }) - 1;
    }
    candidate.parent = open.at(-1) ?? null;
    open.push(candidate);
    kept.push(candidate);
  }
  const believed = new Set(kept.filter((part) => part.certain || (last[part.sequence]?.size ?? 0) > 1));
  return kept.filter((part) => believed.has(part)).map((part) => level(part, believed));
}

/** The open part that the candidate could follow. A line that is plainly a heading looks past lists of paragraphs. */
function siblingOf(candidate: Candidate, open: readonly Candidate[]): Candidate | null {
  const alike = open.filter((part) => (candidate.kind === 'none' ? part.rank === candidate.rank : part.kind === candidate.kind));
  const inner = alike.at(-1) ?? null;
  if (candidate.sentence && inner?.number === candidate.number - 1) return inner;
  const certain = candidate.certain ? alike.findLast((part) => part.certain) : undefined;
  return certain ?? inner;
}

/** Closes what the candidate ends: down to its sibling, else everything of its rank or below. */
function closeTo(open: Candidate[], candidate: Candidate, sibling: Candidate | null): void {
  const numbered = candidate.rank >= LINE_RANK;
  // a list of paragraphs that starts again at one below a heading of the same marks stands inside that heading
  if (sibling !== null && sibling.certain && !candidate.certain && candidate.number === 1) return;
  if (sibling !== null && numbered) {
    open.length = open.indexOf(sibling);
    return;
  }
  // a new 第一， opens inside whatever is open: it has no fixed place among the other marks
  if (candidate.number === 1 && candidate.kind === 'ordinal' && numbered) return;
  while ((open.at(-1)?.rank ?? -1) >= candidate.rank) open.pop();
}

function level(part: Candidate, believed: ReadonlySet<Candidate>): Part {
  let depth = 1;
  for (let above = part.parent; above !== null; above = above.parent) if (believed.has(above)) depth += 1;
  const { marker, title, start, leaf } = part;
  return { level: Math.min(depth, 9), marker, title, start, leaf };
}
