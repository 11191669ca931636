import type { Leaf } from './document';
import { inlineMarkers, type Marker } from './outline-markers';
import { clauseTitle } from './outline-parts';

/** A point that runs on inside a paragraph. Offsets are UTF-16 units of the canonical text. */
export type Point = { depth: number; marker: string; title: string; start: number; end: number };

type Member = { marker: Marker; at: number; leaf: Leaf; chain: Chain; index: number; end: number };
type Chain = { kind: string; members: Member[]; inside: Member | null };

/** A point whose text ran on for longer than this has ended before a new row of points begins. */
const LONGEST_LEAD = 2000;

/**
 * The running points of one part: marks that form a sequence which starts at one and counts up. The next point stands in
 * the same paragraph or at the head of a later one. `taken` are the offsets of marks that head a part.
 */
export function findPoints(leaves: readonly Leaf[], taken: ReadonlySet<number>): Point[] {
  const chains = collectChains(leaves, taken).filter(isSequence);
  for (const chain of chains) chain.inside = holderOf(chain);
  return chains.flatMap(pointsOf).toSorted((a, b) => a.start - b.start || a.depth - b.depth);
}

/** Every row of marks that starts at one; those with a single member are no rows yet and are dropped by the caller. */
function collectChains(leaves: readonly Leaf[], taken: ReadonlySet<number>): Chain[] {
  const chains: Chain[] = [];
  let open: Chain[] = [];
  for (const leaf of leaves) {
    if (leaf.block.kind === 'table' || leaf.text === '') continue;
    const indent = leaf.text.length - leaf.text.trimStart().length;
    for (const { at: offset, ...marker } of inlineMarkers(leaf.text)) {
      const at = leaf.start + offset;
      if (taken.has(at)) continue;
      const place = { marker, at, leaf, end: leaf.start + leaf.text.length };
      const known = open.findLastIndex((chain) => chain.kind === marker.kind);
      const chain = open[known];
      if (marker.number === 1) {
        if (known !== -1) open = open.slice(0, known);
        const opened: Chain = { kind: marker.kind, members: [], inside: open.at(-1)?.members.at(-1) ?? null };
        append(opened, place);
        chains.push(opened);
        open = [...open, opened];
      } else if (chain !== undefined && continues(chain, place, offset === indent)) {
        append(chain, place);
        open = open.slice(0, known + 1);
      }
    }
  }
  return chains;
}

type Place = Pick<Member, 'marker' | 'at' | 'leaf' | 'end'>;

function append(chain: Chain, place: Place): void {
  const before = chain.members.at(-1);
  if (before) before.end = place.at;
  chain.members.push({ ...place, chain, index: chain.members.length });
}

function isSequence(chain: Chain): boolean {
  return chain.members.length > 1;
}

/** Whether a mark is the next of a chain: counts on, with something said in between. 最后 closes any row of words. */
function continues(chain: Chain, { marker, at, leaf }: Place, leads: boolean): boolean {
  const last = chain.members.at(-1);
  if (last === undefined || last.marker.number === Infinity) return false;
  const closes = marker.number === Infinity && last.marker.number > 1;
  if (marker.number !== last.marker.number + 1 && !closes) return false;
  if (last.leaf !== leaf) return leads;
  const said = leaf.text.slice(last.at - leaf.start + last.marker.text.length, at - leaf.start);
  return said.length > 40 || said.replaceAll(/[\p{P}\s]/gu, '').length >= 2;
}

/**
 * The point a row stands in: one that its own row goes on after, or a last one that has not ended yet. A last point ends
 * with its paragraph, or with its sentence when it does not head the paragraph.
 */
function holderOf(chain: Chain): Member | null {
  const [first] = chain.members;
  if (first === undefined) return null;
  let holder = chain.inside;
  while (holder !== null) {
    const row = holder.chain;
    if (isSequence(row)) {
      if (holder.index < row.members.length - 1) return holder;
      if (holder.leaf === first.leaf) {
        const ended = sentenceEnd(holder, first);
        if (ended === null) return holder;
        holder.end = Math.min(holder.end, ended);
      }
    }
    holder = row.inside;
  }
  return null;
}

/** Where the sentence of a point ends before another mark; null when it has not ended or holds the whole paragraph. */
function sentenceEnd(holder: Member, next: Member): number | null {
  const { leaf } = holder;
  if (leaf.text.slice(0, holder.at - leaf.start).trim() === '') return null;
  const from = Math.max(holder.at, next.at - LONGEST_LEAD) - leaf.start;
  const stop = leaf.text.slice(from, next.at - leaf.start).lastIndexOf('。');
  if (stop !== -1) return leaf.start + from + stop + 1;
  return next.at - holder.at > LONGEST_LEAD ? next.at : null;
}

function pointsOf(chain: Chain): Point[] {
  let depth = 1;
  let end = Infinity;
  for (let holder = chain.inside; holder !== null; holder = holder.chain.inside) {
    depth += 1;
    end = Math.min(end, holder.end);
  }
  return chain.members.map((member) => ({
    depth,
    marker: member.marker.text,
    title: clauseTitle(member.leaf.text.slice(member.at - member.leaf.start, member.at - member.leaf.start + 200), member.marker.text),
    start: member.at,
    end: Math.max(Math.min(member.end, end), member.at + member.marker.text.length),
  }));
}
