/** The way of files into the store: in the order of their batch, several in one transaction when they come together. */
import { AppError } from '@shared/domain/failure';
import type { FileReport } from '@shared/domain/import-report';
import type { Library } from '../store/library';
import type { Work } from '../work/work';
import { placedAsTheyAre, storeFile, storePlaced, type Arrival } from './store-file';

/** Files in one transaction: with 16 the pages that all of them write cost a tenth each, with 64 little less. */
const MOST_TOGETHER = 16;
/** Milliseconds to wait for files that are still being read: an ordinary text takes one or two. */
const PATIENCE = 25;
/** Milliseconds after which no further file joins a transaction: other requests wait no longer than this for their turn. */
const LONGEST_TOGETHER = 80;

/** The place of a file in the order of its batch. */
export type Place = {
  /**
   * Stores what `arrivalOf` says once all files before it are stored or gone; it is asked for then, so that it sees them.
   * Resolves when it is on the disk.
   */
  store(arrivalOf: () => Arrival): Promise<FileReport>;
  /** Lets those behind pass. Does nothing after `store`. */
  leave(): void;
};

export type Storing = {
  /** The next place of a batch. To be taken when a file comes, before anything else. */
  takePlace(batch: string): Place;
};

type Job = { arrivalOf: () => Arrival; done: (report: FileReport) => void; failed: (error: unknown) => void };
type Slot = { state: 'coming' | 'left' } | { state: 'ready'; job: Job };
type Lane = { slots: { now: Slot }[]; running: boolean; /** Ends the waiting for more files. */ go: () => void };

export function createStoring(library: Library, work: Work): Storing {
  const lanes = new Map<string, Lane>();

  /** Waits until the files at the head are worth a transaction: many, or all that are on their way. */
  async function gather(lane: Lane): Promise<void> {
    if (isWorthIt(lane)) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, PATIENCE);
      lane.go = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    lane.go = () => undefined;
  }

  /** The files at the head of a lane that nothing is to be waited for any more. */
  function takeReady({ slots }: Lane): Job[] {
    const jobs: Job[] = [];
    while (jobs.length < MOST_TOGETHER) {
      const [first] = slots;
      if (first === undefined || first.now.state === 'coming') return jobs;
      slots.shift();
      if (first.now.state === 'ready') jobs.push(first.now.job);
    }
    return jobs;
  }

  async function run(batch: string, lane: Lane): Promise<void> {
    if (lane.running) return;
    lane.running = true;
    let jobs: Job[] = [];
    do {
      await new Promise((resolve) => setImmediate(resolve)); // other requests get their turn, other files come
      if (jobs.length === 0) {
        await gather(lane);
        jobs = takeReady(lane);
      }
      jobs = await storeSome(jobs);
    } while (jobs.length > 0 || (lane.slots[0] !== undefined && lane.slots[0].now.state !== 'coming'));
    lane.running = false;
    if (lane.slots.length === 0) lanes.delete(batch);
  }

  /** Stores as many files as go together and returns the others. */
  async function storeSome(jobs: readonly Job[]): Promise<Job[]> {
    const ended: (() => void)[] = [];
    let planned: Arrival | null = null;
    let taken = 0;
    const start = performance.now();
    try {
      library.together(() => {
        for (const job of jobs) {
          if (taken > 0 && performance.now() - start > LONGEST_TOGETHER) return;
          taken += 1;
          try {
            const arrival = job.arrivalOf();
            if (arrival.choices.some(({ how }) => how === 'version')) {
              planned = arrival; // is worked out in the pool, so the others do not wait for it
              return;
            }
            const report = storePlaced(library, arrival, placedAsTheyAre(arrival));
            ended.push(() => job.done(report));
          } catch (error) {
            if (!(error instanceof AppError) || error.failure.code === 'storage') throw error;
            ended.push(() => job.failed(error));
          }
        }
      });
    } catch (error) {
      jobs.slice(0, taken).forEach((job) => job.failed(error));
      return jobs.slice(taken);
    }
    ended.forEach((end) => end());
    const last = jobs[taken - 1];
    if (planned !== null && last !== undefined) await storeFile(library, work, planned).then(last.done, last.failed);
    return jobs.slice(taken);
  }

  return {
    takePlace(batch) {
      const lane = lanes.get(batch) ?? { slots: [], running: false, go: () => undefined };
      lanes.set(batch, lane);
      const slot: { now: Slot } = { now: { state: 'coming' } };
      lane.slots.push(slot);
      const move = (to: Slot) => {
        slot.now = to;
        if (isWorthIt(lane)) lane.go();
        void run(batch, lane);
      };
      return {
        store(arrivalOf) {
          return new Promise((done, failed) => {
            move({ state: 'ready', job: { arrivalOf, done, failed } });
          });
        },
        leave() {
          if (slot.now.state === 'coming') move({ state: 'left' });
        },
      };
    },
  };
}

function isWorthIt({ slots }: Lane): boolean {
  const coming = slots.findIndex(({ now }) => now.state === 'coming');
  return coming === -1 || coming >= MOST_TOGETHER;
}
