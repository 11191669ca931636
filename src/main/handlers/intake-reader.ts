import type { ImportFile } from '@shared/contract/library';
import { countCharacters, textOf } from '@shared/domain/document';
import { AppError } from '@shared/domain/failure';
import { widenedIn } from '@shared/domain/half-width';
import type { Proposal, ProposedSpeech } from '@shared/domain/proposal';
import type { Draft, FileReading } from '../import/draft';
import { whereFound } from '../import/where-found';
import type { Work } from '../work/work';
import { openingOf } from './intake-parts';
import type { Part, Reading, Readings } from './intake-readings';
import type { Resemblances } from './resemblance';

export type IntakeReader = {
  /** Reads a file, keeps the reading and says what it would bring. A file that cannot be read gives a failed proposal. */
  read(batch: string, file: string, source: ImportFile, choices: { encoding: string | null; split: boolean; tidy: boolean }): Promise<Proposal>;
  /** Looks again for what the given parts resemble. */
  compare(reading: Reading, parts: readonly Part[], signal?: AbortSignal): Promise<void>;
};

export function createIntakeReader(work: Work, readings: Readings, resemblances: Resemblances): IntakeReader {
  async function compare(reading: Reading, parts: readonly Part[], signal?: AbortSignal): Promise<void> {
    const alone = reading.parts.length === 1;
    for (const [index, part] of parts.entries()) {
      if (signal?.aborted) throw new AppError('cancelled', 'file-cancelled', { name: reading.name });
      part.resembles = await resemblances.of(part.draft.doc, reading.bytes, alone); // in order: each loads candidates
      if (index % YIELD_AFTER === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  }

  return {
    compare,
    async read(batch, file, { name, bytes }, { encoding, split, tidy }) {
      const signal = readings.begin(batch, file);
      try {
        const asked = encoding === null ? {} : { encoding };
        const found = await work.read({ name, bytes, split, tidy, choices: true, ...asked }, signal);
        const reading = readingOf({ name, bytes, tidy }, found, encoding === null);
        await compare(reading, reading.parts, signal);
        readings.keep(batch, file, signal, reading);
        return proposalOf(file, reading);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        return { kind: 'failed', file, name, bytes: bytes.byteLength, failure: error.failure };
      }
    },
  };
}

/** Other requests are answered after so many speeches of one file. */
const YIELD_AFTER = 20;
/** Lines of web pages shown: enough to see what kind they are. */
const TRACES_SHOWN = 200;

function readingOf(file: Pick<Reading, 'name' | 'bytes' | 'tidy'>, found: FileReading, detected: boolean): Reading {
  const { format, encoding, encodings = [], warnings, drafts } = found;
  const parts = drafts.map((draft, index): Part => ({ key: `s${index}`, draft, border: index === 0 ? '' : borderOf(draft), resembles: null }));
  return { ...file, format, encoding, guessed: detected && encoding !== '', encodings, warnings, parts, nextKey: drafts.length };
}

/** The marker as it is written, or the title that began the speech where there is none. */
function borderOf({ lead = '', title }: Draft): string {
  const [marker = ''] = lead.trim().split('\n');
  return openingOf(marker === '' ? title : marker);
}

/** What a file would bring, as the window shows it. */
export function proposalOf(file: string, reading: Reading): Proposal {
  const { name, bytes, format, encoding, guessed, encodings, warnings, parts, tidy } = reading;
  const texts = parts.map(({ draft }) => textOf(draft.doc));
  const speeches = parts.map((part, index) => proposedSpeech(name, part, texts[index] ?? ''));
  const traces = parts.map(({ draft }) => draft.traces ?? []);
  const halfWidth = texts.reduce((sum, text) => sum + widenedIn(text).length, 0);
  return { kind: 'read', file, name, bytes: bytes.byteLength, format, encoding, guessed, encodings, speeches, traces: { taken: tidy, count: countAll(traces), lines: traces.flat().slice(0, TRACES_SHOWN) }, halfWidth, warnings };
}

function countAll(lists: readonly (readonly string[])[]): number {
  return lists.reduce((sum, list) => sum + list.length, 0);
}

function proposedSpeech(name: string, { key, draft, border, resembles }: Part, text: string): ProposedSpeech {
  const { title, speaker, date, occasion, place, keywords, source, marks = [] } = draft;
  return {
    key,
    details: { title, speaker, date, occasion, place, keywords, source },
    found: whereFound(draft, name),
    opening: openingOf(text),
    characters: countCharacters(text),
    marks: marks.length,
    border,
    resembles,
  };
}
