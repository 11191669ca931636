import type { Failure } from '@shared/domain/failure';
import type { FileReport } from '@shared/domain/import-report';
import type { Proposal } from '@shared/domain/proposal';
import type { ChosenFile } from './chosen-file';
import { comesIn, decisionOf, isKnown, isMistaken, type Choice } from './decide';

export type ReadProposal = Extract<Proposal, { kind: 'read' }>;

/** How far one file has come. */
export type FileStage =
  | { kind: 'waiting' }
  | { kind: 'reading' }
  | { kind: 'read'; proposal: ReadProposal }
  | { kind: 'failed'; failure: Failure };

export type IntakeFile = {
  /** Names the file within its batch. */
  id: string;
  source: ChosenFile;
  stage: FileStage;
  /** True while borders or the encoding are being changed. */
  changing: boolean;
  /** Whether a collection is taken apart into its speeches. */
  split: boolean;
  /** Whether lines of web pages and collections are left out. */
  tidy: boolean;
  /** What a person decided, by the key of the proposed speech. */
  choices: Readonly<Record<string, Choice>>;
};

/** Files on their way into the library: read and proposed, not stored yet. */
export type Intake = {
  batch: string;
  files: readonly IntakeFile[];
  /** The file whose speeches are shown. */
  chosen: string;
  shown: boolean;
  paused: boolean;
  storing: boolean;
  /** The collection that everything goes to as well, or null. */
  collection: number | null;
  /** Files stored so far. */
  stored: number;
  /** Stores by itself once everything has been read. */
  storesWhenRead: boolean;
  /** Why the last change of borders or encoding was refused; null once something went well. */
  refusal: Failure | null;
};

export type Totals = {
  files: number;
  /** Files that were read or failed. */
  read: number;
  failed: number;
  /** Speeches that will be stored. */
  speeches: number;
  /** Speeches of the library that are not stored once more. */
  duplicates: number;
  /** Other speeches left out by hand. */
  leftOut: number;
  /** The first file with something typed that cannot be understood, or null. */
  mistaken: string | null;
};

/** The speeches proposed for a file; none while it is not read. */
export function speechesOf(file: IntakeFile): ReadProposal['speeches'] {
  return file.stage.kind === 'read' ? file.stage.proposal.speeches : [];
}

/** What would happen if everything were stored now. */
export function totalsOf(files: readonly IntakeFile[]): Totals {
  const totals: Totals = { files: files.length, read: 0, failed: 0, speeches: 0, duplicates: 0, leftOut: 0, mistaken: null };
  for (const file of files) {
    if (file.stage.kind === 'failed') totals.failed += 1;
    if (file.stage.kind === 'failed' || file.stage.kind === 'read') totals.read += 1;
    for (const speech of speechesOf(file)) {
      const choice = file.choices[speech.key];
      if (comesIn(speech, choice)) totals.speeches += 1;
      else if (speech.resembles !== null) totals.duplicates += 1;
      else totals.leftOut += 1;
      if (isMistaken(speech, choice)) totals.mistaken ??= file.id;
    }
  }
  return totals;
}

/** What a badge says about a file: how many speeches, or why none of it will be stored. */
export type FileSign = 'waiting' | 'reading' | 'failed' | 'password' | 'noText' | 'duplicate' | 'leftOut' | 'one' | 'many';

/** The sign of a file for the list. */
export function signOf(file: IntakeFile): FileSign {
  const { stage } = file;
  switch (stage.kind) {
    case 'waiting':
    case 'reading':
      return stage.kind;
    case 'failed':
      if (stage.failure.reason === 'file-password') return 'password';
      return ['file-scan', 'file-no-text', 'file-empty'].includes(stage.failure.reason) ? 'noText' : 'failed';
    case 'read':
      if (!stage.proposal.speeches.some((speech) => comesIn(speech, file.choices[speech.key]))) {
        return stage.proposal.speeches.every(isKnown) ? 'duplicate' : 'leftOut';
      }
      return stage.proposal.speeches.length === 1 ? 'one' : 'many';
  }
}

/** What the foot of the dialog counts, and leads to. */
export type Counted = 'duplicates' | 'leftOut' | 'failed';

/** The next file after the chosen one, going round, that is counted so; null when none is. */
export function nextCounted(files: readonly IntakeFile[], chosen: string, counted: Counted): string | null {
  const at = files.findIndex(({ id }) => id === chosen);
  const round = [...files.slice(at + 1), ...files.slice(0, at + 1)];
  return round.find((file) => totalsOf([file])[counted] > 0)?.id ?? null;
}

/** What is sent to be stored: the decisions for every file that was read. */
export function decisionsOf(files: readonly IntakeFile[]) {
  return files.flatMap((file) => {
    const decisions = speechesOf(file).map((speech) => decisionOf(speech, file.choices[speech.key]));
    return decisions.length === 0 ? [] : [{ file: file.id, decisions }];
  });
}

/** The line of the report for a file that failed. */
export function failedReport(name: string, failure: Failure): FileReport {
  return { kind: 'failed', name, failure, warnings: [] };
}

/** The files that could not be read, as lines of the report. */
export function failuresOf(files: readonly IntakeFile[]): FileReport[] {
  return files.flatMap(({ source, stage }) => (stage.kind === 'failed' ? [failedReport(source.name, stage.failure)] : []));
}
