import { availableParallelism } from 'node:os';
import { pool as startPool, Promise as PoolPromise } from 'workerpool';
import { AppError, type Failure } from '@shared/domain/failure';
import { LIMITS } from '../import/limits';
import type { Outcome } from './tasks';
import type { Work } from './work';

export type PoolOptions = {
  /** Path of the built `work-thread` script. */
  script: string;
  /** Most threads at once; one fewer than the cores unless given, so that the window stays quick. */
  threads?: number;
  /** Time limits in seconds; `LIMITS` unless given. */
  readSeconds?: number;
  renderSeconds?: number;
  /** Heap of one thread; `LIMITS` unless given. */
  threadMegabytes?: number;
};

/** Four threads read files faster than one database thread stores them. */
const MOST_THREADS = 4;

/** How long a thread that is to end may take before it is killed, in milliseconds. */
const GRACE_MS = 100;

type Ending = {
  seconds: number;
  /** Failures of the thread itself, not of the task in it. */
  tooSlow: AppError;
  tooLarge: AppError;
  cancelled: AppError;
  signal?: AbortSignal | undefined;
};

/**
 * Work in a pool of threads that are started when needed. A task over its time limit or over the memory of a thread is
 * killed with its thread and rejects with an `AppError`; the other tasks go on. An aborted signal does the same, and so does
 * closing the pool for all that is left.
 */
export function createWork(options: PoolOptions): Work {
  const readSeconds = options.readSeconds ?? LIMITS.secondsPerFile;
  const renderSeconds = options.renderSeconds ?? LIMITS.secondsPerExport;
  const pool = startPool(options.script, {
    workerType: 'thread',
    maxWorkers: options.threads ?? Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1)),
    workerTerminateTimeout: GRACE_MS,
    workerThreadOpts: { resourceLimits: { maxOldGenerationSizeMb: options.threadMegabytes ?? LIMITS.threadMegabytes } },
  });

  let closed = false;

  async function run<T>(method: string, params: unknown[], ending: Ending): Promise<T> {
    if (closed || ending.signal?.aborted) throw ending.cancelled;
    const task = pool.exec<(...args: unknown[]) => Outcome<T>>(method, params);
    const abort = () => void task.cancel();
    ending.signal?.addEventListener('abort', abort, { once: true });
    try {
      const outcome = await task.timeout(ending.seconds * 1000);
      if (outcome.ok) return outcome.value;
      throw rebuild(outcome.failure, outcome.stack);
    } catch (error) {
      throw closed ? ending.cancelled : explain(error, ending);
    } finally {
      ending.signal?.removeEventListener('abort', abort);
    }
  }

  function readEnding(name: string): Ending {
    return {
      seconds: readSeconds,
      tooSlow: new AppError('unreadable-file', 'file-too-slow', { name, seconds: readSeconds }),
      tooLarge: new AppError('unreadable-file', 'file-too-heavy', { name }),
      cancelled: new AppError('cancelled', 'file-cancelled', { name }),
    };
  }

  function renderEnding(): Ending {
    return {
      seconds: renderSeconds,
      tooSlow: new AppError('internal', 'export-too-slow', { seconds: renderSeconds }),
      tooLarge: new AppError('internal', 'export-too-heavy'),
      cancelled: new AppError('cancelled', 'internal'),
    };
  }

  function compareWithin<T>(method: string, params: unknown[]): Promise<T> {
    const tooSlow = new AppError('internal', 'compare-too-slow', { seconds: LIMITS.secondsPerComparison });
    const tooLarge = new AppError('internal', 'compare-too-heavy');
    return run(method, params, { seconds: LIMITS.secondsPerComparison, tooSlow, tooLarge, cancelled: new AppError('cancelled', 'internal') });
  }

  return {
    mostAlike: (text, others) => compareWithin('mostAlike', [text, others]),
    compare: (before, after) => compareWithin('compare', [before, after]),
    carry: (before, after, anchors) => compareWithin('carry', [before, after, anchors]),
    repair: (request) => run('repair', [request], readEnding(request.name)),
    read(request, signal) {
      return run('read', [request], { ...readEnding(request.name), signal });
    },
    render: (format, sheet) => run('render', [format, sheet], renderEnding()),
    renderNote: (format, sheet) => run('renderNote', [format, sheet], renderEnding()),
    async close() {
      closed = true;
      await pool.terminate(true);
    },
  };
}

/** The error a task ended with, as it was before it crossed from the thread. */
function rebuild(failure: Failure, stack: string): Error {
  if (failure.code !== 'internal') return new AppError(failure.code, failure.reason, failure.params);
  const error = new Error(failure.message);
  error.stack = stack;
  return error;
}

function explain(error: unknown, ending: Ending): unknown {
  if (error instanceof PoolPromise.TimeoutError) return ending.tooSlow;
  if (error instanceof PoolPromise.CancellationError) return ending.cancelled;
  if (error instanceof Error && /memory limit/iu.test(error.message)) return ending.tooLarge;
  return error;
}
