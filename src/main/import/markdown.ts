import { runsText, textOf, type Block, type Doc } from '@shared/domain/document';
import type { Notice } from '@shared/domain/import-report';
import { headMarker } from '@shared/domain/outline-markers';
import { decode } from './decode';
import type { Draft, Importer } from './draft';
import { titleFromName } from './file-name';
import { LIMITS } from './limits';
import { markdownBlocks, type MarkdownReading } from './markdown-blocks';
import { findDetails } from './metadata';
import { refuseBlank, storedLine } from './stored';

/** Markdown: headings, emphasis, quotes, lists, tables and footnotes come in; images stay out, HTML is plain text. */
export const markdownImporter: Importer = {
  id: 'markdown',
  extensions: ['md', 'markdown'],
  read({ name, bytes, encoding, split }) {
    const decoded = decode(name, bytes, encoding);
    const reading = markdownBlocks(decoded.text);
    refuseBlank(name, textOf({ blocks: reading.blocks }));
    const docs = split ? splitDocs(reading) : [{ blocks: [...reading.blocks] }];
    const warnings: Notice[] = [...decoded.warnings];
    if (reading.images > 0) warnings.push({ reason: 'warning-images', params: { count: reading.images } });
    if (reading.html > 0) warnings.push({ reason: 'warning-html', params: {} });
    docs.forEach(({ blocks }, index) => blocks.push(...reading.notesOf(blocks, index === docs.length - 1)));
    const drafts = docs.map((doc, index) => draftOf(doc, name, docs.length > 1 ? index + 1 : 0));
    return { format: 'markdown', encoding: decoded.encoding, drafts, warnings };
  },
};

/** Several speeches when the file opens with a top heading and each further one follows a rule (`---`). */
function splitDocs({ blocks, afterRule }: MarkdownReading): Doc[] {
  const starts = blocks.flatMap((block, index) => (isTop(block) ? [index] : []));
  const cuts = starts.length > 1 && starts[0] === 0 && starts.slice(1).every((start) => afterRule.has(start));
  if (!cuts) return [{ blocks: [...blocks] }];
  return starts.map((start, index) => ({ blocks: blocks.slice(start, starts[index + 1]) }));
}

function isTop(block: Block): boolean {
  return block.kind === 'heading' && block.level === 1 && headMarker(runsText(block.runs).trim()) === null;
}

function draftOf(doc: Doc, name: string, place: number): Draft {
  const [first] = doc.blocks;
  const heading = first?.kind === 'heading' ? runsText(first.runs).trim() : '';
  const found = findDetails(textOf(doc), heading);
  const fallback = place === 0 ? titleFromName(name) : `${titleFromName(name)} ${place}`;
  return {
    title: storedLine(found.title === '' ? fallback : found.title, LIMITS.storedTitleUnits),
    speaker: storedLine(found.speaker, 200),
    date: found.date,
    occasion: storedLine(found.occasion, 500),
    place: storedLine(found.place, 200),
    keywords: [],
    source: storedLine(found.source, 500),
    abstract: '',
    doc,
  };
}
