import type { KeyboardEvent, RefObject } from 'react';
import type { Excerpt, ExcerptGrouping } from '@shared/domain/excerpt';
import type { Colour } from '@shared/domain/passage';
import { pressed, useShortcuts, type Shortcuts } from '../ui/shortcuts';
import type { ExcerptCursor } from './use-excerpt-cursor';

const PAGE_STEPS = 4;
const END_STEPS = 1_000_000;
const COLOURS: readonly Colour[] = [1, 2, 3, 4, 5, 6];
const NEXT: Record<ExcerptGrouping, ExcerptGrouping> = { tag: 'speech', speech: 'speaker', speaker: 'year', year: 'none', none: 'tag' };

type Keys = {
  cursor: ExcerptCursor;
  current: Excerpt | null;
  search: RefObject<HTMLInputElement | null>;
  act: {
    open: (excerpt: Excerpt) => void;
    copy: () => void;
    tag: () => void;
    recolour: (colour: Colour) => void;
    remove: () => void;
    group: (next: (group: ExcerptGrouping) => ExcerptGrouping) => void;
    note: () => void;
    addToNote: () => void;
    export: () => void;
  };
};

/**
 * The keys of the excerpts: letters act wherever nothing is typed, the keys that controls use too (arrows, Enter, Ctrl+A)
 * only on the list itself, through the handler that is returned; it says whether it used the key.
 */
export function useExcerptKeys({ cursor, current, search, act }: Keys): (event: KeyboardEvent) => boolean {
  const everywhere: Shortcuts = {
    KeyJ: () => cursor.move(1, false),
    KeyK: () => cursor.move(-1, false),
    'Shift+KeyJ': () => cursor.move(1, true),
    'Shift+KeyK': () => cursor.move(-1, true),
    KeyX: () => cursor.toggle(cursor.at),
    KeyC: act.copy,
    KeyT: act.tag,
    KeyN: act.note,
    KeyM: act.addToNote,
    KeyG: () => act.group((group) => NEXT[group]),
    Delete: act.remove,
    Slash: () => search.current?.focus(),
    'Ctrl+KeyF': () => search.current?.select(),
    'Ctrl+KeyE': act.export,
    ...Object.fromEntries(COLOURS.map((colour) => [`Digit${colour}`, () => act.recolour(colour)])),
  };
  useShortcuts(everywhere, 'placeExcerpts');
  const onList: Record<string, () => void> = {
    ArrowDown: () => cursor.move(1, false),
    ArrowUp: () => cursor.move(-1, false),
    'Shift+ArrowDown': () => cursor.move(1, true),
    'Shift+ArrowUp': () => cursor.move(-1, true),
    PageDown: () => cursor.move(PAGE_STEPS, false),
    PageUp: () => cursor.move(-PAGE_STEPS, false),
    Home: () => cursor.move(-END_STEPS, false),
    End: () => cursor.move(END_STEPS, false),
    Space: () => cursor.toggle(cursor.at),
    'Ctrl+KeyA': cursor.selectAll,
    Escape: cursor.clear,
    Enter: () => { if (current !== null) act.open(current); },
  };
  return (event) => {
    const run = onList[pressed(event.nativeEvent)];
    run?.();
    return run !== undefined;
  };
}
