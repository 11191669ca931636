import { AlignmentType, BorderStyle, LineRuleType, OverlapType, RelativeVerticalPosition, TableAnchorType, TabStopType, type IParagraphStyleOptions, type IParagraphOptions, type ISectionPropertiesOptions, type IStylesOptions } from 'docx';
import type { NoteSheet } from '@shared/domain/note-sheet';
import { FONTS, fontOf, SECTION, STYLES } from '../docx-page';

type ParagraphLook = NonNullable<IParagraphStyleOptions['paragraph']>;
type RunLook = NonNullable<IParagraphStyleOptions['run']>;

/** Twips: 156 mm across, 28 mm at the left, a line of the official page. */
const ACROSS = 8844;
const LEFT_MARGIN = 1587;
const LINE = 579;
const RED = 'C00000';
/** So that the upper edge of the sign stands 35 mm below that of the text area: a line of 50 pt has 9 pt above its glyphs. */
const SIGN_BEFORE = 1985 - 180;
/** A character of 14 pt. */
const IMPRINT_CHARACTER = 280;

function style(id: string, name: string, run: RunLook, paragraph: ParagraphLook): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', next: 'Excerpt', quickFormat: true, run, paragraph };
}

/** The right edge of the line that names issuer and date. */
export const ISSUER_TAB = { type: TabStopType.RIGHT, position: ACROSS };

/** Names of those present stand a line below the text (GB/T 9704-2012, 10.3), and the text a line below the title. */
export const LINE_ABOVE: IParagraphOptions = { spacing: { before: LINE } };
export const LINE_BELOW: IParagraphOptions = { spacing: { after: LINE } };

/** Half points of the text. */
const SIZE: Record<NoteSheet['layout'], number> = { official: 32, plain: 24 };

/** The indent of a paragraph that begins `first` characters in with a name and a colon: its other lines hang behind the colon. */
export function hangingBehind(name: string, first: number, layout: NoteSheet['layout']): NonNullable<IParagraphOptions['indent']> {
  const em = SIZE[layout] * 10;
  return { left: (first + name.length + 1) * em, hanging: (name.length + 1) * em };
}

/** The foot of minutes: a table without sides at the bottom of the page it falls on, as wide as the text (7.4). */
export const IMPRINT = {
  float: {
    // measured from the page across: LibreOffice leaves a table where it stands when both anchors are the margin
    horizontalAnchor: TableAnchorType.PAGE,
    absoluteHorizontalPosition: LEFT_MARGIN,
    verticalAnchor: TableAnchorType.MARGIN,
    relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    overlap: OverlapType.NEVER,
  },
  tab: { type: TabStopType.RIGHT, position: ACROSS - 2 * IMPRINT_CHARACTER },
  /** One character in from both edges; the second line of the names begins below the first name. */
  margins: { left: IMPRINT_CHARACTER, right: IMPRINT_CHARACTER, top: 0, bottom: 0 },
  names: { left: 3 * IMPRINT_CHARACTER, hanging: 3 * IMPRINT_CHARACTER },
  /** Eighths of a point: 0.35 mm above and below, 0.25 mm between. */
  thick: { style: BorderStyle.SINGLE, size: 8, color: '000000' },
  thin: { style: BorderStyle.SINGLE, size: 6, color: '000000' },
  none: { style: BorderStyle.NONE, size: 0, color: 'auto' },
};

/** The style of a heading by its level: 一、 black, （一） Kai, 1. and （1） as the text (GB/T 9704-2012, 7.3.3). */
export function headingStyle(level: number): string {
  return level === 1 ? 'Heading1' : `NoteHeading${level}`;
}

function noteStyles(fonts: { kai: string; hei: string }, size: number): IParagraphStyleOptions[] {
  const em = size * 10;
  // an item begins like a paragraph and goes on at the edge, one level further in for each
  const entry = (level: number): ParagraphLook => ({ indent: { left: 2 * (level - 1) * em, firstLine: 2 * em } });
  const indented: ParagraphLook = { indent: { firstLine: 2 * em, firstLineChars: 200 } };
  return [
    style('NoteHeading2', 'Lectern Heading 2', { font: fontOf(fonts.kai), size }, { ...indented, keepNext: true, outlineLevel: 1 }),
    style('NoteHeading3', 'Lectern Heading 3', { bold: true, size }, { ...indented, keepNext: true, outlineLevel: 2 }),
    style('NoteHeading4', 'Lectern Heading 4', { size }, { ...indented, keepNext: true, outlineLevel: 3 }),
    style('NoteField', 'Lectern Field', { size }, { alignment: AlignmentType.LEFT }),
    style('NoteQuote', 'Lectern Quote', { font: fontOf(fonts.kai), size }, indented),
    ...[1, 2, 3, 4].map((level) => style(`NoteEntry${level}`, `Lectern Entry ${level}`, { size }, entry(level))),
    style('NoteTable', 'Lectern Table', { size: 28 }, { alignment: AlignmentType.LEFT, spacing: { line: 400, lineRule: LineRuleType.AT_LEAST } }),
    style('NoteTableHead', 'Lectern Table Head', { size: 28, font: fontOf(fonts.hei) }, { alignment: AlignmentType.CENTER, spacing: { line: 400, lineRule: LineRuleType.AT_LEAST } }),
    style('NoteSource', 'Lectern Source', { size: 24, font: fontOf(FONTS.source) }, { indent: { left: 480, hanging: 480 }, alignment: AlignmentType.LEFT, spacing: { line: 400, lineRule: LineRuleType.EXACT } }),
    // GB/T 9704-2012, 10.3: the sign of minutes stands 35 mm below the text area's edge, red; a red line ends the head
    style('NoteSign', 'Lectern Minutes Sign', { font: fontOf(FONTS.title), size: 72, color: RED, characterSpacing: 0 }, { alignment: AlignmentType.CENTER, spacing: { before: SIGN_BEFORE, after: 240, line: 1000, lineRule: LineRuleType.EXACT } }),
    style('NoteIssue', 'Lectern Minutes Number', { size }, { alignment: AlignmentType.CENTER, spacing: { after: 240 } }),
    style('NoteIssuer', 'Lectern Minutes Issuer', { size }, {
      alignment: AlignmentType.LEFT,
      spacing: { after: 480 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 4, color: RED } },
    }),
    style('NoteAttendance', 'Lectern Attendance', { size }, { alignment: AlignmentType.LEFT }),
    style('NoteImprint', 'Lectern Minutes Imprint', { size: 28 }, { alignment: AlignmentType.LEFT, spacing: { line: 440, lineRule: LineRuleType.EXACT } }),
  ];
}

/** Twips across the text area. */
export const WIDTHS: Record<NoteSheet['layout'], number> = { official: ACROSS, plain: 8300 };

/** The styles that notes add to those of every exported document. */
export const NOTE_STYLES: Record<NoteSheet['layout'], IParagraphStyleOptions[]> = {
  official: noteStyles({ kai: FONTS.note, hei: FONTS.heading }, SIZE.official),
  plain: noteStyles({ kai: FONTS.note, hei: FONTS.heading }, SIZE.plain),
};

/** A plain document: 宋体 小四, lines of 22 pt (a share of the font's own height would differ from font to font), ordinary margins. */
export const PLAIN_STYLES: IStylesOptions = {
  ...STYLES,
  paragraphStyles: [style('Excerpt', 'Lectern Excerpt', {}, { indent: { firstLine: 2 * SIZE.plain * 10, firstLineChars: 200 } })],
  default: {
    ...STYLES.default,
    document: {
      run: { font: fontOf(FONTS.source), size: 24, color: '000000', language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: { before: 0, after: 60, line: 440, lineRule: LineRuleType.EXACT }, alignment: AlignmentType.JUSTIFIED },
    },
    title: { run: { font: fontOf(FONTS.heading), size: 36, color: '000000' }, paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 240, line: 560, lineRule: LineRuleType.EXACT } } },
    heading1: { run: { font: fontOf(FONTS.heading), size: 28, color: '000000' }, paragraph: { keepNext: true, spacing: { before: 160, after: 60 } } },
  },
};

/** The page of a plain document: A4 with Word's ordinary margins of 25.4 and 31.8 mm. */
export const PLAIN_SECTION: ISectionPropertiesOptions = {
  ...SECTION,
  page: { ...SECTION.page, margin: { top: 1440, bottom: 1440, left: 1803, right: 1803, header: 851, footer: 992, gutter: 0 } },
};
