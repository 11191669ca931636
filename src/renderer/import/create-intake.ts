import { RemoteError, type Client } from '@shared/contract/client';
import type { Input } from '@shared/contract/contract';
import type { FileReport, ImportReport } from '@shared/domain/import-report';
import type { Proposal } from '@shared/domain/proposal';
import type { ChosenFile } from './chosen-file';
import type { Choice } from './decide';
import { decisionsOf, failedReport, failuresOf, totalsOf, type Intake, type IntakeFile } from './intake';
import { readFile } from './read-file';

export type IntakeOptions = {
  client: Pick<Client, 'call'>;
  /** Stores what was decided; may take its time when the disk is full. */
  store: (input: Input<'intake.store'>) => Promise<ImportReport>;
  /** Largest file that can be imported, in bytes. */
  largestFile: () => Promise<number>;
  newId: () => string;
  /** Told when everything was stored; the report names the files that could not be read too. */
  onStored: (report: ImportReport) => void;
  /** How long the readings of a discarded import are kept, so that it can be brought back. */
  keptMs?: number;
};

/** Two keep both work threads busy; more would only wait there with their bytes in memory. */
const READ_AT_ONCE = 2;
/** Stored by one request, and mostly in one transaction: the count of the banner still moves several times a second. */
const STORE_AT_ONCE = 16;
const KEPT_MS = 60_000;

export type IntakeCommands = ReturnType<typeof createIntake>;

/** The way of files into the library, outside of every screen: one batch at a time, read two by two, stored as one step. */
export function createIntake(options: IntakeOptions) {
  const { client, newId } = options;
  const listeners = new Set<() => void>();
  let state: Intake | null = null;

  function set(next: Intake | null): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function update(changes: Partial<Intake>): void {
    if (state !== null) set({ ...state, ...changes });
  }

  function updateFile(batch: string, id: string, changesOf: (file: IntakeFile) => Partial<IntakeFile>): void {
    if (state === null || state.batch !== batch) return;
    update({ files: state.files.map((file) => (file.id === id ? { ...file, ...changesOf(file) } : file)) });
  }

  /** Starts on the next files as long as fewer than two are being read. */
  function readOn(): void {
    for (;;) {
      const now = state;
      if (now === null || now.paused || now.files.filter(({ stage }) => stage.kind === 'reading').length >= READ_AT_ONCE) return;
      const next = now.files.find(({ stage }) => stage.kind === 'waiting');
      if (next === undefined) {
        if (now.storesWhenRead && totalsOf(now.files).read === now.files.length) void store();
        return;
      }
      updateFile(now.batch, next.id, () => ({ stage: { kind: 'reading' } }));
      void read(now.batch, next);
    }
  }

  async function read(batch: string, file: IntakeFile): Promise<void> {
    const stage = await readFile(client, { batch, file: file.id }, file.source, await options.largestFile());
    updateFile(batch, file.id, () => ({ stage }));
    if (state?.batch === batch) readOn();
  }

  async function store(): Promise<void> {
    const now = state;
    if (now === null || now.storing) return;
    const totals = totalsOf(now.files);
    if (totals.mistaken !== null) return update({ chosen: totals.mistaken, shown: true, storesWhenRead: false });
    if (totals.read < totals.files) return update({ storesWhenRead: true, paused: false, shown: false }), readOn();
    update({ storing: true, stored: 0, shown: false, storesWhenRead: false, refusal: null });
    const reports: FileReport[] = [];
    const decided = decisionsOf(now.files);
    for (let at = 0; at < decided.length; at += STORE_AT_ONCE) {
      const some = decided.slice(at, at + STORE_AT_ONCE);
      reports.push(...(await storeFiles(now, some)));
      update({ stored: at + some.length });
    }
    const files = state?.batch === now.batch ? state.files : now.files;
    // what did not fit beside the others comes next; what was added meanwhile has not been looked at
    const rest = files.filter(({ id, stage }) => (stage.kind === 'failed' && stage.failure.reason === 'intake-full') || !now.files.some((file) => file.id === id));
    drop(now.batch);
    set(null);
    if (rest.length > 0) add(rest.map(({ source }) => source));
    options.onStored({ files: [...reports, ...failuresOf(now.files.filter(({ id }) => !rest.some((file) => file.id === id)))] });
  }

  /** Stores some files of a batch, which is one undoable step. */
  async function storeFiles({ batch, collection, files }: Intake, decided: ReturnType<typeof decisionsOf>): Promise<FileReport[]> {
    try {
      return (await options.store({ batch, collection, files: decided })).files;
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      return decided.map(({ file }) => failedReport(files.find(({ id }) => id === file)?.source.name ?? '', error.failure));
    }
  }

  function drop(batch: string): void {
    client.call('intake.drop', { batch, file: null }).catch((error: unknown) => {
      // a program that has stopped keeps no readings
      if (!(error instanceof RemoteError)) throw error;
    });
  }

  /** Takes files in and shows the dialog. */
  function add(sources: readonly ChosenFile[]): void {
    if (sources.length === 0) return;
    const files = sources.map((source): IntakeFile => ({ id: newId(), source, stage: { kind: 'waiting' }, changing: false, split: true, tidy: true, choices: {} }));
    if (state === null) {
      set({ batch: newId(), files, chosen: files[0]?.id ?? '', shown: true, paused: false, storing: false, collection: null, stored: 0, storesWhenRead: false, refusal: null });
    } else {
      update({ files: [...state.files, ...files], shown: !state.storing, storesWhenRead: false });
    }
    if (state?.storing !== true) readOn();
  }

  /** Changes borders or the encoding of one file; the answer takes the place of what was proposed. */
  async function change(id: string, ask: (place: { batch: string; file: string }) => Promise<Proposal>): Promise<boolean> {
    const now = state;
    const file = now?.files.find((one) => one.id === id);
    if (!now || !file || file.changing || now.storing) return false;
    update({ refusal: null });
    updateFile(now.batch, id, () => ({ changing: true }));
    try {
      const proposal = await ask({ batch: now.batch, file: id });
      updateFile(now.batch, id, () => ({ changing: false, stage: proposal.kind === 'read' ? { kind: 'read', proposal } : { kind: 'failed', failure: proposal.failure } }));
      return true;
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      updateFile(now.batch, id, () => ({ changing: false }));
      if (state?.batch === now.batch) update({ refusal: error.failure });
      return false;
    }
  }

  return {
    state: (): Intake | null => state,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add,
    /** Stores what is decided now, or as soon as everything is read. */
    store,
    show: (shown: boolean) => update({ shown }),
    /** Puts everything into a collection as well; null into none. */
    collect: (collection: number | null) => update({ collection }),
    choose: (chosen: string) => update({ chosen }),
    /** Sends no further file to be read, or goes on. */
    pause(paused: boolean): void {
      update({ paused });
      readOn();
    },
    /** Notes what a person decided about some speeches of a file, by their keys. */
    decide(id: string, choices: Readonly<Record<string, Choice>>): void {
      if (state !== null) updateFile(state.batch, id, (file) => ({ choices: { ...file.choices, ...choices } }));
    },
    /** Reads a file again: with an encoding (null detects it), as several speeches or as one, with or without lines of web pages. */
    async reread(id: string, how: { encoding: string | null; split: boolean; tidy: boolean }): Promise<void> {
      const batch = state?.batch ?? '';
      const { split, tidy } = how;
      if (await change(id, (place) => client.call('intake.reread', { ...place, ...how }))) updateFile(batch, id, () => ({ split, tidy }));
    },
    join: (id: string, key: string) => change(id, (place) => client.call('intake.join', { ...place, key })),
    cut: (id: string, key: string, block: number) => change(id, (place) => client.call('intake.cut', { ...place, key, block })),
    /** Reads the files that failed once more. */
    retry(): void {
      update({ files: (state?.files ?? []).map((file) => (file.stage.kind === 'failed' ? { ...file, stage: { kind: 'waiting' } } : file)) });
      readOn();
    },
    /** Gives the import up. Returns the way to bring it back as it was. */
    discard(): () => void {
      const given = state;
      if (given === null) return () => undefined;
      set(null);
      const forgetting = setTimeout(() => drop(given.batch), options.keptMs ?? KEPT_MS);
      return () => {
        if (state !== null) return;
        clearTimeout(forgetting);
        set({ ...given, shown: true, files: given.files.map((file) => (file.stage.kind === 'reading' ? { ...file, stage: { kind: 'waiting' } } : file)) });
        readOn();
      };
    },
  };
}
