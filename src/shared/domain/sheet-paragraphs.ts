import { noteLines } from './margin-note';
import type { Sheet, SheetExcerpt } from './sheet';
import { say, type Locale } from '../i18n/locale';

/**
 * A stretch of one paragraph. `quote` is the speech's own words, `marked` the same where context stands around them and
 * they must be told apart from it; `source` is the source in brackets. Only words of a margin note are bold or italic.
 */
export type SheetPart = { kind: 'text' | 'quote' | 'marked' | 'context' | 'source'; text: string; bold?: true; italic?: true };

/** One paragraph of an exported document. `footnote` is the source to be put at the foot of the page, or null. */
export type SheetParagraph = {
  kind: 'title' | 'subtitle' | 'heading' | 'excerpt' | 'note' | 'tags';
  parts: SheetPart[];
  footnote: string | null;
  /** It goes on with the quote of the paragraph above: quotes may reach over several paragraphs. */
  continues: boolean;
};

/** Context this long was cut from a longer sentence, so an ellipsis stands on that side (see `Excerpt.before`). */
const CUT_CONTEXT_UNITS = 39;

/**
 * The paragraphs of a sheet in order: what the preview shows and the Word file holds, in the same words. Text is safe for
 * any format: control characters are gone and half surrogates have become U+FFFD.
 */
export function sheetParagraphs(sheet: Sheet): SheetParagraph[] {
  const paragraphs = [line('title', sheet.title), line('subtitle', sheet.locale === 'zh-CN' ? sheet.subtitle.replaceAll(' ', '') : sheet.subtitle)];
  sheet.groups.forEach((group, index) => {
    if (group.heading !== '') paragraphs.push(line('heading', numberedHeading(index + 1, group.heading, sheet.locale)));
    for (const excerpt of group.excerpts) paragraphs.push(...excerptParagraphs(excerpt, sheet));
  });
  return paragraphs.filter(({ parts }) => parts.some(({ text }) => text !== ''));
}

function excerptParagraphs(excerpt: SheetExcerpt, { choices, locale }: Sheet): SheetParagraph[] {
  const before = choices.context ? cutBefore(contextLine(excerpt.before)) : '';
  const after = choices.context ? cutAfter(contextLine(excerpt.after)) : '';
  const kind = before === '' && after === '' ? 'quote' : 'marked';
  const paragraphs = linesOf(excerpt.quote).map((text, index): SheetParagraph => ({
    kind: 'excerpt',
    parts: [{ kind, text }],
    footnote: null,
    continues: index > 0,
  }));
  const last = paragraphs.at(-1);
  if (last !== undefined) {
    if (before !== '') paragraphs[0]?.parts.unshift({ kind: 'context', text: before });
    if (after !== '') last.parts.push({ kind: 'context', text: after });
    const source = oneLine(excerpt.citation);
    if (choices.citations === 'inline') last.parts.push({ kind: 'source', text: bracketed(source, locale) });
    if (choices.citations === 'footnote') last.footnote = source;
  }
  if (choices.notes) paragraphs.push(...noteParagraphs(excerpt.note, locale));
  if (choices.tags && excerpt.tags.length > 0) {
    paragraphs.push(line('tags', excerpt.tags.map((path) => `#${path}`).join(locale === 'zh-CN' ? '　' : '  ')));
  }
  return paragraphs;
}

function noteParagraphs(note: string, locale: Locale): SheetParagraph[] {
  const label = locale === 'zh-CN' ? `〔${say(locale, 'sheet-note')}〕` : `[${say(locale, 'sheet-note')}] `;
  return linesOf(note).flatMap((text, index) => noteLines(text).map(({ bullet, runs }): SheetParagraph => {
    const lead = (index === 0 ? label : '') + (bullet === '' ? '' : `${bullet} `);
    const [first, ...rest] = runs;
    const isPlain = first !== undefined && !first.bold && !first.italic;
    const led = isPlain ? [{ ...first, text: lead + first.text }, ...rest] : lead === '' ? runs : [{ text: lead }, ...runs];
    return { kind: 'note', parts: led.map((run) => ({ kind: 'text', ...run })), footnote: null, continues: false };
  }));
}

function line(kind: SheetParagraph['kind'], text: string): SheetParagraph {
  return { kind, parts: [{ kind: 'text', text: oneLine(text) }], footnote: null, continues: false };
}

function contextLine(text: string): string {
  return printable(text).replaceAll(/[\t\n]/gu, '　');
}

function oneLine(text: string): string {
  return printable(text).replaceAll(/[\t\n]+/gu, ' ').trim();
}

/** The lines of a text that hold anything, without the spaces around them; a table cell's tab is a full-width space. */
function linesOf(text: string): string[] {
  const lines = printable(text).replaceAll('\t', '　').split('\n').map((part) => part.trim());
  return lines.filter((part) => part !== '');
}

/** Controls other than tab and line feed, the byte order mark and the two code points XML refuses. */
const UNPRINTABLE = /(?![\t\n])[\p{Cc}\ufeff\ufffe\uffff]/gu;

/** The text without what no document format can hold: control characters go, half surrogates become U+FFFD. */
export function printable(text: string): string {
  const unix = text.replaceAll(/\r\n?|\u2028|\u2029/gu, '\n');
  return unix.toWellFormed().replaceAll(UNPRINTABLE, '');
}

/** What stands before a quote, with an ellipsis where the sentence was cut. */
export function cutBefore(text: string): string {
  const rest = text.trimStart();
  return text.length >= CUT_CONTEXT_UNITS ? `…${rest}` : rest;
}

/** What stands after a quote, with an ellipsis where the sentence was cut. */
export function cutAfter(text: string): string {
  const rest = text.trimEnd();
  return text.length >= CUT_CONTEXT_UNITS ? `${rest}…` : rest;
}

function bracketed(citation: string, locale: Locale): string {
  return locale === 'zh-CN' ? `（${citation}）` : ` (${citation})`;
}

/** A heading of the first level as officials number them: `一、督查督办`; in English `1. Supervision`. */
export function numberedHeading(number: number, heading: string, locale: Locale): string {
  return locale === 'zh-CN' ? `${chineseNumber(number)}、${heading}` : `${number}. ${heading}`;
}

const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** A whole number from 1 to 9999 in Chinese: 10 is 十, 110 is 一百一十, 101 is 一百零一. Beyond that in digits. */
export function chineseNumber(number: number): string {
  if (number < 1 || number > 9999) return String(number);
  const digits = String(number).split('').map(Number);
  let text = '';
  digits.forEach((digit, index) => {
    const unit = UNITS[digits.length - 1 - index] ?? '';
    if (digit !== 0) text += `${DIGITS.charAt(digit)}${unit}`;
    else if (digits.slice(index).some((rest) => rest !== 0) && !text.endsWith('零')) text += '零';
  });
  return text.replace(/^一十/u, '十');
}
