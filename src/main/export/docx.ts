import { Document, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, TextRun, type IParagraphOptions } from 'docx';
import { sheetParagraphs, type SheetParagraph, type SheetPart } from '@shared/domain/sheet-paragraphs';
import { CONTEXT_COLOUR, pageNumber, SECTION, STYLES } from './docx-page';
import { settleParts } from './docx-parts';
import type { Exporter } from './exporter';

/** Word, in the layout of an official document (GB/T 9704-2012). The same sheet gives the same bytes. */
export const docxExporter: Exporter = {
  id: 'docx',
  extension: 'docx',
  mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  async render(sheet) {
    const paragraphs = sheetParagraphs(sheet);
    const sources = paragraphs.flatMap(({ footnote }) => footnote ?? []);
    const document = new Document({
      title: sheet.title,
      creator: 'Lectern',
      lastModifiedBy: 'Lectern',
      styles: STYLES,
      evenAndOddHeaderAndFooters: true,
      footnotes: Object.fromEntries(sources.map((source, index) => [index + 1, { children: [footnoteText(source)] }])),
      sections: [
        {
          properties: SECTION,
          footers: { default: pageNumber('right'), even: pageNumber('left') },
          children: bodyParagraphs(paragraphs),
        },
      ],
    });
    return settleParts(await Packer.toBuffer(document));
  },
};

function bodyParagraphs(paragraphs: readonly SheetParagraph[]): Paragraph[] {
  let footnotes = 0;
  return paragraphs.map(({ kind, parts, footnote }) => {
    const children = parts.map(run);
    if (footnote !== null) {
      footnotes += 1;
      children.push(new FootnoteReferenceRun(footnotes));
    }
    return new Paragraph({ ...LOOKS[kind], children });
  });
}

const LOOKS: Record<SheetParagraph['kind'], IParagraphOptions> = {
  title: { heading: HeadingLevel.TITLE },
  subtitle: { style: 'SheetSubtitle' },
  heading: { heading: HeadingLevel.HEADING_1 },
  excerpt: { style: 'Excerpt' },
  note: { style: 'MarginNote' },
  tags: { style: 'ExcerptTags' },
};

/** Words with context around them are bold, so that they stand out in black and white too. */
function run({ kind, text, bold, italic }: SheetPart): TextRun {
  switch (kind) {
    case 'marked':
      return new TextRun({ text, bold: true });
    case 'context':
      return new TextRun({ text, color: CONTEXT_COLOUR });
    case 'text':
      return bold || italic ? new TextRun({ text, ...(bold && { bold }), ...(italic && { italics: italic }) }) : new TextRun(text);
    case 'quote':
    case 'source':
      return new TextRun(text);
    default:
      return kind satisfies never;
  }
}

function footnoteText(source: string): Paragraph {
  return new Paragraph({ style: 'FootnoteText', children: [new TextRun(` ${source}`)] });
}
