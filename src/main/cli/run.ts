import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { RemoteError, type Client } from '@shared/contract/client';
import { failureOf, type Failure } from '@shared/domain/failure';
import { say, type Locale } from '@shared/i18n/locale';
import { libraryFolder } from '../library-folder';
import { backupCommand, restoreCommand, verifyCommand } from './backup-commands';
import { UsageError, type Command, type Context, type Given, type Result } from './command';
import { excerptsCommand, exportCommand, searchCommand } from './excerpt-commands';
import { importCommand } from './import-command';
import { listCommand, markCommand, showCommand } from './speech-commands';

const commands: readonly Command[] = [
  importCommand, listCommand, showCommand, markCommand, excerptsCommand, searchCommand, exportCommand,
  backupCommand, restoreCommand, verifyCommand,
];

const globalOptions = {
  library: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} satisfies ParseArgsOptionsConfig;

const NOTHING_DONE = 1;
const WRONG_USAGE = 2;

export type Surroundings = {
  locale: Locale;
  env: NodeJS.ProcessEnv;
  /** Milliseconds since the epoch. */
  now: () => number;
  out: (text: string) => void;
  err: (text: string) => void;
  log: (error: unknown) => void;
  /** Opens a library for one command. Fails with `library-in-use` while a window has it. */
  openLibrary: (path: string) => Promise<{ client: Client; close(): Promise<void> }>;
};

/**
 * Runs one command line and returns its exit code: 0 done, 1 nothing could be done, 2 wrong usage, 3 done in part. With
 * `--json` exactly one document goes to `out`, whatever happens: `{ error }` when there is nothing else to say.
 */
export async function runCommandLine(args: readonly string[], around: Surroundings): Promise<number> {
  const { locale, out, err } = around;
  const asJson = args.includes('--json');
  const print = (result: Result): number => {
    if (asJson) out(`${JSON.stringify(result.json, null, 2)}\n`);
    else if (result.lines.length > 0) out(`${result.lines.join('\n')}\n`);
    for (const complaint of result.complaints ?? []) err(`${complaint}\n`);
    return result.exitCode;
  };
  const refuse = (failure: Pick<Failure, 'reason' | 'params'> & { code: string }, exitCode: number): number => {
    const message = say(locale, failure.reason, failure.params);
    if (asJson) out(`${JSON.stringify({ error: { code: failure.code, reason: failure.reason, message } }, null, 2)}\n`);
    err(`${message}\n`);
    return exitCode;
  };

  try {
    const { command, given } = readArguments(args);
    if (command === null) return print({ json: { commands: commands.map(({ name, usage }) => ({ name, usage })) }, lines: helpLines(locale), exitCode: 0 });
    if ('runOnFiles' in command) return print(command.runOnFiles({ libraryPath: pathOf(around, given), locale, now: around.now() }, given));
    return print(await withLibrary(around, given, (context) => command.run(context, given)));
  } catch (error) {
    if (error instanceof UsageError) {
      const exitCode = refuse({ code: 'usage', reason: error.reason, params: error.params }, WRONG_USAGE);
      err(`${say(locale, 'usage-see-help')}\n`);
      return exitCode;
    }
    const failure = error instanceof RemoteError ? error.failure : failureOf(error);
    if (failure.code === 'internal') around.log(error);
    return refuse(failure, NOTHING_DONE);
  }
}

async function withLibrary(around: Surroundings, given: Given, run: (context: Context) => Result | Promise<Result>): Promise<Result> {
  const libraryPath = pathOf(around, given);
  const library = await around.openLibrary(libraryPath);
  try {
    return await run({ client: library.client, libraryPath, locale: around.locale });
  } finally {
    await library.close();
  }
}

function pathOf(around: Surroundings, given: Given): string {
  const asked = given.values['library'];
  return libraryFolder(typeof asked === 'string' ? asked : undefined, around.env);
}

/** The command and what follows it; no command when help is asked for. */
function readArguments(args: readonly string[]): { command: Command | null; given: Given } {
  const loose = parseArgs({ args: [...args], options: globalOptions, strict: false, allowPositionals: true });
  const [name] = loose.positionals;
  if (loose.values.help === true) return { command: null, given: { positionals: [], values: {} } };
  if (name === undefined) throw new UsageError('usage-missing', { what: 'COMMAND' });
  const command = commands.find((each) => each.name === name);
  if (command === undefined) throw new UsageError('usage-word', { what: 'COMMAND', value: name, words: commands.map((each) => each.name).join(', ') });
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      options: { ...command.options, ...globalOptions },
      strict: true,
      allowPositionals: true,
    });
    return { command, given: { positionals: positionals.slice(1), values } };
  } catch (error) {
    throw new UsageError('usage-option', { detail: error instanceof Error ? error.message : String(error) });
  }
}

function helpLines(locale: Locale): string[] {
  return [
    'lectern [--library DIR] COMMAND … [--json]',
    '',
    ...commands.flatMap(({ name, usage, summary }) => [`  ${[name, usage].join(' ').trimEnd()}`, `      ${say(locale, summary)}`]),
    '',
    say(locale, 'cli-exit-codes'),
  ];
}
