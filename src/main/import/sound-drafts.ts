import { textOf, type Block, type Doc, type Run } from '@shared/domain/document';
import type { Notice } from '@shared/domain/import-report';
import type { Draft, DraftMark, FileReading } from './draft';

/** C0 and C1 controls but for tab and line end, which no format may bring into a text. */
// oxlint-disable-next-line no-control-regex -- controls are what it looks for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/**
 * A reading whose texts are sound whatever a damaged file held: without controls, which are counted in a warning, and
 * without half characters, which become U+FFFD. Marks stay on their words. Sound readings come back as they are.
 */
export function soundReading(reading: FileReading): FileReading {
  let controls = 0;
  const drafts = reading.drafts.map((draft) => {
    const text = textOf(draft.doc);
    const found = text.match(CONTROL)?.length ?? 0;
    controls += found;
    const said = [draft.title, draft.speaker, draft.occasion, draft.place, draft.source, draft.abstract, ...draft.keywords];
    const isSound = found === 0 && text.isWellFormed() && said.every((each) => each === sound(each));
    return isSound ? draft : soundDraft(draft, text);
  });
  if (drafts.every((draft, index) => draft === reading.drafts[index])) return reading;
  const warning: Notice[] = controls === 0 ? [] : [{ reason: 'warning-control', params: { count: controls } }];
  return { ...reading, drafts, warnings: [...reading.warnings, ...warning] };
}

function sound(text: string): string {
  return text.replaceAll(CONTROL, '').toWellFormed();
}

function soundDraft(draft: Draft, text: string): Draft {
  const gone = Array.from(text.matchAll(CONTROL), ({ index }) => index);
  const shifted = (offset: number): number => offset - gone.filter((at) => at < offset).length;
  return {
    ...draft,
    title: sound(draft.title),
    speaker: sound(draft.speaker),
    occasion: sound(draft.occasion),
    place: sound(draft.place),
    source: sound(draft.source),
    abstract: sound(draft.abstract),
    keywords: draft.keywords.map(sound).filter((word) => word !== ''),
    doc: soundDoc(draft.doc),
    ...(draft.marks === undefined ? {} : { marks: draft.marks.map((mark) => soundMark(mark, shifted)) }),
  };
}

function soundMark(mark: DraftMark, shifted: (offset: number) => number): DraftMark {
  return { ...mark, start: shifted(mark.start), end: shifted(mark.end), quote: sound(mark.quote), note: sound(mark.note), author: sound(mark.author) };
}

function soundDoc({ blocks }: Doc): Doc {
  return { blocks: blocks.map(soundBlock) };
}

function soundBlock(block: Block): Block {
  if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => row.map(soundRuns)) };
  return { ...block, runs: soundRuns(block.runs) };
}

function soundRuns(runs: readonly Run[]): Run[] {
  return runs.map((run) => ({ ...run, text: sound(run.text) })).filter(({ text }) => text !== '');
}
