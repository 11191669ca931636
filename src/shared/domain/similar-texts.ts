/** Near-identical texts among many: shared rare pieces first, then the similarity of those that share some. */

export type Compared = { group: number; text: string };

/** Pieces of this many characters; shorter texts are compared whole. */
const PIECE = 4;
/** A piece that more texts hold is a common phrase and says nothing about who repeated whom. */
const COMMON = 200;

/** Letters and digits only: punctuation and spaces make no difference between two wordings. */
function plain(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Overlapping pieces of a text with how often each occurs. */
function piecesOf(text: string): Map<string, number> {
  const pieces = new Map<string, number>();
  for (let at = 0; at + PIECE <= text.length; at += 1) {
    const piece = text.slice(at, at + PIECE);
    pieces.set(piece, (pieces.get(piece) ?? 0) + 1);
  }
  return pieces;
}

/** Share of common pieces, 0 to 1 (Dice). */
function similarityOf(a: Map<string, number>, b: Map<string, number>): number {
  let common = 0;
  let total = 0;
  for (const [piece, count] of a) {
    common += Math.min(count, b.get(piece) ?? 0);
    total += count;
  }
  for (const count of b.values()) total += count;
  return total === 0 ? 0 : (2 * common) / total;
}

export type Cluster = { members: number[]; similarity: number };

/**
 * Clusters of texts (indexes into `texts`, ascending) that are at least `least` alike and stand in different groups; a
 * cluster's similarity is the least between its first member and another. Texts of fewer than `shortest` letters are not
 * compared. Yields now and then, so that the caller can let others work.
 */
export function* similarTexts(texts: readonly Compared[], least: number, shortest: number): Generator<undefined, Cluster[]> {
  const letters = texts.map(({ text }) => plain(text));
  const holders = new Map<string, number[]>();
  const clusterOf = new Map<number, Cluster>();
  const firstWith = new Map<string, number>();
  for (let index = 0; index < texts.length; index += 1) {
    const text = letters[index] ?? '';
    if (index % 100 === 99) yield;
    if (text.length < Math.max(shortest, PIECE)) continue;
    const twin = firstWith.get(text);
    const pieces = piecesOf(text);
    const found = twin === undefined ? mostAlike(index, pieces) : { index: twin, similarity: 1 };
    if (found !== null && found.similarity >= least) {
      const cluster = clusterOf.get(found.index) ?? { members: [found.index], similarity: 1 };
      clusterOf.set(found.index, cluster);
      clusterOf.set(index, cluster);
      cluster.members.push(index);
      cluster.similarity = Math.min(cluster.similarity, found.similarity);
    }
    if (twin !== undefined) continue; // its pieces are known under the first text of these words
    firstWith.set(text, index);
    for (const piece of pieces.keys()) {
      const list = holders.get(piece);
      if (list === undefined) holders.set(piece, [index]);
      else if (list.length < COMMON) list.push(index);
    }
  }
  const inSeveralGroups = ({ members }: Cluster) => new Set(members.map((member) => texts[member]?.group)).size > 1;
  return [...new Set(clusterOf.values())].filter(inSeveralGroups);

  /** The earlier text that shares most pieces, compared by similarity with the first of its cluster. */
  function mostAlike(index: number, pieces: Map<string, number>): { index: number; similarity: number } | null {
    const shared = new Map<number, number>();
    for (const piece of pieces.keys()) for (const holder of holders.get(piece) ?? []) shared.set(holder, (shared.get(holder) ?? 0) + 1);
    const own = [...pieces.values()].reduce((sum, count) => sum + count, 0);
    const candidates = [...shared].filter(([, count]) => count * 2 >= least * own * 0.5).toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
    let chosen: { index: number; similarity: number } | null = null;
    for (const [candidate] of candidates.slice(0, 10)) {
      const first = clusterOf.get(candidate)?.members[0] ?? candidate;
      const similarity = first === index ? 0 : similarityOf(pieces, piecesOf(letters[first] ?? ''));
      if (similarity > (chosen?.similarity ?? 0)) chosen = { index: first, similarity };
    }
    return chosen;
  }
}
