import * as z from 'zod';
import { AppError, failureOf } from '../domain/failure';
import { contract, type HandlersOf, type Name, type Reply } from './contract';

type Options = {
  /** Told about every unexpected error, with its stack. */
  log?: (error: unknown) => void;
  /** Parse answers too: for tests and the command line. */
  checkOutput?: boolean;
};

/**
 * Answers one request exactly once and never throws: unknown channel and malformed input get a failure and run nothing.
 * Only own properties of the table count, so `constructor` is an unknown channel.
 */
export async function dispatch<N extends Name>(
  handlers: HandlersOf<N>,
  name: unknown,
  input: unknown,
  options: Options = {},
): Promise<Reply> {
  try {
    if (typeof name !== 'string' || !Object.hasOwn(contract, name) || !Object.hasOwn(handlers, name)) {
      throw new AppError('unknown-channel', 'unknown-channel', { name: String(name).slice(0, 100) });
    }
    const key = name as N; // both tables own it, checked above
    const parsed = contract[key].input.safeParse(input);
    if (!parsed.success) {
      throw new AppError('invalid-input', 'invalid-input', { name, detail: firstIssue(parsed.error) });
    }
    const run = handlers[key] as (input: unknown) => unknown; // the schema of the same key has just accepted this input
    const value = await run(parsed.data);
    return { ok: true, value: options.checkOutput ? contract[key].output.parse(value) : value };
  } catch (error) {
    if (!(error instanceof AppError)) options.log?.(error);
    return { ok: false, error: failureOf(error) };
  }
}

function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  if (!issue) return '?';
  const path = issue.path.map(String).join('.');
  return path === '' ? issue.message : `${path}: ${issue.message}`;
}
