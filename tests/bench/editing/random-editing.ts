/**
 * Random work with the pen on a real editor state with the real plugin, every unit of the text known by where it came
 * from: what a passage may stand on is judged by that, not by its words, which stand elsewhere in the text too.
 */
import { getSchema, Mark } from '@tiptap/core';
import { joinBackward } from '@tiptap/pm/commands';
import { history, redo, undo, undoDepth } from '@tiptap/pm/history';
import { Fragment, Slice, type Node, type Schema } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Command, type Transaction } from '@tiptap/pm/state';
import { setKind, splitBlock } from '../../../src/renderer/read/edit/block-kinds';
import { passageTracking, spansIn, wordingIn, type HeldPassage } from '../../../src/renderer/read/edit/passage-tracking';
import { readingExtensions } from '../../../src/renderer/read/editor/schema';
import { inventParagraphs, type TextKind } from '../anchors/invented-text';
import { randomFrom, type Random } from '../anchors/random';

const Origin = Mark.create({ name: 'origin', inclusive: false, addAttributes: () => ({ n: { default: 0 } }), renderHTML: () => ['span', 0] });
const schema: Schema = getSchema([...readingExtensions, Origin]);

/** `grouped`: changes beside each other are taken back together, as what is written without a pause is; else one by one. */
export type Trial = { kind: TextKind; units: number; passages: number; steps: number; seed: number; grouped: boolean };

/**
 * Over all steps and passages: `jumped` stood on text that no step brought to them; `checked` is how many were looked at.
 * Once everything was undone, `misplaced` stand elsewhere than at first and `unplaced` nowhere; `followed` of the `carried` (cut and
 * pasted, or dragged, whole) stood on the moved text right after.
 */
export type Outcome = { checked: number; jumped: number; misplaced: number; unplaced: number; carried: number; followed: number };

type World = { state: EditorState; fresh: () => number; random: Random; held: HeldPassage[] };

/** One run. */
export function editAtRandom({ kind, units, passages, steps, seed, grouped }: Trial): Outcome {
  const random = randomFrom(seed);
  let count = 0;
  const fresh = () => (count += 1);
  const paragraphs = inventParagraphs(kind, units, seed);
  const doc = schema.node('doc', null, paragraphs.map((text, index) => schema.node('paragraph', { id: `b${index}` }, lettered(text, fresh))));
  const length = paragraphs.join('\n').length;
  const held = Array.from({ length: passages }, (_, index): HeldPassage => {
    const size = 4 + random.below(60);
    const start = random.below(length - size);
    return { id: index + 1, start, end: start + size, colour: 1 };
  });
  const world: World = { state: EditorState.create({ doc, plugins: [history({ depth: 100_000, newGroupDelay: grouped ? Infinity : -1 }), passageTracking(held)] }), fresh, random, held };
  const first = spansIn(world.state);
  const owned = first.map((span) => new Set(span ? originsIn(world.state, span) : []));
  const outcome: Outcome = { checked: 0, jumped: 0, misplaced: 0, unplaced: 0, carried: 0, followed: 0 };
  for (let step = 0; step < steps; step += 1) {
    act(world, outcome);
    if (step % 7 === 0 || step === steps - 1) judge(world.state, owned, outcome);
    else for (const [index, span] of spansIn(world.state).entries()) if (span) own(world.state, owned[index], span);
  }
  while (undoDepth(world.state) > 0) run(world, undo);
  const back = spansIn(world.state);
  outcome.unplaced = back.filter((span) => span === null).length;
  outcome.misplaced = first.filter((span, index) => back[index] && (span?.start !== back[index].start || span.end !== back[index].end)).length;
  return outcome;
}

function judge(state: EditorState, owned: readonly Set<number>[], outcome: Outcome): void {
  for (const [index, span] of spansIn(state).entries()) {
    if (!span) continue;
    const mine = owned[index];
    outcome.checked += 1;
    if (!originsIn(state, span).some((origin) => mine?.has(origin))) outcome.jumped += 1;
    own(state, mine, span);
  }
}

/** Text typed or pasted inside a passage is part of it from then on. */
function own(state: EditorState, mine: Set<number> | undefined, span: { start: number; end: number }): void {
  const origins = originsIn(state, span);
  if (mine && origins.some((origin) => mine.has(origin))) for (const origin of origins) mine.add(origin);
}

function originsIn(state: EditorState, { start, end }: { start: number; end: number }): number[] {
  const { positions } = wordingIn(state);
  const origins: number[] = [];
  state.doc.nodesBetween(positions.toPos(start), positions.toPos(end), (node) => {
    const n: unknown = node.marks.find((mark) => mark.type.name === 'origin')?.attrs['n'];
    if (typeof n === 'number') origins.push(n);
  });
  return origins;
}

function lettered(text: string, fresh: () => number): Node[] {
  return Array.from(text, (letter) => schema.text(letter, [schema.mark('origin', { n: fresh() })]));
}

function run(world: World, command: Command): void {
  command(world.state, (transaction) => { world.state = world.state.apply(transaction); });
}

function dispatch(world: World, transaction: Transaction): void {
  world.state = world.state.apply(transaction);
}

/** A caret position inside some text. */
function caret({ state: { doc }, random }: World): number {
  const pos = random.below(doc.content.size + 1);
  return TextSelection.near(doc.resolve(pos)).from;
}

function stretch(world: World, longest: number): { from: number; to: number } {
  const from = caret(world);
  const to = TextSelection.near(world.state.doc.resolve(Math.min(world.state.doc.content.size, from + 1 + world.random.below(longest)))).from;
  return { from: Math.min(from, to), to: Math.max(from, to) };
}

function act(world: World, outcome: Outcome): void {
  const { random, state } = world;
  const kind = random.below(100);
  if (kind < 25) return type(world);
  if (kind < 42) {
    const { from, to } = stretch(world, random.chance(0.8) ? 4 : 90);
    return dispatch(world, state.tr.delete(from, to));
  }
  if (kind < 50) return move(world, outcome, 'cut');
  if (kind < 57) return move(world, outcome, 'drag');
  if (kind < 62) return select(world, (tr) => tr, splitBlock);
  if (kind < 66) return atStart(world);
  if (kind < 70) return select(world, (tr) => tr, setKind(random.pick(['heading1', 'heading2', 'paragraph', 'quote'] as const)));
  if (kind < 73) return replace(world);
  for (let times = 1 + random.below(kind < 90 ? 3 : 8); times > 0; times -= 1) run(world, kind < 92 ? undo : redo);
}

function type(world: World): void {
  const at = caret(world);
  dispatch(world, world.state.tr.insert(at, lettered('改错字补一句'.slice(0, 1 + world.random.below(4)), world.fresh)));
}

/** Types over a selection. */
function replace(world: World): void {
  const { from, to } = stretch(world, 30);
  dispatch(world, world.state.tr.replaceWith(from, to, lettered('换了说法', world.fresh)));
}

function select(world: World, with_: (tr: Transaction) => Transaction, command: Command): void {
  dispatch(world, with_(world.state.tr.setSelection(TextSelection.near(world.state.doc.resolve(caret(world))))));
  run(world, command);
}

function atStart(world: World): void {
  const $at = world.state.doc.resolve(caret(world));
  dispatch(world, world.state.tr.setSelection(TextSelection.create(world.state.doc, $at.start())));
  run(world, joinBackward);
}

/** Takes text away and puts it elsewhere: as two changes, with work between, or as one. */
function move(world: World, outcome: Outcome, how: 'cut' | 'drag'): void {
  const { from, to } = stretch(world, 200);
  if (to - from < 8) return;
  const slice = world.state.doc.slice(from, to);
  const inside = spansIn(world.state).flatMap((span, index) => (span && within(world.state, span, from, to) ? [index] : []));
  const before = inside.map((index) => originsIn(world.state, spansIn(world.state)[index] ?? { start: 0, end: 0 }));
  const cut = world.state.tr.delete(from, to);
  if (how === 'cut') {
    dispatch(world, cut);
    for (let times = world.random.below(3); times > 0; times -= 1) type(world);
    dispatch(world, world.state.tr.replaceRange(...twice(caret(world)), fit(slice)).setMeta('uiEvent', 'paste'));
  } else {
    const target = TextSelection.near(cut.doc.resolve(world.random.below(cut.doc.content.size + 1))).from;
    dispatch(world, cut.replaceRange(target, target, fit(slice)).setMeta('uiEvent', 'drop'));
  }
  const now = spansIn(world.state);
  inside.forEach((index, at) => {
    const span = now[index];
    outcome.carried += 1;
    if (span && originsIn(world.state, span).join() === before[at]?.join()) outcome.followed += 1;
  });
}

function twice(pos: number): [number, number] {
  return [pos, pos];
}

function fit(slice: Slice): Slice {
  return slice.content.size === 0 ? new Slice(Fragment.empty, 0, 0) : slice;
}

function within(state: EditorState, span: { start: number; end: number }, from: number, to: number): boolean {
  const { positions } = wordingIn(state);
  return positions.toPos(span.start) >= from && positions.toPos(span.end) <= to;
}
