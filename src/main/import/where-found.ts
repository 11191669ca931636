import { runsText, textOf } from '@shared/domain/document';
import type { FoundIn } from '@shared/domain/proposal';
import type { Details } from '@shared/domain/speech';
import type { Draft } from './draft';
import { titleFromName } from './file-name';
import { detailsWithPlaces } from './metadata';
import { LIMITS } from './limits';
import { storedLine } from './stored';

/** Where each detail of a draft was found; `none` for what is not known. What the importer said itself counts first. */
export function whereFound(draft: Draft, name: string): Record<keyof Details, FoundIn> {
  const { found, places } = detailsWithPlaces(textOf(draft.doc), draft.title);
  const said = draft.found ?? {};
  const at = (detail: 'speaker' | 'date' | 'occasion' | 'place' | 'source'): FoundIn => {
    if (draft[detail] === '' || draft[detail] === null) return 'none';
    // what the text does not say so must have come with the file
    return said[detail] ?? (found[detail] === draft[detail] ? places[detail] : undefined) ?? 'properties';
  };
  return {
    title: said.title ?? titlePlace(draft, name),
    speaker: at('speaker'),
    date: at('date'),
    occasion: at('occasion'),
    place: at('place'),
    keywords: draft.keywords.length === 0 ? 'none' : (said.keywords ?? 'properties'),
    source: at('source'),
  };
}

function titlePlace({ doc, title }: Draft, name: string): FoundIn {
  const first = doc.blocks.find((block) => block.kind !== 'table' && runsText(block.runs).trim() !== '');
  const line = first === undefined || first.kind === 'table' ? '' : storedLine(runsText(first.runs), LIMITS.storedTitleUnits);
  if (line === title) return first?.kind === 'heading' ? 'heading' : 'first-line';
  const headed = doc.blocks.some((block) => block.kind === 'heading' && storedLine(runsText(block.runs), LIMITS.storedTitleUnits) === title);
  if (headed) return 'heading';
  return title.startsWith(storedLine(titleFromName(name), LIMITS.storedTitleUnits)) ? 'file-name' : 'properties';
}
