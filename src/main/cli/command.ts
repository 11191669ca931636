import type { ParseArgsOptionsConfig } from 'node:util';
import type { Client } from '@shared/contract/client';
import type { Params } from '@shared/domain/failure';
import type { Reason } from '@shared/i18n/en';
import type { Locale } from '@shared/i18n/locale';

/** What a command works on. */
export type Context = { client: Client; libraryPath: string; locale: Locale };

export type OptionValue = string | boolean | (string | boolean)[] | undefined;

/** What stood on the command line after the command's name. */
export type Given = { positionals: string[]; values: Record<string, OptionValue> };

export type Result = {
  /** The one document of `--json`. */
  json: unknown;
  /** The same for people, a line each. */
  lines: string[];
  /** Sentences about what did not work, for the error stream. */
  complaints?: string[];
  /** 0 done, 1 nothing could be done, 3 done in part. */
  exitCode: 0 | 1 | 3;
};

type Described = {
  name: string;
  /** What follows the name, as the help shows it. */
  usage: string;
  summary: Reason;
  options: ParseArgsOptionsConfig;
};

/** What a command knows that works on the files of a library, which it leaves closed. */
export type Place = { libraryPath: string; locale: Locale; now: number };

export type Command =
  | (Described & { run(context: Context, given: Given): Result | Promise<Result> })
  | (Described & { runOnFiles(place: Place, given: Given): Result });

/** Wrong usage: exit code 2, with a sentence. */
export class UsageError extends Error {
  readonly reason: Reason;
  readonly params: Params;

  constructor(reason: Reason, params: Params = {}) {
    super(reason);
    this.name = 'UsageError';
    this.reason = reason;
    this.params = params;
  }
}

/** The result of a command that did all it was asked. */
export function done(json: unknown, lines: string[]): Result {
  return { json, lines, exitCode: 0 };
}
