/** Text at a place on a page (units of 1/72 inch from the lower left corner). */
export type PdfText = { x: number; y: number; text: string; size?: number };

export type PdfPage = { texts: PdfText[]; annotations?: string[] };

function hex(text: string): string {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('');
}

/** A text string of PDF, in UTF-16 with its mark. */
export function pdfString(text: string): string {
  return `<feff${hex(text)}>`;
}

/** A highlight over a box of a page, as viewers write it. */
export function highlight(box: { left: number; right: number; bottom: number; top: number }, more: string): string {
  const { left, right, bottom, top } = box;
  const corners = [left, top, right, top, left, bottom, right, bottom].join(' ');
  return `<< /Type /Annot /Subtype /Highlight /Rect [${left} ${bottom} ${right} ${top}] /QuadPoints [${corners}] /C [1 1 0] ${more} >>`;
}

/**
 * A PDF 1.4 of A4 pages in a Chinese font that is named and not embedded, every character as wide as high: what a reader
 * without character maps cannot read.
 */
export function minimalPdf(pages: readonly PdfPage[], title = ''): Uint8Array {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>', ''];
  const add = (body: string): number => objects.push(body);
  const descriptor = add('<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>');
  const cid = add(`<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor ${descriptor} 0 R >>`);
  const font = add(`<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [${cid} 0 R] >>`);
  const kids = pages.map(({ texts, annotations = [] }) => {
    const content = texts.map(({ x, y, text, size = 12 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`).join('\n');
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    const marks = annotations.map((one) => `${add(one)} 0 R`).join(' ');
    return add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 ${font} 0 R >> >> /Contents ${stream} 0 R /Annots [${marks}] >>`);
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  const info = add(`<< /Title ${pdfString(title)} >>`);
  let file = '%PDF-1.4\n';
  const places = objects.map((body, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${info} 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
