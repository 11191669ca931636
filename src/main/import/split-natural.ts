import { kindOfText } from './kind-of-text';
import { bodyOf, section, type Section } from './section';

/** Who speaks, as a line of its own before each text. The line stays in the text. */
const speakerLine = /^\s*(?:President|Speaker|讲话人|发言人|演讲者)\s*[:：]\s*(\S.{0,59}?)\s*$/u;

const yearLine = /^((?:1[89]|20)\d\d)\t(.*\S.*)$/u;

const LONGEST_TITLE = 60;
/** Titles of one form end alike for this many characters at least: 关于……的决议. */
const LEAST_ALIKE = 8;
const LEAST_TITLES = 3;
const headMark = /^(?:[一二三四五六七八九十]+、|[（(]|第[一二三四五六七八九十百]+[章节条部]|\d{1,3}[、.．)）])/u;

/**
 * Collections that need no marker: one text a line behind its year, texts that each open with their speaker, or texts
 * whose titles are of one form.
 */
export function splitNatural(lines: readonly string[]): Section[] | null {
  return splitYears(lines) ?? splitSpeakers(lines) ?? splitTitles(lines);
}

/**
 * The file opens with a title, and further titles that end as it does stand below two blank lines and above one, each over
 * sentences. The same title again in its own text does not cut.
 */
function splitTitles(lines: readonly string[]): Section[] | null {
  const isBlank = (index: number) => (lines[index] ?? '').trim() === '';
  const titleAt = (index: number): string | null => {
    const line = (lines[index] ?? '').trim();
    if (line.length > LONGEST_TITLE || !kindOfText.test(line) || headMark.test(line)) return null;
    return isBlank(index + 1) && isBlank(index - 1) && isBlank(index - 2) ? line : null;
  };
  const top = lines.findIndex((line) => line.trim() !== '');
  const first = (lines[top] ?? '').trim();
  if (first.length < LEAST_ALIKE || first.length > LONGEST_TITLE || !kindOfText.test(first) || !isBlank(top + 1)) return null;
  const ending = first.slice(-LEAST_ALIKE);
  const starts = [top];
  for (let index = top + 1; index < lines.length; index += 1) {
    const title = titleAt(index);
    if (title?.endsWith(ending) && title !== (lines[starts.at(-1) ?? top] ?? '').trim()) starts.push(index);
  }
  if (starts.length < LEAST_TITLES) return null;
  const sections = starts.map((start, at) => {
    const title = (lines[start] ?? '').trim();
    return { ...section(title, bodyOf(lines, start + 1, starts[at + 1] ?? lines.length)), lead: title };
  });
  return sections.every(({ text }) => /[。！？]/u.test(text)) ? sections : null;
}

/** Every line that is not blank is `YEAR TAB TEXT`. */
function splitYears(lines: readonly string[]): Section[] | null {
  const filled = lines.filter((line) => line.trim() !== '');
  const found = filled.map((line) => yearLine.exec(line));
  if (filled.length < 2 || found.some((match) => match === null)) return null;
  return filled.map((line, index) => section(found[index]?.[1] ?? '', line));
}

/** The file opens with a speaker line and has another one below a blank line, each with a text. */
function splitSpeakers(lines: readonly string[]): Section[] | null {
  const starts = lines.flatMap((line, index) =>
    speakerLine.test(line) && (index === 0 || lines[index - 1]?.trim() === '') ? [index] : [],
  );
  const [first] = starts;
  if (starts.length < 2 || first === undefined || bodyOf(lines, 0, first) !== '') return null;
  const sections = starts.map((start, index) => {
    const speaker = speakerLine.exec(lines[start] ?? '')?.[1] ?? '';
    return section('', bodyOf(lines, start, starts[index + 1] ?? lines.length), speaker);
  });
  return sections.every((one) => one.text.includes('\n')) ? sections : null;
}
