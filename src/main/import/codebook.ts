import type { ReadCode } from '@shared/domain/codebook';
import { TAG_COLOURS } from '@shared/domain/codebook';
import { fromCsv } from '@shared/domain/csv';
import { AppError } from '@shared/domain/failure';
import type { Notice } from '@shared/domain/import-report';
import { TagColour, TagDescription, TagName, TagPattern } from '@shared/domain/tag';
import { decode } from './decode';
import { childOf, elementsOf, innerText, readXml, type XmlElement } from './office/xml';

/** What stands between the levels of a name in programs that keep a flat list. */
const LEVEL = '\\';

export type ReadCodebook = { codes: ReadCode[]; notices: Notice[] };

/** What a codebook file says: REFI-QDA `.qdc` or CSV. Throws `codebook-unreadable`, `file-damaged`, `file-dtd`. */
export function readCodebook(name: string, bytes: Uint8Array): ReadCodebook {
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 200)).trimStart();
  if (head.startsWith('<') || head.startsWith('\ufeff<')) return readQdc(name, bytes);
  return readCsv(name, decode(name, bytes).text);
}

function readQdc(name: string, bytes: Uint8Array): ReadCodebook {
  const root = readXml(name, bytes);
  const top = local(root) === 'CodeBook' ? root : elementsOf(root).find((child) => local(child) === 'CodeBook');
  const list = top && elementsOf(top).find((child) => local(child) === 'Codes');
  if (!list) throw new AppError('unreadable-file', 'codebook-unreadable', { name });
  const read: ReadCodebook = { codes: [], notices: [] };
  // nested codes keep the sign as a part of their names
  const isFlat = elementsOf(list).every((code) => !elementsOf(code).some((child) => local(child) === 'Code'));
  const walk = (elements: XmlElement[], parent: number | null) => {
    for (const element of elements.filter((child) => local(child) === 'Code')) {
      const written = element.attributes.get('name') ?? '';
      const names = (isFlat ? written.split(LEVEL) : [written]).map(usableName);
      const title = names.pop() ?? null;
      let here = parent;
      if (title === null || names.includes(null)) read.notices.push({ reason: 'codebook-row', params: { line: read.codes.length + read.notices.length + 1 } });
      else {
        const note = childOf(element, elementsOf(element).find((child) => local(child) === 'Description')?.name ?? '');
        const above = levelAbove(read.codes, names, parent);
        here = read.codes.length;
        read.codes.push({
          uid: (element.attributes.get('guid') ?? '').replaceAll(/[{}]/gu, '').toLowerCase(),
          name: title,
          parent: above,
          colour: nearestColour(element.attributes.get('color') ?? ''),
          ...(note === null ? {} : { description: innerText(note).slice(0, 5000) }),
        });
      }
      walk(elementsOf(element), here);
    }
  };
  walk(elementsOf(list), null);
  return read;
}

/** The code at these names below `parent`, added where it is missing. */
function levelAbove(codes: ReadCode[], names: readonly (string | null)[], parent: number | null): number | null {
  return names.reduce<number | null>((above, name) => {
    const known = codes.findIndex((code) => code.name === name && code.parent === above);
    return known >= 0 ? known : codes.push({ uid: '', name: name ?? '', parent: above }) - 1;
  }, parent);
}

/** An element's name without its prefix: programs differ in the namespace they write. */
function local(element: XmlElement): string {
  return element.name.replace(/^.*:/u, '');
}

function usableName(name: string): string | null {
  const parsed = TagName.safeParse(name.replaceAll(/[/／]/gu, '、').slice(0, 60));
  return parsed.success ? parsed.data : null;
}

/** The tag colour nearest to `#rrggbb`, or null when none is given. */
function nearestColour(value: string): number | null {
  if (!/^#[0-9a-f]{6}$/iu.test(value)) return null;
  const wanted = partsOf(value);
  const distances = TAG_COLOURS.map((colour) => partsOf(colour).reduce((sum, part, index) => sum + (part - (wanted[index] ?? 0)) ** 2, 0));
  return distances.indexOf(Math.min(...distances)) + 1;
}

function partsOf(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

function readCsv(name: string, text: string): ReadCodebook {
  const [head = [], ...rows] = fromCsv(text);
  const columns = head.map((title) => title.trim().toLowerCase());
  const pathAt = ['path', 'name', 'tag', 'code', '路径', '标签', '名称'].map((title) => columns.indexOf(title)).find((at) => at >= 0);
  if (pathAt === undefined) throw new AppError('unreadable-file', 'codebook-unreadable', { name });
  const read: ReadCodebook = { codes: [], notices: [] };
  const byPath = new Map<string, number>();
  rows.forEach((row, index) => {
    const cell = (title: string) => row[columns.indexOf(title)]?.trim();
    const written = (row[pathAt] ?? '').replaceAll('／', '/');
    const names = (columns.includes('uid') ? written : written.replaceAll(LEVEL, '/')).split('/').map((part) => TagName.safeParse(part));
    if (names.some(({ success }) => !success)) {
      read.notices.push({ reason: 'codebook-row', params: { line: index + 2 } });
      return;
    }
    let parent: number | null = null;
    let path = '';
    names.forEach(({ data = '' }, depth) => {
      path = depth === 0 ? data : `${path}/${data}`;
      const known = byPath.get(path);
      const isLast = depth === names.length - 1;
      const at = known ?? read.codes.length;
      if (known === undefined) read.codes.push({ uid: '', name: data, parent });
      byPath.set(path, at);
      const code = read.codes[at];
      if (isLast && code) Object.assign(code, propertiesOf(cell));
      parent = at;
    });
  });
  return read;
}

function propertiesOf(cell: (title: string) => string | undefined): Partial<ReadCode> {
  const colour = TagColour.safeParse(Number(cell('colour') || Number.NaN));
  const pattern = TagPattern.safeParse(cell('pattern'));
  const description = TagDescription.safeParse(cell('description'));
  const aliases = cell('aliases')?.split('|').flatMap((alias) => TagName.safeParse(alias).data ?? []);
  return {
    uid: (cell('uid') ?? '').toLowerCase(),
    ...(colour.success ? { colour: colour.data } : {}),
    ...(pattern.success ? { pattern: pattern.data } : {}),
    ...(description.success ? { description: description.data } : {}),
    ...(aliases === undefined ? {} : { aliases }),
  };
}
