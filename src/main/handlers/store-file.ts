import { textOf } from '@shared/domain/document';
import { AppError } from '@shared/domain/failure';
import type { FileReport, Notice } from '@shared/domain/import-report';
import type { Draft } from '../import/draft';
import { showName } from '../import/file-name';
import { addToCollection } from '../store/collections';
import { insertMarks } from '../store/imported-marks';
import { addToReport } from '../store/import-reports';
import type { Library } from '../store/library';
import { getKnownSpeech, insertSpeech, insertVersion, keepSourceFile, type KnownSpeech, type SourceFile } from '../store/stored-speeches';
import type { Work } from '../work/work';
import { checkPlan, newOrphans, planVersion, type VersionPlan } from './version-plan';

/** A draft and what is to become of it: a speech of its own, the next version of one, or only its marks for the same text. */
export type Choice = { draft: Draft } & ({ how: 'speech' } | { how: 'version' | 'marks'; of: number });

export type Arrival = {
  batch: string;
  name: string;
  bytes: Uint8Array;
  format: string;
  encoding: string;
  warnings: readonly Notice[];
  choices: readonly Choice[];
  /** Speeches of the library that made drafts of this file be left out. */
  duplicates: readonly KnownSpeech[];
  /** The collection that what is stored goes to as well. */
  collection?: number | null;
};

export type Placed = { draft: Draft; body: string; version: VersionPlan | null; marksOf: number | null };

/** A speech being changed again and again while its new version is worked out is not something to wait for. */
const ATTEMPTS = 3;

/**
 * Stores what was chosen of one file, all of it or nothing, in one step with the other files of its batch, and says what
 * became of it; the report is kept. New versions are worked out in the pool first. Throws what the store throws.
 */
export async function storeFile(library: Library, work: Work, arrival: Arrival): Promise<FileReport> {
  for (let attempt = 1; ; attempt += 1) {
    const { placed, notices } = await workOut(library, work, arrival.choices);
    try {
      return storePlaced(library, { ...arrival, warnings: [...arrival.warnings, ...notices] }, placed);
    } catch (error) {
      const changed = error instanceof AppError && error.failure.reason === 'speech-changed';
      if (!changed || attempt === ATTEMPTS) throw error;
    }
  }
}

async function workOut(library: Library, work: Work, choices: readonly Choice[]): Promise<{ placed: Placed[]; notices: Notice[] }> {
  const placed: Placed[] = [];
  const notices: Notice[] = [];
  const taken = new Set<number>();
  for (const choice of choices) {
    const { draft } = choice;
    const body = textOf(draft.doc);
    let version: VersionPlan | null = null;
    // speeches of one file never are versions of each other, even under one title
    if (choice.how === 'version' && !taken.has(choice.of)) {
      taken.add(choice.of);
      version = await planVersion(library, work, choice.of, body); // one after the other: they are large
      if (version === null) notices.push({ reason: 'warning-other-text', params: { title: draft.title } });
    }
    placed.push({ draft, body, version, marksOf: choice.how === 'marks' ? choice.of : null });
  }
  return { placed, notices };
}

/** What was chosen of a file of which nothing is a new version: there is nothing to work out. */
export function placedAsTheyAre({ choices }: Arrival): Placed[] {
  return choices.map((choice) => ({ draft: choice.draft, body: textOf(choice.draft.doc), version: null, marksOf: choice.how === 'marks' ? choice.of : null }));
}

/** Stores what was worked out of one file and says what became of it. Throws what the store throws. */
export function storePlaced(library: Library, arrival: Arrival, placed: readonly Placed[]): FileReport {
  const { batch, name, format, encoding, warnings, duplicates } = arrival;
  for (const { draft, body } of placed) refuseNul(name, draft, body);
  if (placed.length === 0) {
    return keepReport(library, batch, { kind: 'duplicate', name, speeches: [...duplicates], warnings: [...warnings] });
  }
  const label: Notice = { reason: 'did-import', params: { count: placed.length } };
  return library.act({ label, joinKey: `import ${batch}` }, () => {
    const hash = keepSourceFile(library.db, arrival.bytes, library.now());
    const source = { hash, name: showName(name), encoding };
    const stored = placed.map((one) => storeOne(library, one, source));
    if (arrival.collection) addToCollection(library.db, arrival.collection, stored.map(({ speech }) => speech.id), undefined);
    const report: FileReport = {
      kind: 'imported',
      name,
      format,
      encoding,
      speeches: stored.map(({ speech }) => speech),
      marks: stored.reduce((sum, { marks }) => sum + marks, 0),
      versions: stored.flatMap(({ speech, orphans }) => (orphans === null ? [] : [{ speech: speech.id, orphans }])),
      warnings: [...warnings],
    };
    addToReport(library.db, batch, report, library.now());
    return report;
  });
}

function storeOne(library: Library, { draft, body, version, marksOf }: Placed, file: SourceFile) {
  const { db, newId } = library;
  const maker = { now: library.now(), newId };
  const marks = draft.marks ?? [];
  if (marksOf !== null) {
    return { speech: getKnownSpeech(db, marksOf), orphans: null, marks: insertMarks(db, marksOf, body, marks, maker) };
  }
  if (version === null) {
    const speech = insertSpeech(db, draft, file, maker);
    return { speech, orphans: null, marks: insertMarks(db, speech.id, body, marks, maker) };
  }
  checkPlan(library, version);
  const orphans = newOrphans(library, version);
  const speech = insertVersion(db, version.speech, { speech: draft, file, carried: version.carried, now: maker.now });
  return { speech, orphans, marks: insertMarks(db, speech.id, body, marks, maker) };
}

/** Keeps a report about a file of which nothing was stored, and returns it. */
export function keepReport(library: Library, batch: string, report: FileReport): FileReport {
  library.keep(() => addToReport(library.db, batch, report, library.now()));
  return report;
}

/** Importers take control characters out; a NUL that came this far would cost what follows it. */
function refuseNul(name: string, draft: Draft, body: string): void {
  const { title, speaker, occasion, place, source, abstract, keywords, marks = [] } = draft;
  const said = [title, speaker, occasion, place, source, abstract, ...keywords, ...marks.flatMap(({ note, author, quote }) => [note, author, quote])];
  if ([...said, body].some((text) => text.includes('\0'))) throw new AppError('unreadable-file', 'file-unreadable', { name });
}
