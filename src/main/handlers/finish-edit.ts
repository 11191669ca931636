import { describeAnchor } from '@shared/anchor/describe';
import { carryAnchors } from '@shared/anchor/remap';
import { similarity } from '@shared/anchor/align';
import type { Output } from '@shared/contract/contract';
import { runsText, textOf, type Doc } from '@shared/domain/document';
import type { Passage } from '@shared/domain/passage';
import type { Places } from '@shared/domain/speech-version';
import type { Library } from '../store/library';
import { listPassages } from '../store/passages';
import { dropDraft, getSpeechVersion, listDrafts, type SpeechDraft } from '../store/speech-versions';
import { getSpeechRow, getVersion, updateDetails } from '../store/speeches';
import { insertAside, insertMadeVersion, type CarriedPassage } from '../store/stored-speeches';

type Finished = Output<'edit.finish'>;

/** A first line this much like the one before it is the same title, corrected. */
const SAME_TITLE = 0.5;

/**
 * Makes a version of what one visit has written and forgets its draft. A speech that has another text by now stays as it
 * is; what was written is then kept beside it.
 */
export function finishEdit(library: Library, written: Omit<SpeechDraft, 'savedAt'>): Finished {
  const { db } = library;
  const { speech, base, doc, places } = written;
  const current = getVersion(db, speech);
  const before = current === base ? getSpeechVersion(db, speech, base) : null;
  if (before !== null && JSON.stringify(before.doc) === JSON.stringify(doc)) {
    library.keep(() => dropDraft(db, written));
    return { kind: 'same', number: current, orphans: 0 };
  }
  return library.act({ label: { reason: 'did-edit-text', params: {} } }, (): Finished => {
    const now = library.now();
    dropDraft(db, written);
    if (before === null) return { kind: 'aside', number: insertAside(db, speech, { doc, origin: 'edit', now }), orphans: 0 };
    const passages = listPassages(db, speech).filter(({ state }) => state === 'attached');
    const carried = placed(before.body, textOf(doc), passages, places);
    const number = insertMadeVersion(db, speech, { doc, origin: 'edit', now }, carried);
    followTitle(library, speech, before.doc, doc, now);
    return { kind: 'stored', number, orphans: carried.filter(({ anchor }) => anchor === null).length };
  });
}

/** Makes versions of what was being written when the program ended. */
export function finishDrafts(library: Library): void {
  for (const draft of listDrafts(library.db)) finishEdit(library, draft);
}

/**
 * Where attached passages stand in the edited text: where the editor saw them go; those it lost, or did not know as they
 * are now, by the difference of the two texts.
 */
function placed(before: string, after: string, passages: readonly Passage[], places: Places): CarriedPassage[] {
  const at = new Map(places.ids.map((id, index) => [id, index]));
  const seen = passages.map((passage): CarriedPassage => {
    const index = at.get(passage.id) ?? -1;
    const known = places.from[index] === passage.start && places.to[index] === passage.end;
    return { id: passage.id, anchor: known ? anchorIn(after, places.starts[index] ?? -1, places.ends[index] ?? -1) : null };
  });
  const open = passages.filter((_, index) => seen[index]?.anchor === null);
  const found = new Map(carryAnchors(before, after, open).map((anchor, index) => [open[index]?.id, anchor]));
  return seen.map(({ id, anchor }) => ({ id, anchor: anchor ?? found.get(id) ?? null }));
}

function anchorIn(text: string, start: number, end: number): CarriedPassage['anchor'] {
  if (start < 0 || end > text.length || text.slice(start, end).trim() === '') return null;
  return describeAnchor(text, start, end);
}

/** A text that carries its own title gives it to the speech: when that line is corrected, the title is. */
function followTitle(library: Library, speech: number, before: Doc, after: Doc, now: string): void {
  const { title } = getSpeechRow(library.db, speech);
  const [old, line] = [firstLine(before), firstLine(after)];
  if (old !== title || line === title || line === '' || similarity(old, line) < SAME_TITLE) return;
  updateDetails(library.db, speech, { title: line.replaceAll(/[\u0000-\u001f\u007f]/gu, ' ').slice(0, 500) }, now);
}

function firstLine({ blocks }: Doc): string {
  for (const block of blocks) {
    const text = block.kind === 'table' ? '' : runsText(block.runs).trim();
    if (text !== '') return text;
  }
  return '';
}
