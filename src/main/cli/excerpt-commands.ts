import { basename, resolve } from 'node:path';
import type { Excerpt, ExcerptFilter } from '@shared/domain/excerpt';
import type { NoteFormat } from '@shared/domain/note-sheet';
import { Grouping, type SheetChoices } from '@shared/domain/sheet';
import { say } from '@shared/i18n/locale';
import { writeFileAtomically } from '../write-file-atomically';
import { flagOption, noPositionals, onlyPositional, oneOf, textOption, textOptions, wholeNumber } from './arguments';
import { done, UsageError, type Command, type Context, type Given, type Result } from './command';
import { tagIds } from './tag-paths';

const PAGE = 100_000;
const COLOURS = 6;
const DEFAULT_HITS = 100;
const MOST_HITS = 10_000;

/** The words of `--format`; `md` is what people type. */
const formats = { docx: 'docx', markdown: 'markdown', md: 'markdown' } as const;
const formatWords = ['docx', 'markdown', 'md'] as const satisfies readonly (keyof typeof formats)[];
const noteFormats = { ...formats, html: 'html' } as const;
const noteFormatWords = [...formatWords, 'html'] as const satisfies readonly (keyof typeof noteFormats)[];

export const excerptsCommand: Command = {
  name: 'excerpts',
  usage: '[--tag PATH]… [--speech ID]… [--colour N]… [--text TEXT]',
  summary: 'cli-excerpts',
  options: {
    tag: { type: 'string', multiple: true },
    speech: { type: 'string', multiple: true },
    colour: { type: 'string', multiple: true },
    text: { type: 'string' },
  },
  async run(context, given) {
    noPositionals(given);
    const filter = await filterOf(context, given);
    const rows: Excerpt[] = [];
    for (;;) {
      const page = await context.client.call('excerpts.list', { filter, order: 'place', offset: rows.length, limit: PAGE });
      rows.push(...page.rows);
      if (page.rows.length === 0 || rows.length >= page.total) break;
    }
    return done(rows.map(excerptRow), rows.flatMap((row) => excerptLines(row)));
  },
};

export const searchCommand: Command = {
  name: 'search',
  usage: 'QUERY [--limit N]',
  summary: 'cli-search',
  options: { limit: { type: 'string' } },
  async run({ client, locale }, given) {
    const query = onlyPositional(given, 'QUERY');
    if (query === '') throw new UsageError('usage-missing', { what: 'QUERY' });
    const limit = wholeNumber('--limit', textOption(given, 'limit') ?? String(DEFAULT_HITS), 1, MOST_HITS);
    const { total, hits, remarks } = await client.call('search.run', { query, limit });
    const json = hits.map(({ kind, field, speech, passage, note, start, end, snippet }) => ({
      kind,
      field,
      ...(speech === null ? {} : { speech }),
      ...(passage === null ? {} : { passage }),
      ...(note === null ? {} : { note }),
      start,
      end,
      snippet,
    }));
    const lines = hits.map(({ kind, speech, note, title, start, snippet }) => `${kind} ${speech ?? note ?? ''}:${start}  ${title}  ${snippet}`);
    const complaints = remarks.map(({ notice }) => say(locale, notice.reason, notice.params));
    return { ...done({ total, hits: json }, [say(locale, 'cli-hits', { total }), ...lines]), complaints };
  },
};

export const exportCommand: Command = {
  name: 'export',
  usage: '(--speech ID | --tag PATH | --note ID | --all) --format docx|markdown|html -o FILE [--group tag|speech]',
  summary: 'cli-export',
  options: {
    speech: { type: 'string', multiple: true },
    tag: { type: 'string', multiple: true },
    note: { type: 'string' },
    all: { type: 'boolean' },
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
    group: { type: 'string' },
  },
  async run(context, given) {
    noPositionals(given);
    const note = textOption(given, 'note');
    const chosen = [textOptions(given, 'speech').length > 0, textOptions(given, 'tag').length > 0, flagOption(given, 'all'), note !== undefined];
    if (chosen.filter(Boolean).length !== 1) throw new UsageError('usage-export-what');
    const output = textOption(given, 'output');
    const format = textOption(given, 'format');
    if (output === undefined || output === '') throw new UsageError('usage-missing', { what: '-o FILE' });
    if (format === undefined) throw new UsageError('usage-missing', { what: '--format' });
    const file = resolve(output);
    if (note !== undefined) return exportNote(context, { id: wholeNumber('--note', note, 1), format: noteFormats[oneOf('--format', format, noteFormatWords)], file });
    const word = oneOf('--format', format, formatWords);
    const choices: SheetChoices = {
      group: oneOf('--group', textOption(given, 'group') ?? (chosen[0] ? 'speech' : 'tag'), Grouping.options),
      title: '',
      notes: true,
      tags: true,
      context: false,
      citations: 'inline',
    };
    const filter = await filterOf(context, given);
    const { bytes, excerpts } = await context.client.call('export.build', { filter, choices, format: formats[word] });
    return written(context, file, bytes, excerpts);
  },
};

/** A note as the export dialog of the window gives it first: official, with fields and duties, sources as footnotes. */
async function exportNote(context: Context, { id, format, file }: { id: number; format: NoteFormat; file: string }): Promise<Result> {
  const choices = { layout: 'official', fields: true, duties: true, citations: 'footnote' } as const;
  const { sources } = await context.client.call('notes.preview', { id, choices });
  const { bytes } = await context.client.call('notes.export', { id, choices, format });
  return written(context, file, bytes, sources);
}

async function written({ locale }: Context, file: string, bytes: Uint8Array, excerpts: number): Promise<Result> {
  await writeFileAtomically(file, bytes);
  return done({ file, bytes: bytes.byteLength, excerpts }, [say(locale, 'cli-exported', { excerpts, name: basename(file), bytes: bytes.byteLength })]);
}

/** The filter that `--tag`, `--speech`, `--colour` and `--text` mean; each option given several times means any of them. */
async function filterOf({ client }: Context, given: Given): Promise<ExcerptFilter> {
  const anyTags = await tagIds(client, textOptions(given, 'tag'));
  const speeches = textOptions(given, 'speech').map((id) => wholeNumber('--speech', id, 1));
  const colours = textOptions(given, 'colour').map((colour) => wholeNumber('--colour', colour, 1, COLOURS));
  const text = textOption(given, 'text');
  for (const id of speeches) await client.call('speeches.get', { id }); // a wrong number is an error, not an empty answer
  return {
    ...(anyTags.length > 0 ? { anyTags } : {}),
    ...(speeches.length > 0 ? { speeches } : {}),
    ...(colours.length > 0 ? { colours } : {}),
    ...(text === undefined ? {} : { text }),
  };
}

function excerptRow({ passage, quote, before, after, citation, tags, note }: Excerpt) {
  return { passage, quote, before, after, citation, tags: tags.map(({ path }) => path), note };
}

function excerptLines({ passage, quote, citation, tags, note }: Excerpt): string[] {
  const labels = tags.map(({ path }) => `#${path}`).join(' ');
  return [`${passage}  ${quote}`, `    ${citation}`, ...[labels, note].filter((part) => part !== '').map((part) => `    ${part}`)];
}
