import { outlineOf } from '@shared/domain/outline';
import { paragraphsOf, runsText, type Block, type Doc } from '@shared/domain/document';
import { decode } from './decode';
import type { Draft, Importer } from './draft';
import { titleFromName } from './file-name';
import { LIMITS } from './limits';
import { detailsWithPlaces } from './metadata';
import { section, type Section } from './section';
import { splitCollection } from './split';
import { refuseBlank, storedLine } from './stored';

/** Plain text in any encoding, one speech or a collection. The text of a speech is exactly the text of the file. */
export const textImporter: Importer = {
  id: 'text',
  extensions: ['txt', 'text'],
  read({ name, bytes, encoding, split }) {
    const decoded = decode(name, bytes, encoding);
    refuseBlank(name, decoded.text);
    const sections = split ? splitCollection(decoded.text) : [section('', decoded.text)];
    const drafts = sections.map((one, index) => draftOf(one, name, sections.length > 1 ? index + 1 : 0));
    return { format: 'text', encoding: decoded.encoding, drafts, warnings: decoded.warnings };
  },
};

/** A draft from a section; `place` numbers the speeches of a collection from 1 for those without a title, 0 for a file of one. */
function draftOf(one: Section, name: string, place: number): Draft {
  const { found, places } = detailsWithPlaces(one.text, one.title);
  const fallback = place === 0 ? titleFromName(name) : `${titleFromName(name)} ${place}`;
  const title = storedLine(found.title === '' ? fallback : found.title, LIMITS.storedTitleUnits);
  return {
    title: title === '' ? storedLine(name, LIMITS.storedTitleUnits) : title,
    speaker: storedLine(one.speaker === '' ? found.speaker : one.speaker, 200),
    date: found.date,
    occasion: storedLine(found.occasion, 500),
    place: storedLine(found.place, 200),
    keywords: one.keywords,
    source: storedLine(found.source, 500),
    abstract: one.abstract,
    doc: docOf(one.text, found.title),
    lead: one.lead,
    found: {
      ...places,
      title: one.title === '' ? (found.title === '' ? 'file-name' : 'first-line') : 'collection',
      ...(one.speaker === '' ? {} : { speaker: 'byline' as const }),
      ...(one.keywords.length === 0 ? {} : { keywords: 'collection' as const }),
    },
  };
}

/**
 * One block a line, so that `textOf` gives the text. Lines that the outline takes for headings of their own become
 * heading blocks below the title, which is level 1.
 */
export function docOf(text: string, title: string): Doc {
  const doc = paragraphsOf(text);
  const levels = new Map<number, number>();
  const titles = new Map<number, string>();
  for (const entry of outlineOf(doc)) {
    if (entry.kind !== 'part') continue;
    levels.set(entry.start, entry.level);
    titles.set(entry.start, entry.title);
  }
  let start = 0;
  let atTop = true;
  const blocks = doc.blocks.map((block): Block => {
    if (block.kind !== 'paragraph') return block;
    const line = runsText(block.runs);
    const from = start + line.length - line.trimStart().length;
    start += line.length + 1;
    const filled = line.trim();
    const isTitle = atTop && filled !== '' && isTitleLine(filled, title);
    if (filled !== '') atTop = false;
    if (isTitle) return { kind: 'heading', id: block.id, level: 1, runs: block.runs };
    const level = levels.get(from);
    if (level === undefined || titles.get(from) !== filled) return block;
    return { kind: 'heading', id: block.id, level: Math.min(level + 1, 6), runs: block.runs };
  });
  return { blocks };
}

/** Whether the first line is the title, or the title with its year in front. */
function isTitleLine(line: string, title: string): boolean {
  return title !== '' && line.length <= 2 * LIMITS.titleCharacters && bareTitle(line) === bareTitle(title);
}

function bareTitle(written: string): string {
  return written.normalize('NFKC').replace(/^(?:19|20)\d\d年?/u, '').replaceAll(/\s/gu, '');
}
