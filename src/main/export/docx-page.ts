/**
 * The page and the styles of an official document, GB/T 9704-2012: A4, 37 mm above and 28 mm at the binding edge, a text
 * area of 156 × 225 mm with 22 lines of 28 characters. The values were tried in LibreOffice: 28.95 pt and a quarter of a
 * point less between characters give exactly 22 × 28, where 29 pt gives 21 lines and a character grid breaks the lines.
 */
import {
  AlignmentType,
  Footer,
  FootnotePosition,
  LineRuleType,
  NoteNumberRestart,
  NumberFormat,
  PageNumber,
  Paragraph,
  TextRun,
  type IParagraphStyleOptions,
  type ISectionPropertiesOptions,
  type IStylesOptions,
} from 'docx';

const LATIN = 'Times New Roman';

/** The fonts of official documents. They are named and never embedded; `docx-parts.ts` lists what may stand in for them. */
export const FONTS = {
  body: '仿宋_GB2312',
  title: '方正小标宋简体',
  heading: '黑体',
  note: '楷体_GB2312',
  source: '宋体',
} as const;

/** Half points. */
const SIZES = { title: 44, body: 32, pageNumber: 28, source: 18 } as const;
/** Twips (1/20 pt). */
const LINE = 579;
const SOURCE_LINE = 260;
const CLOSER = -5;
const TWO_CHARACTERS = 640;

/** Twips of so many millimetres; the library's own conversion cuts the fraction off and misses A4 by one. */
function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

/** Grey enough to stand back on paper, dark enough to be read (7:1 on white). */
export const CONTEXT_COLOUR = '595959';

export function fontOf(eastAsia: string) {
  return { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia };
}

function style(id: string, name: string, change: Pick<IParagraphStyleOptions, 'run' | 'paragraph'> = {}): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', next: 'Excerpt', quickFormat: true, ...change };
}

const indented = { firstLine: TWO_CHARACTERS, firstLineChars: 200 };

/** Named styles, so that the whole document can be restyled in Word or WPS. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: fontOf(FONTS.body),
        size: SIZES.body,
        characterSpacing: CLOSER,
        color: '000000',
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
      paragraph: {
        spacing: { before: 0, after: 0, line: LINE, lineRule: LineRuleType.EXACT },
        alignment: AlignmentType.JUSTIFIED,
      },
    },
    title: {
      run: { font: fontOf(FONTS.title), size: SIZES.title, characterSpacing: 0, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 0, line: 640, lineRule: LineRuleType.EXACT } },
    },
    heading1: {
      run: { font: fontOf(FONTS.heading), size: SIZES.body, color: '000000' },
      paragraph: { keepNext: true, indent: indented, spacing: { before: 0, after: 0 } },
    },
    footnoteText: {
      run: { font: fontOf(FONTS.source), size: SIZES.source, characterSpacing: 0 },
      paragraph: { spacing: { before: 0, after: 0, line: SOURCE_LINE, lineRule: LineRuleType.EXACT }, alignment: AlignmentType.LEFT },
    },
  },
  paragraphStyles: [
    style('SheetSubtitle', 'Lectern Subtitle', {
      run: { font: fontOf(FONTS.note) },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: LINE } },
    }),
    style('Excerpt', 'Lectern Excerpt', { paragraph: { indent: indented } }),
    style('MarginNote', 'Lectern Margin Note', { run: { font: fontOf(FONTS.note) }, paragraph: { indent: indented } }),
    style('ExcerptTags', 'Lectern Tags', {
      run: { font: fontOf(FONTS.note), size: SIZES.pageNumber },
      paragraph: { indent: indented, alignment: AlignmentType.LEFT },
    }),
  ],
};

/** Page, margins and footnotes. The text area starts 37 mm below the edge and ends 35 mm above the other. */
export const SECTION: ISectionPropertiesOptions = {
  page: {
    size: { width: twips(210), height: twips(297) },
    margin: {
      top: twips(37),
      bottom: twips(35),
      left: twips(28),
      right: twips(26),
      header: twips(15),
      // the dashes of the page number stand 7 mm below the text area
      footer: twips(25.5),
      gutter: 0,
    },
  },
  footnoteProperties: {
    position: FootnotePosition.PAGE_BOTTOM,
    numberFormat: { type: NumberFormat.DECIMAL_ENCLOSED_CIRCLE },
    restart: NoteNumberRestart.EACH_PAGE,
  },
};

/** `— 1 —`, on odd pages at the right and on even pages at the left, one character in. */
export function pageNumber(side: 'left' | 'right'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: SIZES.pageNumber * 10 },
        children: [
          new TextRun({ font: fontOf(FONTS.source), size: SIZES.pageNumber, characterSpacing: 0, children: ['— ', PageNumber.CURRENT, ' —'] }),
        ],
      }),
    ],
  });
}
