import { textOf } from '@shared/domain/document';
import { AppError } from '@shared/domain/failure';
import type { Colour, Passage } from '@shared/domain/passage';
import type { Speech, SpeechRow } from '@shared/domain/speech';
import { say } from '@shared/i18n/locale';
import { noPositionals, onlyPositional, textOption, textOptions, wholeNumber } from './arguments';
import { done, UsageError, type Command, type Context, type Given } from './command';
import { tagPaths } from './tag-paths';

const PAGE = 10_000;
const COLOURS = 6;

export const listCommand: Command = {
  name: 'list',
  usage: '',
  summary: 'cli-list',
  options: {},
  async run({ client, locale }, given) {
    noPositionals(given);
    const rows: SpeechRow[] = [];
    for (;;) {
      const page = await client.call('speeches.list', { filter: {}, order: 'imported', descending: false, offset: rows.length, limit: PAGE });
      rows.push(...page.rows);
      if (page.rows.length === 0 || rows.length >= page.total) break;
    }
    const lines = rows.map(({ id, title, speaker, date, characters, passages }) =>
      [String(id), date ?? '—', speaker === '' ? '—' : speaker, title, say(locale, 'cli-size', { characters, passages })].join('  '));
    return done(rows.map(speechRow), lines);
  },
};

export const showCommand: Command = {
  name: 'show',
  usage: 'ID',
  summary: 'cli-show',
  options: {},
  async run({ client, locale }, given) {
    const speech = await client.call('speeches.get', { id: wholeNumber('ID', onlyPositional(given, 'ID'), 1) });
    const passages = await client.call('passages.list', { speech: speech.id });
    const paths = await tagPaths(client);
    const text = textOf(speech.doc);
    const rows = passages.map((passage) => passageRow(passage, paths));
    const facts = [speech.speaker, speech.date ?? '', speech.occasion].filter((part) => part !== '').join('  ');
    const outline = speech.outline.map(({ level, title, start }) => ({ level, title, start }));
    return done({ ...speechRow(speech), text, outline, passages: rows }, [
      speech.title,
      facts,
      '',
      text,
      ...(rows.length === 0 ? [] : ['', say(locale, 'cli-passages', { count: rows.length }), ...rows.map(passageLine)]),
    ]);
  },
};

export const markCommand: Command = {
  name: 'mark',
  usage: 'ID (--quote TEXT [--nth N] | --range START-END) [--colour 1-6] [--tag PATH]… [--note TEXT]',
  summary: 'cli-mark',
  options: {
    quote: { type: 'string' },
    nth: { type: 'string' },
    range: { type: 'string' },
    colour: { type: 'string' },
    tag: { type: 'string', multiple: true },
    note: { type: 'string' },
  },
  async run(context, given) {
    const id = wholeNumber('ID', onlyPositional(given, 'ID'), 1);
    const colour = wholeNumber('--colour', textOption(given, 'colour') ?? '1', 1, COLOURS) as Colour; // within 1 to 6, just checked
    const note = textOption(given, 'note');
    const range = await rangeOf(context, id, given);
    const passage = await context.client.call('passages.create', {
      speech: id,
      ...range,
      colour,
      tagPaths: textOptions(given, 'tag'),
      ...(note === undefined ? {} : { note }),
    });
    const row = passageRow(passage, await tagPaths(context.client));
    return done(row, [passageLine(row)]);
  },
};

async function rangeOf({ client }: Context, id: number, given: Given): Promise<{ start: number; end: number }> {
  const quote = textOption(given, 'quote');
  const range = textOption(given, 'range');
  if ((quote === undefined) === (range === undefined)) throw new UsageError('usage-quote-or-range');
  if (range !== undefined) {
    if (textOption(given, 'nth') !== undefined) throw new UsageError('usage-quote-or-range');
    const [, start, end] = /^(\d+)-(\d+)$/.exec(range) ?? [];
    if (start === undefined || end === undefined) throw new UsageError('usage-range', { value: range });
    return { start: wholeNumber('--range', start, 0), end: wholeNumber('--range', end, 0) };
  }
  const nth = wholeNumber('--nth', textOption(given, 'nth') ?? '1', 1);
  const speech: Speech = await client.call('speeches.get', { id });
  return findQuote(textOf(speech.doc), quote ?? '', nth);
}

/** Where the `nth` occurrence (from 1) of a quote stands. Occurrences do not overlap. */
function findQuote(text: string, quote: string, nth: number): { start: number; end: number } {
  if (quote === '') throw new UsageError('usage-quote-or-range');
  const starts: number[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + quote.length)) starts.push(at);
  if (starts.length === 0) throw new AppError('not-found', 'quote-absent', { quote });
  const start = starts[nth - 1];
  if (start === undefined) throw new AppError('not-found', 'quote-nth-absent', { quote, nth, count: starts.length });
  return { start, end: start + quote.length };
}

function speechRow(row: SpeechRow) {
  const { id, title, speaker, date, occasion, keywords, characters, passages } = row;
  return { id, title, speaker, date, occasion, keywords, characters, passages };
}

type PassageRow = ReturnType<typeof passageRow>;

function passageRow({ id, start, end, exact, colour, tags, note, author, state }: Passage, paths: ReadonlyMap<number, string>) {
  const named = tags.map((tag) => paths.get(tag) ?? String(tag));
  return { id, start, end, quote: exact, colour, tags: named, note, author, state };
}

function passageLine({ id, start, end, quote, colour, tags, note }: PassageRow): string {
  const labels = tags.map((tag) => `#${tag}`).join(' ');
  return [`${id}  [${colour}]  ${start}-${end}  ${quote}`, labels, note].filter((part) => part !== '').join('  ');
}
