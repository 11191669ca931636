import type { Destination } from './destinations';

/** How the letters of a group look. Colours are places in the colour table; 0 is none. */
export type Letters = {
  font: number;
  bold: boolean;
  italic: boolean;
  hidden: boolean;
  deleted: boolean;
  wavy: boolean;
  struck: boolean;
  behind: number;
  ink: number;
};

/** What holds for the paragraph that is being written. */
export type ParagraphProperties = { style: number; outline: number | null; listLevel: number; inTable: boolean };

/** One open `{`: children begin with what their parent has, and changes end with the group. */
export type Group = {
  destination: Destination;
  /** Text of the destination; shared by the groups inside it. */
  sink: { text: string };
  /** Whether this group opened its destination. */
  opened: boolean;
  starred: boolean;
  /** Bytes that stand for one `\u`, for programs that know no Unicode. */
  unicodeSkip: number;
  letters: Letters;
  paragraph: ParagraphProperties;
  /** The field begun in this group is a table of contents. */
  contents: boolean;
  /** Says the same twice (`\upr`): the groups inside are for other programs, but for the one in Unicode. */
  twice: boolean;
};

/** The look that `\plain` goes back to. */
export function plainLetters(font: number): Letters {
  return {
    font, bold: false, italic: false, hidden: false, deleted: false, wavy: false, struck: false, behind: 0, ink: 0,
  };
}

/** The paragraph that `\pard` goes back to. */
export function plainParagraph(): ParagraphProperties {
  return { style: 0, outline: null, listLevel: 0, inTable: false };
}

/** The group of the whole file. */
export function firstGroup(): Group {
  return {
    destination: 'body',
    sink: { text: '' },
    opened: false,
    starred: false,
    unicodeSkip: 1,
    letters: plainLetters(-1),
    paragraph: plainParagraph(),
    contents: false,
    twice: false,
  };
}

/** A group inside another one. */
export function innerGroup(parent: Group): Group {
  const destination = parent.twice ? 'skip' : parent.destination;
  return { ...parent, destination, twice: false, letters: { ...parent.letters }, paragraph: { ...parent.paragraph }, opened: false, starred: false, contents: false };
}

/** Takes a control word that changes the paragraph or the group; false when it does not. */
export function groupWord(group: Group, word: string, value: number | null, defaultFont: number): boolean {
  if (word === 'uc') group.unicodeSkip = Math.max(0, Math.min(value ?? 1, 16));
  else if (word === 'plain') group.letters = plainLetters(defaultFont);
  else if (word === 'pard') group.paragraph = plainParagraph();
  else if (word === 's') group.paragraph.style = value ?? 0;
  else if (word === 'outlinelevel') group.paragraph.outline = value ?? 0;
  else if (word === 'ilvl') group.paragraph.listLevel = value ?? 0;
  else if (word === 'intbl') group.paragraph.inTable = true;
  else return false;
  return true;
}
