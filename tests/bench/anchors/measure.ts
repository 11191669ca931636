/** How well `carryAnchors` re-attaches passages after random edits of invented texts. */
import { describeAnchor } from '../../../src/shared/anchor/describe';
import { carryAnchors } from '../../../src/shared/anchor/remap';
import type { Anchor } from '../../../src/shared/domain/passage';
import { editText } from './edits';
import { inventParagraphs, type TextKind } from './invented-text';
import { randomFrom, type Random } from './random';

/** What is measured: edits change `share` of the characters; quotes have `shortest` to `longest` units. */
export type Trial = {
  kind: TextKind;
  units: number;
  share: number;
  moves: number;
  quotes: number;
  shortest: number;
  longest: number;
  seed: number;
};

/**
 * Counts of quotes. Of the `surviving` (at least half of the words are still together): `right` overlap the true place
 * by half or more (intersection over union), `wrong` not at all, `lost` are orphans. Of the `deleted`, `strayed` were
 * attached where nothing of them is.
 */
export type Tally = {
  surviving: number;
  right: number;
  wrong: number;
  lost: number;
  deleted: number;
  strayed: number;
  milliseconds: number;
};

type Place = { start: number; end: number };
type Truth = Place & { survived: number };

/** One run of a trial. `now` gives milliseconds. */
export function measure(trial: Trial, now: () => number): Tally {
  const random = randomFrom(trial.seed * 7919 + 1);
  const paragraphs = inventParagraphs(trial.kind, trial.units, trial.seed);
  const foreign = inventParagraphs(trial.kind, trial.units, trial.seed + 500_000);
  const text = paragraphs.join('\n');
  const anchors = chooseQuotes(text, trial, random);
  const edited = editText(paragraphs, foreign, trial.share, trial.moves, random);
  const started = now();
  const carried = carryAnchors(text, edited.text, anchors, { diffSeconds: 20 });
  const milliseconds = now() - started;
  const newPlaces = new Map(edited.origin.flatMap((origin, at) => (origin < 0 ? [] : [[origin, at] as const])));
  const tally: Tally = { surviving: 0, right: 0, wrong: 0, lost: 0, deleted: 0, strayed: 0, milliseconds };
  anchors.forEach((anchor, at) => count(tally, truthOf(anchor, newPlaces), carried[at] ?? null));
  return tally;
}

/** The sum of several tallies. */
export function addTallies(tallies: readonly Tally[]): Tally {
  const sum: Tally = { surviving: 0, right: 0, wrong: 0, lost: 0, deleted: 0, strayed: 0, milliseconds: 0 };
  for (const tally of tallies) {
    sum.surviving += tally.surviving;
    sum.right += tally.right;
    sum.wrong += tally.wrong;
    sum.lost += tally.lost;
    sum.deleted += tally.deleted;
    sum.strayed += tally.strayed;
    sum.milliseconds += tally.milliseconds;
  }
  return sum;
}

function chooseQuotes(text: string, trial: Trial, random: Random): Anchor[] {
  return Array.from({ length: trial.quotes }, () => {
    const length = trial.shortest + random.below(trial.longest - trial.shortest + 1);
    const start = random.below(text.length - length);
    return describeAnchor(text, start, start + length);
  });
}

/** Where the quote really went: the largest group of its units that stayed together. */
function truthOf(anchor: Anchor, newPlaces: ReadonlyMap<number, number>): Truth | null {
  const places: number[] = [];
  for (let unit = anchor.start; unit < anchor.end; unit += 1) {
    const place = newPlaces.get(unit);
    if (place !== undefined) places.push(place);
  }
  places.sort((a, b) => a - b);
  const reach = Math.max(40, anchor.exact.length);
  let best: number[] = [];
  let group: number[] = [];
  for (const place of places) {
    if (place - (group.at(-1) ?? place) > reach) group = [];
    group.push(place);
    if (group.length > best.length) best = [...group];
  }
  const [start] = best;
  const last = best.at(-1);
  if (start === undefined || last === undefined) return null;
  return { start, end: last + 1, survived: best.length / anchor.exact.length };
}

function count(tally: Tally, truth: Truth | null, found: Anchor | null): void {
  const overlap = truth === null || found === null ? 0 : Math.min(truth.end, found.end) - Math.max(truth.start, found.start);
  if (truth === null || truth.survived < 0.5) {
    tally.deleted += 1;
    if (found !== null && overlap <= 0) tally.strayed += 1;
    return;
  }
  tally.surviving += 1;
  if (found === null) tally.lost += 1;
  else if (overlap <= 0) tally.wrong += 1;
  else if (overlap / (Math.max(truth.end, found.end) - Math.min(truth.start, found.start)) >= 0.5) tally.right += 1;
}
