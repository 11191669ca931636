import { Extension } from '@tiptap/core';
import { undoDepth } from '@tiptap/pm/history';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import type { Places } from '@shared/domain/speech-version';
import { intervalsOf, type Intervals } from '../passages/intervals';
import type { PaintedSpan } from '../passages/passage-painter';
import { follow, spanOf, startTracking, type Tracked } from './track-passages';
import { standingAt, stoodWith, type Stood } from './undone-places';
import { createWordings, type Wording } from './wording';

/** A passage as the edit begins: its id and its place in the text. */
export type HeldPassage = { id: number; start: number; end: number; colour: number };

type Options = { passages: readonly HeldPassage[] };

type Held = { tracked: Tracked; stood: Stood; wordingOf: (doc: EditorState['doc']) => Wording };

const trackedKey = new PluginKey<Held>('tracked');

/** Holds where passages stand while the text is edited. */
export const PassageTracking = Extension.create<Options>({
  name: 'passageTracking',
  // after the history, whose depth it reads (others have 100)
  priority: 50,
  addOptions: () => ({ passages: [] }),
  addProseMirrorPlugins() {
    const { passages } = this.options;
    return [passageTracking(passages)];
  },
});

/** The plugin alone, which needs no page. It comes after the history among the plugins of a state. */
export function passageTracking(passages: readonly HeldPassage[]): Plugin {
  const wordingOf = createWordings();
  return new Plugin<Held>({
    key: trackedKey,
    state: {
      init: (_, { doc }) => {
        const { positions } = wordingOf(doc);
        return { wordingOf, stood: new Map(), tracked: startTracking(passages.map(({ id, start, end }) => ({ key: id, from: positions.toPos(start), to: positions.toPos(end) }))) };
      },
      apply: (transaction, now, before, after) => {
        if (!transaction.docChanged) return now;
        const depths = { before: undoDepth(before), after: undoDepth(after) };
        const stood = stoodWith(now.stood, transaction, { doc: before.doc, tracked: now.tracked }, depths);
        return { wordingOf, stood, tracked: standingAt(stood, transaction, depths.after) ?? follow(now.tracked, transaction, wordingOf) };
      },
    },
  });
}

/** The canonical text as it stands now, with its positions. */
export function wordingIn(state: EditorState): Wording {
  return heldIn(state).wordingOf(state.doc);
}

/** Where each passage stands now, in the order in which they were given; null for one without a place. */
export function spansIn(state: EditorState): ({ start: number; end: number } | null)[] {
  const { tracked } = heldIn(state);
  const wording = wordingIn(state);
  return tracked.keys.map((_, index) => spanOf(tracked, index, wording));
}

/** What is to be painted now. */
export function paintedSpans(state: EditorState, passages: readonly HeldPassage[]): Intervals<PaintedSpan> {
  const spans = spansIn(state);
  return intervalsOf(passages.flatMap(({ id, colour }, index): PaintedSpan[] => {
    const span = spans[index];
    return span ? [{ ...span, key: id, colour }] : [];
  }));
}

/** Where passages stand now, as it is stored. */
export function placesIn(state: EditorState, passages: readonly HeldPassage[]): Places {
  const spans = spansIn(state);
  return {
    ids: passages.map(({ id }) => id),
    from: passages.map(({ start }) => start),
    to: passages.map(({ end }) => end),
    starts: spans.map((span) => span?.start ?? -1),
    ends: spans.map((span) => span?.end ?? -1),
  };
}

function heldIn(state: EditorState) {
  const held = trackedKey.getState(state);
  if (!held) throw new Error('This editor does not follow passages.');
  return held;
}
