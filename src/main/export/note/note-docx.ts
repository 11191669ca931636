import { Document, FootnoteReferenceRun, Packer, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType, type IParagraphOptions } from 'docx';
import type { NotePart, NoteSheet, NoteSheetBlock } from '@shared/domain/note-sheet';
import { FONTS, fontOf, pageNumber, SECTION, STYLES } from '../docx-page';
import { settleParts } from '../docx-parts';
import type { NoteExporter } from './note-exporter';
import { hangingBehind, headingStyle, IMPRINT, ISSUER_TAB, LINE_ABOVE, LINE_BELOW, NOTE_STYLES, PLAIN_SECTION, PLAIN_STYLES, WIDTHS } from './note-docx-styles';

/** Word: an official document (GB/T 9704-2012, with the heading of 纪要), or a plain one. The same note gives the same bytes. */
export const noteDocxExporter: NoteExporter = {
  id: 'docx',
  extension: 'docx',
  mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  async render(sheet) {
    const official = sheet.layout === 'official';
    const notes: string[] = [];
    const children = sheet.blocks.flatMap((block, index) => blockOf(block, { notes, above: sheet.blocks[index - 1], layout: sheet.layout }));
    const base = official ? STYLES : PLAIN_STYLES;
    const document = new Document({
      title: sheet.title,
      creator: 'Lectern',
      lastModifiedBy: 'Lectern',
      styles: { ...base, paragraphStyles: [...(base.paragraphStyles ?? []), ...NOTE_STYLES[sheet.layout]] },
      evenAndOddHeaderAndFooters: true,
      footnotes: Object.fromEntries(notes.map((text, index) => [index + 1, { children: [footnote(text)] }])),
      sections: [{ properties: official ? SECTION : PLAIN_SECTION, footers: { default: pageNumber('right'), even: pageNumber('left') }, children }],
    });
    return settleParts(await Packer.toBuffer(document));
  },
};

/** What a block needs to know: the footnotes so far, the block above it, the layout. */
type Around = { notes: string[]; above: NoteSheetBlock | undefined; layout: NoteSheet['layout'] };

function blockOf(block: NoteSheetBlock, { notes, above, layout }: Around): Paragraph | Table | [Table, Paragraph] {
  const inline = (style: string, parts: readonly NotePart[], before = '', after = '') =>
    new Paragraph({ style, children: [...plain(before), ...parts.flatMap((part) => runs(part, notes)), ...plain(after)] });
  switch (block.kind) {
    case 'sign':
      return styled('NoteSign', block.text);
    case 'issue':
      return styled('NoteIssue', block.text);
    case 'issuer':
      return styled('NoteIssuer', `${block.left}\t${block.right}`, { tabStops: [ISSUER_TAB] });
    case 'title':
      return styled('Title', block.text, layout === 'official' ? LINE_BELOW : {});
    case 'field':
      return styled('NoteField', `${block.name}：${block.value}`, { indent: hangingBehind(block.name, 0, layout) });
    case 'attendance':
      return new Paragraph({
        ...(above?.kind === 'attendance' ? {} : LINE_ABOVE), style: 'NoteAttendance', indent: hangingBehind(block.name, 2, layout),
        children: [new TextRun({ text: `${block.name}：`, font: fontOf(FONTS.heading) }), new TextRun(block.value)],
      });
    case 'heading':
      return inline(headingStyle(block.level), block.parts);
    case 'body':
      return inline('Excerpt', block.parts);
    case 'entry':
      return inline(`NoteEntry${block.level}`, block.parts, `${block.label} `);
    case 'quote':
    case 'excerpt':
      return inline('NoteQuote', block.parts);
    case 'duty':
      return inline('Excerpt', block.parts, '', block.detail);
    case 'table':
      return tableOf(block, notes, WIDTHS[layout]);
    case 'endnote-head':
      return styled(headingStyle(1), block.text);
    case 'endnote':
      return styled('NoteSource', `${block.number}. ${block.text}`);
    case 'imprint':
      return imprintOf(block, WIDTHS[layout]);
    default:
      return block satisfies never;
  }
}

function styled(style: string, words: string, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...more, style, children: [new TextRun(words)] });
}

function plain(text: string): TextRun[] {
  return text === '' ? [] : [new TextRun(text)];
}

function runs({ text, bold, italic, underline, footnote: note, endnote }: NotePart, notes: string[]): (TextRun | FootnoteReferenceRun)[] {
  const made: (TextRun | FootnoteReferenceRun)[] = [];
  if (text !== '') made.push(new TextRun({ text, ...(bold ? { bold } : {}), ...(italic ? { italics: true } : {}), ...(underline ? { underline: {} } : {}) }));
  if (note !== undefined) {
    notes.push(note);
    made.push(new FootnoteReferenceRun(notes.length));
  }
  if (endnote !== undefined) made.push(new TextRun({ text: `[${endnote}]`, superScript: true }));
  return made;
}

/** Two lines at the foot of the page, and the paragraph that Word wants behind a table. */
function imprintOf({ name, copies, left, right }: Extract<NoteSheetBlock, { kind: 'imprint' }>, width: number): [Table, Paragraph] {
  const { float, tab, margins, names, thick, thin, none } = IMPRINT;
  const row = (child: Paragraph) => new TableRow({ children: [new TableCell({ margins, children: [child] })] });
  const table = new Table({
    float,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [width],
    borders: { top: thick, bottom: thick, left: none, right: none, insideHorizontal: thin, insideVertical: none },
    rows: [
      row(new Paragraph({ style: 'NoteImprint', indent: names, children: [new TextRun(`${name}：${copies}`)] })),
      row(new Paragraph({ style: 'NoteImprint', tabStops: [tab], children: [new TextRun(`${left}\t${right}`)] })),
    ],
  });
  return [table, new Paragraph({ style: 'NoteImprint', spacing: { line: 20 }, children: [] })];
}

function tableOf({ rows, header }: Extract<NoteSheetBlock, { kind: 'table' }>, notes: string[], width: number): Table {
  const across = Math.max(...rows.map((row) => row.length));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    // columns of one width, as the preview shows them: fitted ones would differ from program to program
    layout: TableLayoutType.FIXED,
    columnWidths: Array.from({ length: across }, () => Math.floor(width / across)),
    rows: rows.map((row, at) => new TableRow({
      tableHeader: header && at === 0,
      children: Array.from({ length: across }, (_, column) => new TableCell({
        children: [new Paragraph({ style: header && at === 0 ? 'NoteTableHead' : 'NoteTable', children: (row[column] ?? []).flatMap((part) => runs(part, notes)) })],
      })),
    })),
  });
}

function footnote(text: string): Paragraph {
  return new Paragraph({ style: 'FootnoteText', children: [new TextRun(` ${text}`)] });
}

