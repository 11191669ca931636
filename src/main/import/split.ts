import { numberOf } from '@shared/domain/outline-markers';
import { bodyOf, section, type Section } from './section';
import { splitNatural } from './split-natural';

type Header = {
  /** Index of its first line and of the first line after it. */
  from: number;
  to: number;
  title: string;
  keywords: string[];
  abstract: string;
};

const NUMBER = '[0-9０-９]{1,5}|[一二三四五六七八九十百零〇]{1,5}';

/** `篇2:`, `篇三：`, `篇9 `, `【篇4】`, `第五篇：`, at the head of a line, with the title behind it. */
const markerLine = new RegExp(`^\\s*(?:[【\\[(（]\\s*篇\\s*(?:${NUMBER})\\s*[】\\])）]|篇\\s*(?:${NUMBER})(?=[\\s:：、.．])|第(?:${NUMBER})篇(?=[\\s:：、.．]))[\\s:：、.．]*(.*)$`, 'u');

const metaField = /本文(关键词|简介|内容)\s{0,4}[:：]/u;

/** How far below a marker its header may begin: a blank line or two. */
const HEADER_GAP = 3;

/**
 * The speeches of a file, in order; one when it is no collection. Known are the layout of scraped collections (篇N,
 * 本文关键词, 本文简介, 本文内容) and a few natural ones. A marker counts only when the next line confirms it by repeating
 * the title, so a marker quoted in running text does not cut. A header without a text below it is left in the text.
 */
export function splitCollection(text: string): Section[] {
  const lines = text.split('\n');
  const headers = withText(lines, findHeaders(lines));
  if (headers.length === 0) return splitNatural(lines) ?? splitSeries(lines) ?? [section('', text)];
  const sections = headers.map((header, index) => ({
    title: header.title,
    speaker: '',
    keywords: header.keywords,
    abstract: header.abstract,
    lead: bodyOf(lines, header.from, header.to),
    text: bodyOf(lines, header.to, headers[index + 1]?.from ?? lines.length),
  }));
  const before = bodyOf(lines, 0, headers[0]?.from ?? 0);
  return before === '' ? sections : [section('', before), ...sections];
}

function findHeaders(lines: readonly string[]): Header[] {
  const headers: Header[] = [];
  const top = lines.findIndex((line) => line.trim() !== '');
  for (let index = 0; index < lines.length; index += 1) {
    const header = headerAt(lines, index, index === top);
    if (header === null) continue;
    headers.push(header);
    index = header.to - 1;
  }
  return headers;
}

function headerAt(lines: readonly string[], index: number, isTop: boolean): Header | null {
  const line = lines[index] ?? '';
  if (!/篇|本文/u.test(line)) return null;
  const marked = markerLine.exec(line)?.[1]?.trim();
  if (marked !== undefined) {
    const next = nextLine(lines, index + 1, HEADER_GAP);
    if (next === -1) return null;
    const meta = readMeta(lines[next] ?? '');
    if (marked !== '' && sameTitle(lines[next] ?? '', marked)) {
      return { from: index, to: next, title: marked, keywords: [], abstract: '' };
    }
    if (meta === null || meta.title === '' || (marked !== '' && !sameTitle(meta.title, marked))) return null;
    return readHeader(lines, index, next, marked === '' ? meta.title : marked).header;
  }
  const meta = readMeta(line);
  if (meta === null || meta.title === '') return null;
  const { header, fields } = readHeader(lines, index, index, meta.title);
  return isTop || (fields > 1 && header.to > index) ? header : null;
}

/** Reads the metadata lines of one title; 本文内容 ends them. `fields` counts the lines. */
function readHeader(lines: readonly string[], from: number, first: number, title: string): { header: Header; fields: number } {
  const header: Header = { from, to: first, title, keywords: [], abstract: '' };
  const seen = new Set<string>();
  for (let index = first; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.trim() === '' && index - header.to < HEADER_GAP) continue;
    const meta = readMeta(line);
    if (meta === null || seen.has(meta.field) || !sameTitle(meta.title, title)) break;
    if (meta.field === '内容' && meta.value !== '') break;
    seen.add(meta.field);
    header.to = index + 1;
    if (meta.field === '关键词') header.keywords = keywordsIn(meta.value);
    if (meta.field === '简介') header.abstract = meta.value;
    if (meta.field === '内容') break;
  }
  return { header, fields: seen.size };
}

function readMeta(line: string): { title: string; field: string; value: string } | null {
  const found = metaField.exec(line);
  if (!found) return null;
  const value = line.slice(found.index + found[0].length).trim();
  return { title: line.slice(0, found.index).trim(), field: found[1] ?? '', value };
}

/** Keywords between commas, 、 or semicolons of either width, or blanks; each once. */
export function keywordsIn(list: string): string[] {
  const words = list.split(/[,，、;；\s]+/u).map((word) => word.slice(0, 100));
  return [...new Set(words)].filter((word) => word !== '').slice(0, 100);
}

/** Equal but for blanks and the width of punctuation. */
function sameTitle(a: string, b: string): boolean {
  return plainTitle(a) === plainTitle(b);
}

function plainTitle(title: string): string {
  return title.normalize('NFKC').replaceAll(/\s/gu, '');
}

function nextLine(lines: readonly string[], from: number, within: number): number {
  for (let index = from; index < Math.min(lines.length, from + within); index += 1) {
    if (lines[index]?.trim() !== '') return index;
  }
  return -1;
}

function withText(lines: readonly string[], headers: readonly Header[]): Header[] {
  return headers.filter((header, index) => bodyOf(lines, header.to, headers[index + 1]?.from ?? lines.length) !== '');
}

/** A file that opens with 篇1 and counts on without a gap, with a title beside each marker and a text below. */
function splitSeries(lines: readonly string[]): Section[] | null {
  const marks = lines.flatMap((line, index) => {
    const title = line.includes('篇') ? markerLine.exec(line)?.[1]?.trim() : undefined;
    return title === undefined || title === '' || /[。；;，,！？]$/u.test(title) || title.length > 80 ? [] : [{ index, title, line }];
  });
  const [first] = marks;
  if (marks.length < 2 || first === undefined || bodyOf(lines, 0, first.index) !== '') return null;
  if (!marks.every(({ line }, place) => seriesNumber(line) === place + 1)) return null;
  const sections = marks.map(({ index, title, line }, place) => ({
    ...section(title, bodyOf(lines, index + 1, marks[place + 1]?.index ?? lines.length)),
    lead: line,
  }));
  return sections.every((one) => one.text !== '') ? sections : null;
}

function seriesNumber(line: string): number {
  return numberOf(new RegExp(NUMBER, 'u').exec(line)?.[0] ?? '');
}
