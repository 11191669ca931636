import { AlignmentType, BorderStyle, LineRuleType, TabStopType, type IParagraphStyleOptions, type ISectionPropertiesOptions, type IStylesOptions } from 'docx';
import type { NoteSheet } from '@shared/domain/note-sheet';
import { FONTS, fontOf, SECTION, STYLES } from '../docx-page';

type ParagraphLook = NonNullable<IParagraphStyleOptions['paragraph']>;
type RunLook = NonNullable<IParagraphStyleOptions['run']>;

/** Twips: a character of 16 pt, a line of the official page, 156 mm across. */
const CHARACTER = 320;
const ACROSS = 8844;
const RED = 'C00000';

function style(id: string, name: string, run: RunLook, paragraph: ParagraphLook): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', next: 'Excerpt', quickFormat: true, run, paragraph };
}

const indented: ParagraphLook = { indent: { firstLine: 2 * CHARACTER, firstLineChars: 200 } };

/** The right edge of the line that names issuer and date. */
export const ISSUER_TAB = { type: TabStopType.RIGHT, position: ACROSS };

/** The style of a heading by its level: 一、 black, （一） Kai, 1. and （1） as the text (GB/T 9704-2012, 7.3.3). */
export function headingStyle(level: number): string {
  return level === 1 ? 'Heading1' : `NoteHeading${level}`;
}

function noteStyles(fonts: { kai: string; hei: string; body: string }, size: number): IParagraphStyleOptions[] {
  const hanging = (level: number): ParagraphLook => ({ indent: { left: (2 + 2 * level) * CHARACTER, hanging: 2 * CHARACTER } });
  return [
    style('NoteHeading2', 'Lectern Heading 2', { font: fontOf(fonts.kai), size }, { ...indented, keepNext: true, outlineLevel: 1 }),
    style('NoteHeading3', 'Lectern Heading 3', { bold: true, size }, { ...indented, keepNext: true, outlineLevel: 2 }),
    style('NoteHeading4', 'Lectern Heading 4', { size }, { ...indented, keepNext: true, outlineLevel: 3 }),
    style('NoteField', 'Lectern Field', { size }, { indent: { left: 5 * CHARACTER, hanging: 5 * CHARACTER }, alignment: AlignmentType.LEFT }),
    style('NoteQuote', 'Lectern Quote', { font: fontOf(fonts.kai), size }, indented),
    ...[1, 2, 3, 4].map((level) => style(`NoteEntry${level}`, `Lectern Entry ${level}`, { size }, hanging(level))),
    style('NoteTable', 'Lectern Table', { size: 28 }, { alignment: AlignmentType.LEFT, spacing: { line: 400, lineRule: LineRuleType.AT_LEAST } }),
    style('NoteTableHead', 'Lectern Table Head', { size: 28, font: fontOf(fonts.hei) }, { alignment: AlignmentType.CENTER, spacing: { line: 400, lineRule: LineRuleType.AT_LEAST } }),
    style('NoteSource', 'Lectern Source', { size: 24, font: fontOf(FONTS.source) }, { indent: { left: 2 * CHARACTER, hanging: CHARACTER }, alignment: AlignmentType.LEFT, spacing: { line: 400, lineRule: LineRuleType.EXACT } }),
    // GB/T 9704-2012, 10.3: the sign of minutes stands 35 mm below the text area's edge, red; a red line ends the head
    style('NoteSign', 'Lectern Minutes Sign', { font: fontOf(FONTS.title), size: 72, color: RED, characterSpacing: 0 }, { alignment: AlignmentType.CENTER, spacing: { before: 1985 - 720, after: 240, line: 1000, lineRule: LineRuleType.AT_LEAST } }),
    style('NoteIssue', 'Lectern Minutes Number', { size }, { alignment: AlignmentType.CENTER, spacing: { after: 240 } }),
    style('NoteIssuer', 'Lectern Minutes Issuer', { size }, {
      alignment: AlignmentType.LEFT,
      spacing: { after: 480 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 4, color: RED } },
    }),
    style('NoteAttendance', 'Lectern Attendance', { size }, { alignment: AlignmentType.LEFT, indent: { left: 5 * CHARACTER, hanging: 3 * CHARACTER } }),
  ];
}

/** The styles that notes add to those of every exported document. */
export const NOTE_STYLES: Record<NoteSheet['layout'], IParagraphStyleOptions[]> = {
  official: noteStyles({ kai: FONTS.note, hei: FONTS.heading, body: FONTS.body }, 32),
  plain: noteStyles({ kai: FONTS.note, hei: FONTS.heading, body: FONTS.source }, 24),
};

/** A plain document: 宋体 小四, one and a half lines, ordinary margins. */
export const PLAIN_STYLES: IStylesOptions = {
  ...STYLES,
  default: {
    ...STYLES.default,
    document: {
      run: { font: fontOf(FONTS.source), size: 24, color: '000000', language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: { before: 0, after: 60, line: 360, lineRule: LineRuleType.AUTO }, alignment: AlignmentType.JUSTIFIED },
    },
    title: { run: { font: fontOf(FONTS.heading), size: 36, color: '000000' }, paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 240 } } },
    heading1: { run: { font: fontOf(FONTS.heading), size: 28, color: '000000' }, paragraph: { keepNext: true, spacing: { before: 160, after: 60 } } },
  },
};

/** The page of a plain document: A4 with Word's ordinary margins of 25.4 and 31.8 mm. */
export const PLAIN_SECTION: ISectionPropertiesOptions = {
  ...SECTION,
  page: { ...SECTION.page, margin: { top: 1440, bottom: 1440, left: 1803, right: 1803, header: 851, footer: 992, gutter: 0 } },
};
