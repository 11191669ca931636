import { textOf } from '@shared/domain/document';
import { isSamePassage, readSheet, type SheetPassage } from '@shared/domain/passage-sheet';
import { client } from '../../bridge/client';
import { keyOf, queryClient } from '../../bridge/queries';
import type { ShownPassage } from './shown-passage';

/** The question for the passages of a speech. Quotes come from the text, which is asked for once by whoever is first. */
export function sheetQuery(speech: number) {
  return {
    queryKey: keyOf('passages.sheet', { speech }),
    queryFn: async (): Promise<readonly ShownPassage[]> => {
      const asked = client.call('passages.sheet', { speech });
      const whole = { queryKey: keyOf('speeches.get', { id: speech }), queryFn: () => client.call('speeches.get', { id: speech }) };
      const known = await queryClient.ensureQueryData(whole);
      const sheet = await asked;
      // what is known may be stale in other things, such as where reading stopped; only another text is asked for
      const { doc } = known.version === sheet.version ? known : await queryClient.fetchQuery(whole);
      return readSheet(sheet, textOf(doc)).map(shownAs);
    },
    structuralSharing: reuse,
  };
}

/** Asks beside the text, not after it. */
export function prefetchSheet(speech: number): void {
  void queryClient.prefetchQuery(sheetQuery(speech));
}

/** A stored passage as it is shown. */
export function shownAs(passage: SheetPassage): ShownPassage {
  return { ...passage, key: passage.id, saved: true, addedPaths: [] };
}

/** What a new answer says, in the objects of the old one wherever they say the same. */
function reuse(old: unknown, next: unknown): unknown {
  const before = new Map((old as readonly ShownPassage[] | undefined)?.map((passage) => [passage.id, passage])); // this query holds nothing else
  return (next as readonly ShownPassage[]).map((passage) => {
    const known = before.get(passage.id);
    return known && isSamePassage(known, passage) ? known : passage;
  });
}
