import { isChineseFormat, writeNumber } from '../numerals';
import { childOf, elementsOf, type XmlElement } from '../xml';
import { switchOf, valueOf, wholeOf, type Styles } from './styles';

/** How a level of a list is numbered: `format` as in OOXML (ST_NumberFormat), `text` with %1 for the number of level 1. */
export type Level = { format: string; text: string; start: number; restart: number | null; decimal: boolean; style: string | undefined };
export type Abstract = { id: string; levels: Map<number, Level>; link: string | undefined };
export type Instance = { abstract: string; levels: Map<number, Level>; starts: Map<number, number> };

/** What is printed before a numbered paragraph. `structural`: it numbers a part of the text (一、), not an entry of a list. */
export type ListNumber = { text: string; level: number; structural: boolean };

export type Numbering = {
  /** The number of the next paragraph of a list. It counts, so it has to be called once for each paragraph, in order. */
  next(id: string | null, level: number | null, style: string | undefined): ListNumber | null;
};

const DEEPEST = 8;

/** The automatic numbers of a file (`numbering.xml`), counted while the text is read from front to back. */
export function readNumbering(part: XmlElement | null, styles: Styles): Numbering {
  const abstracts = new Map<string, Abstract>();
  const instances = new Map<string, Instance>();
  for (const element of part ? elementsOf(part) : []) {
    if (element.name === 'w:abstractNum') {
      const abstract = abstractOf(element);
      abstracts.set(abstract.id, abstract);
    } else if (element.name === 'w:num') instances.set(element.attributes.get('w:numId') ?? '', instanceOf(element));
  }
  return countNumbers(abstracts, instances, (style) => styles.of(style).list.id);
}

/** Counts the paragraphs of lists. `listOf` gives the list that a style belongs to. */
export function countNumbers(abstracts: ReadonlyMap<string, Abstract>, instances: ReadonlyMap<string, Instance>, listOf: (style: string) => string | null): Numbering {
  const abstractFor = (instance: Instance): Abstract | undefined => {
    const abstract = abstracts.get(instance.abstract);
    const linked = abstract?.link === undefined ? null : listOf(abstract.link);
    const target = linked === null ? undefined : instances.get(linked);
    return target ? abstracts.get(target.abstract) : abstract;
  };
  const counters = new Map<string, Map<number, number>>();
  const restarted = new Set<string>();

  return {
    next(id, level, style) {
      const instance = id === null || id === '0' ? undefined : instances.get(id);
      const abstract = instance ? abstractFor(instance) : undefined;
      if (!instance || !abstract) return null;
      const at = Math.min(DEEPEST, Math.max(0, level ?? levelOfStyle(abstract, style)));
      const levels = (index: number) => instance.levels.get(index) ?? abstract.levels.get(index);
      const own = levels(at);
      if (!own) return null;
      const counts = counters.get(abstract.id) ?? new Map<number, number>();
      counters.set(abstract.id, counts);
      count(counts, at, startOf(instance, id ?? '', at, restarted), levels);
      return { text: written(own, at, counts, levels), level: at + 1, structural: isStructural(own) };
    },
  };
}

function isStructural(level: Level): boolean {
  return isChineseFormat(level.format) || /^第.*%\d/u.test(level.text);
}

/** The value an instance begins a level with, told once; null when it goes on. */
function startOf(instance: Instance, id: string, level: number, restarted: Set<string>): number | null {
  const start = instance.starts.get(level);
  const key = `${id} ${level}`;
  if (start === undefined || restarted.has(key)) return null;
  restarted.add(key);
  return start;
}

function count(counts: Map<number, number>, at: number, start: number | null, levels: (index: number) => Level | undefined): void {
  const last = counts.get(at);
  counts.set(at, start ?? (last === undefined ? (levels(at)?.start ?? 1) : last + 1));
  for (const below of counts.keys()) {
    const restart = levels(below)?.restart ?? null;
    // without a rule a level starts again after any level above it; with one, only after that level or one above
    if (below > at && (restart === null || at < restart)) counts.delete(below);
  }
}

function written(own: Level, at: number, counts: ReadonlyMap<number, number>, levels: (index: number) => Level | undefined): string {
  if (own.format === 'bullet') return bulletOf(own.text);
  return own.text.replaceAll(/%([1-9])/gu, (_, digit: string) => {
    const index = Number(digit) - 1;
    const level = levels(index);
    if (!level || index > at) return '';
    const format = own.decimal && index <= at ? 'decimal' : level.format;
    return writeNumber(format, counts.get(index) ?? level.start);
  });
}

/** Signs of symbol fonts have no meaning outside of them. */
function bulletOf(text: string): string {
  return text.trim() === '' || /[\ue000-\uf8ff]/u.test(text) ? '•' : text.trim();
}

function levelOfStyle(abstract: Abstract, style: string | undefined): number {
  for (const [index, level] of abstract.levels) if (style !== undefined && level.style === style) return index;
  return 0;
}

function abstractOf(element: XmlElement): Abstract {
  const link = valueOf(element, 'w:numStyleLink');
  return { id: element.attributes.get('w:abstractNumId') ?? '', levels: levelsOf(elementsOf(element)), link };
}

function instanceOf(element: XmlElement): Instance {
  const overrides = elementsOf(element).filter((child) => child.name === 'w:lvlOverride');
  const starts = new Map<number, number>();
  for (const override of overrides) {
    const start = wholeOf(override, 'w:startOverride');
    if (start !== null) starts.set(indexOf(override), start);
  }
  const levels = levelsOf(overrides.flatMap((override) => childOf(override, 'w:lvl') ?? []));
  return { abstract: valueOf(element, 'w:abstractNumId') ?? '', levels, starts };
}

function indexOf(element: XmlElement): number {
  return Number(element.attributes.get('w:ilvl') ?? '0') || 0;
}

function levelsOf(elements: readonly XmlElement[]): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const element of elements) {
    if (element.name !== 'w:lvl') continue;
    levels.set(indexOf(element), {
      format: formatOf(element),
      text: valueOf(element, 'w:lvlText') ?? '',
      start: wholeOf(element, 'w:start') ?? 1,
      restart: wholeOf(element, 'w:lvlRestart'),
      decimal: switchOf(element, 'w:isLgl') ?? false,
      style: valueOf(element, 'w:pStyle'),
    });
  }
  return levels;
}

/** A format that Word 2010 added stands inside mc:AlternateContent, with a plain one to fall back on. */
function formatOf(level: XmlElement): string {
  const choice = childOf(childOf(level, 'mc:AlternateContent'), 'mc:Fallback');
  return valueOf(level, 'w:numFmt') ?? valueOf(choice, 'w:numFmt') ?? 'decimal';
}
