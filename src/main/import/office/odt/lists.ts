import { isChineseFormat, writeNumber } from '../numerals';
import { elementsOf, type XmlElement } from '../xml';

type Level = { bullet: string | null; format: string; prefix: string; suffix: string; pattern: string | null; shown: number; start: number };
type Levels = ReadonlyMap<number, Level>;
type Counts = Map<number, number>;

/** A list that is open while its entries are read. Lists inside it count on with it. */
export type OpenList = { levels: Levels; counts: Counts; style: string | undefined; depth: number };

export type EntryNumber = { text: string; bullet: boolean; structural: boolean };

export type OdtLists = {
  addStyle(element: XmlElement): void;
  /** Opens a `text:list`, inside `outer` or on its own. */
  open(element: XmlElement, outer: OpenList | null): OpenList;
  /** Counts one entry of the list on and gives what is printed before it; null when the level has no number. */
  next(list: OpenList, start: number | null): EntryNumber | null;
  /** The number of a heading outside of lists, by the numbering of the outline. */
  heading(level: number, start: number | null): EntryNumber | null;
};

/** First signs of `style:num-format` as LibreOffice writes them (`一, 二, 三, ...`), with the format they stand for. */
const FORMATS: ReadonlyMap<string, string> = new Map([
  ['1', 'decimal'], ['a', 'lowerLetter'], ['A', 'upperLetter'], ['i', 'lowerRoman'], ['I', 'upperRoman'],
  ['一', 'chineseCountingThousand'], ['壹', 'chineseLegalSimplified'], ['甲', 'ideographTraditional'], ['子', 'ideographZodiac'],
  ['①', 'decimalEnclosedCircle'], ['⑴', 'decimalEnclosedParen'], ['⒈', 'decimalEnclosedFullstop'], ['１', 'decimalFullWidth'],
  ['㊀', 'ideographEnclosedCircle'], ['〇', 'ideographDigital'],
]);

const DEEPEST = 9;

/** The lists of an OpenDocument text, counted while it is read from front to back. */
export function createOdtLists(): OdtLists {
  const styles = new Map<string, Levels>();
  const countsById = new Map<string, Counts>();
  const countsByStyle = new Map<string, Counts>();
  const outline: { levels: Levels; counts: Counts } = { levels: new Map(), counts: new Map() };
  return {
    addStyle(element) {
      if (element.name === 'text:outline-style') outline.levels = levelsOf(element);
      const name = element.attributes.get('style:name');
      if (element.name === 'text:list-style' && name !== undefined) styles.set(name, levelsOf(element));
    },
    open(element, outer) {
      const style = element.attributes.get('text:style-name') ?? outer?.style;
      const levels = (style === undefined ? undefined : styles.get(style)) ?? outer?.levels ?? new Map<number, Level>();
      if (outer) return { levels, counts: outer.counts, style, depth: Math.min(DEEPEST, outer.depth + 1) };
      const goesOn = element.attributes.get('text:continue-numbering') === 'true';
      const earlier =
        countsById.get(element.attributes.get('text:continue-list') ?? '') ?? (goesOn ? countsByStyle.get(style ?? '') : undefined);
      const counts = earlier ?? new Map<number, number>();
      const id = element.attributes.get('xml:id');
      if (id !== undefined) countsById.set(id, counts);
      countsByStyle.set(style ?? '', counts);
      return { levels, counts, style, depth: 1 };
    },
    next: (list, start) => nextNumber(list.levels, list.counts, list.depth, start),
    heading: (level, start) => nextNumber(outline.levels, outline.counts, level, start),
  };
}

function nextNumber(levels: Levels, counts: Counts, at: number, start: number | null): EntryNumber | null {
  const level = levels.get(at);
  if (!level) return null;
  const last = counts.get(at);
  counts.set(at, start ?? (last === undefined ? level.start : last + 1));
  for (const below of counts.keys()) if (below > at) counts.delete(below);
  if (level.bullet !== null) return { text: level.bullet, bullet: true, structural: false };
  const text = level.pattern === null ? joined(level, levels, counts, at) : filled(level.pattern, levels, counts);
  return text.trim() === '' ? null : { text, bullet: false, structural: isChineseFormat(level.format) || text.startsWith('第') };
}

function numberAt(levels: Levels, counts: Counts, at: number): string {
  const level = levels.get(at);
  return level ? writeNumber(level.format, counts.get(at) ?? level.start) : '';
}

/** `%1%、` with the numbers of the levels in it, as newer LibreOffice writes it. */
function filled(pattern: string, levels: Levels, counts: Counts): string {
  return pattern.replaceAll(/%(\d{1,2})%/gu, (_, digits: string) => numberAt(levels, counts, Number(digits)));
}

function joined(level: Level, levels: Levels, counts: Counts, at: number): string {
  const parts: string[] = [];
  for (let one = Math.max(1, at - level.shown + 1); one <= at; one += 1) parts.push(numberAt(levels, counts, one));
  const number = parts.filter((part) => part !== '').join('.');
  return number === '' ? '' : `${level.prefix}${number}${level.suffix}`;
}

function levelsOf(style: XmlElement): Levels {
  const levels = new Map<number, Level>();
  for (const element of elementsOf(style)) {
    const at = Number(element.attributes.get('text:level') ?? '0');
    if (at >= 1 && at <= 10) levels.set(at, levelOf(element));
  }
  return levels;
}

function levelOf(element: XmlElement): Level {
  const value = (name: string) => element.attributes.get(name) ?? '';
  const bullet = element.name === 'text:list-level-style-bullet' || element.name === 'text:list-level-style-image';
  return {
    bullet: bullet ? bulletOf(value('text:bullet-char')) : null,
    format: formatOf(value('style:num-format')),
    prefix: value('style:num-prefix'),
    suffix: value('style:num-suffix'),
    pattern: element.attributes.get('loext:num-list-format') ?? element.attributes.get('style:num-list-format') ?? null,
    shown: wholeOr(value('text:display-levels'), 1),
    start: wholeOr(value('text:start-value'), 1),
  };
}

/** Signs of symbol fonts have no meaning outside of them. */
function bulletOf(sign: string): string {
  return sign.trim() === '' || /[\ue000-\uf8ff]/u.test(sign) ? '•' : sign.trim();
}

function formatOf(written: string): string {
  return written === '' ? 'none' : (FORMATS.get(written.charAt(0)) ?? 'decimal');
}

function wholeOr(written: string, fallback: number): number {
  return /^\d{1,6}$/u.test(written) ? Number(written) : fallback;
}
