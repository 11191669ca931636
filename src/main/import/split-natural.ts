import { bodyOf, section, type Section } from './section';

/** Who speaks, as a line of its own before each text. The line stays in the text. */
const speakerLine = /^\s*(?:President|Speaker|讲话人|发言人|演讲者)\s*[:：]\s*(\S.{0,59}?)\s*$/u;

const yearLine = /^((?:1[89]|20)\d\d)\t(.*\S.*)$/u;

/** Collections that need no marker: one text a line behind its year, or texts that each open with their speaker. */
export function splitNatural(lines: readonly string[]): Section[] | null {
  return splitYears(lines) ?? splitSpeakers(lines);
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
