import type { Colour } from '@shared/domain/passage';
import type { SheetPassage } from '@shared/domain/passage-sheet';
import { firstWhere, intervalsOf, type Intervals } from './intervals';

/** A passage as the reader shows it, with changes that are still on their way to the library. */
export type ShownPassage = SheetPassage & {
  /** Names it in this window: the id, or for one made here a negative number that stays when it gets its id. */
  key: number;
  /** False while a change of it waits to be stored. */
  saved: boolean;
  /** Paths of tags that are being attached. */
  addedPaths: readonly string[];
};

/** The six styles in the order of their keys. */
export const COLOURS: readonly Colour[] = [1, 2, 3, 4, 5, 6];

/** The style of a passage; the store holds nothing else than 1 to 6. */
export function colourOf(passage: { colour: number }): Colour {
  return COLOURS.find((colour) => colour === passage.colour) ?? 1;
}

/** Whether a passage has something to show beside the text. */
export function hasCard(passage: ShownPassage): boolean {
  return passage.note !== '' || passage.tags.length > 0 || passage.addedPaths.length > 0;
}

/** The id of a passage's card in the page. */
export function cardId({ speech, key }: ShownPassage): string {
  return `card-${speech}-${key}`;
}

/** The passages that have a place in the text, as intervals; orphans stand last in the list and are left out. */
export function intervalsOfAttached(passages: readonly ShownPassage[]): Intervals<ShownPassage> {
  return intervalsOf(passages.slice(0, firstWhere(passages, (passage) => passage.state === 'orphan')));
}
