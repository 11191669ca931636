import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { RemoteError } from '@shared/contract/client';
import type { ImportOptions } from '@shared/contract/library';
import { AppError, failureOf } from '@shared/domain/failure';
import { OnDuplicate, type FileReport } from '@shared/domain/import-report';
import { say, type Locale } from '@shared/i18n/locale';
import { flagOption, oneOf, textOption } from './arguments';
import { UsageError, type Command, type Context } from './command';

const MEGABYTE = 1024 * 1024;
/** Files in memory at once. */
const AT_ONCE = 16;

export const importCommand: Command = {
  name: 'import',
  usage: 'FILE… [--encoding NAME] [--on-duplicate skip|keep|version] [--no-split] [--tidy]',
  summary: 'cli-import',
  options: {
    encoding: { type: 'string' },
    'on-duplicate': { type: 'string' },
    'no-split': { type: 'boolean' },
    tidy: { type: 'boolean' },
  },
  async run(context, given) {
    if (given.positionals.length === 0) throw new UsageError('usage-missing', { what: 'FILE' });
    const encoding = textOption(given, 'encoding');
    const options: ImportOptions = {
      onDuplicate: oneOf('--on-duplicate', textOption(given, 'on-duplicate') ?? 'skip', OnDuplicate.options),
      split: !flagOption(given, 'no-split'),
      ...(encoding === undefined ? {} : { encoding }),
      ...(flagOption(given, 'tidy') ? { tidy: true as const } : {}),
    };
    const batch = randomUUID();
    const { largestFile } = await context.client.call('app.info', {});
    const files = await importPaths(context, given.positionals, { batch, options, largestFile });
    const failed = files.filter((file) => file.kind === 'failed');
    const { locale } = context;
    return {
      json: { files: files.map((file) => fileRow(file, locale)) },
      lines: files.filter((file) => file.kind !== 'failed').flatMap((file) => fileLines(file, locale)),
      complaints: failed.map(({ failure }) => say(locale, failure.reason, failure.params)),
      exitCode: failed.length === 0 ? 0 : failed.length === files.length ? 1 : 3,
    };
  },
};

type Batch = { batch: string; options: ImportOptions; largestFile: number };

/** Some files are read ahead, so that one is parsed while another is stored; the reports come in the order of the paths. */
async function importPaths(context: Context, paths: readonly string[], batch: Batch): Promise<FileReport[]> {
  const running: Promise<FileReport[]>[] = [];
  for (const [index, path] of paths.entries()) {
    await running[index - AT_ONCE]; // no more at once than this
    running.push(importPath(context, path, batch));
  }
  return (await Promise.all(running)).flat();
}

async function importPath({ client }: Context, path: string, { batch, options, largestFile }: Batch): Promise<FileReport[]> {
  const name = basename(path);
  try {
    const bytes = await readWithin(path, name, largestFile);
    return (await client.call('import.file', { batch, file: { name, bytes }, options })).files;
  } catch (error) {
    const failure = error instanceof RemoteError ? error.failure : failureOf(error);
    return [{ kind: 'failed', name, failure, warnings: [] }];
  }
}

async function readWithin(path: string, name: string, limit: number): Promise<Uint8Array> {
  const size = await stat(path).then((found) => (found.isFile() ? found.size : null), () => null);
  if (size === null) throw new AppError('unreadable-file', 'file-unreadable', { name });
  if (size > limit) {
    const megabytes = { size: Math.ceil(size / MEGABYTE), limit: Math.floor(limit / MEGABYTE) };
    throw new AppError('unreadable-file', 'file-too-large', { name, ...megabytes });
  }
  return readFile(path).catch(() => {
    throw new AppError('unreadable-file', 'file-unreadable', { name });
  });
}

function fileRow(file: FileReport, locale: Locale): Record<string, unknown> {
  const warnings = file.warnings.map(({ reason, params }) => say(locale, reason, params));
  const { kind, name } = file;
  switch (file.kind) {
    case 'imported':
      return { name, kind, format: file.format, encoding: file.encoding, speeches: file.speeches, marks: file.marks, versions: file.versions, warnings };
    case 'duplicate':
      return { name, kind, reason: say(locale, 'file-duplicate', { name }), speeches: file.speeches, warnings };
    case 'failed':
      return { name, kind, reason: say(locale, file.failure.reason, file.failure.params), speeches: [], warnings };
    default:
      return file satisfies never;
  }
}

function fileLines(file: FileReport, locale: Locale): string[] {
  const { name } = file;
  const warnings = file.warnings.map(({ reason, params }) => `  ${say(locale, reason, params)}`);
  if (file.kind !== 'imported') return [say(locale, 'file-duplicate', { name }), ...warnings];
  const speeches = file.speeches.map(({ id, title, characters }) => `  ${id}  ${title}  ${say(locale, 'cli-characters', { characters })}`);
  return [say(locale, 'cli-imported', { name, count: file.speeches.length }), ...speeches, ...warnings];
}
