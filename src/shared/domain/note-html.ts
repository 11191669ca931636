import { htmlText as safe } from './html-text';
import type { NotePart, NoteSheet, NoteSheetBlock } from './note-sheet';

/** The looks of the file; A4 when it is printed. It names fonts and embeds nothing. */
const STYLE = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
body { max-width: 40em; margin: 2em auto; padding: 0 1em; font: 16pt/29pt FangSong, "FangSong_GB2312", STFangsong, "Noto Serif CJK SC", serif; color: #000; background: #fff; text-align: justify; }
@media print { body { max-width: none; margin: 0; padding: 0; } }
h1 { font: 22pt/32pt "FZXiaoBiaoSong-B05S", "Noto Serif CJK SC", SimSun, serif; text-align: center; margin: 0 0 1em; }
h1.sign { color: #c00000; font-size: 36pt; line-height: 48pt; }
h2, h3, h4, h5 { font-size: 16pt; line-height: 29pt; font-weight: 400; margin: 0; text-indent: 2em; break-after: avoid; }
h2 { font-family: SimHei, "Noto Sans CJK SC", sans-serif; }
h3 { font-family: KaiTi, STKaiti, "Noto Serif CJK SC", serif; }
p { margin: 0; text-indent: 2em; }
.center { text-align: center; text-indent: 0; }
.issuer { display: flex; justify-content: space-between; text-indent: 0; border-bottom: 2px solid #c00000; margin-bottom: 1em; }
.hang { text-indent: 0; padding-left: 2em; }
.entry[data-level="2"] { padding-left: 2em; }
.entry[data-level="3"] { padding-left: 4em; }
.entry[data-level="4"] { padding-left: 6em; }
blockquote { margin: 0; font-family: KaiTi, STKaiti, "Noto Serif CJK SC", serif; }
table { border-collapse: collapse; width: 100%; margin: .5em 0; font-size: 14pt; line-height: 22pt; }
td, th { border: 1px solid #000; padding: 2pt 6pt; text-align: left; font-weight: 400; }
th { font-family: SimHei, "Noto Sans CJK SC", sans-serif; }
sup { line-height: 1; }
.imprint { margin-top: 3em; border: solid #000; border-width: 1pt 0; font-size: 14pt; line-height: 22pt; }
.imprint p { text-indent: 0; padding: 0 1em; }
.imprint .issued { display: flex; justify-content: space-between; border-top: .7pt solid #000; }
.notes { border-top: 1px solid #000; margin-top: 2em; padding-top: .5em; font: 10pt/15pt SimSun, "Noto Serif CJK SC", serif; }
.notes p { text-indent: 0; }
`;

/** A note as one HTML file without script, link or remote part. */
export function noteHtml(sheet: NoteSheet): string {
  const footnotes: string[] = [];
  const body = sheet.blocks.map((block) => blockHtml(block, footnotes)).join('\n');
  const notes = footnotes.map((note, index) => `<p id="n${index + 1}">${index + 1}. ${safe(note)}</p>`).join('\n');
  return `<!doctype html>
<html lang="${sheet.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${safe(sheet.title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
${notes === '' ? '' : `<section class="notes">\n${notes}\n</section>\n`}</body>
</html>
`;
}

function blockHtml(block: NoteSheetBlock, footnotes: string[]): string {
  const inline = (parts: readonly NotePart[]) => parts.map((part) => partHtml(part, footnotes)).join('');
  switch (block.kind) {
    case 'sign':
      return `<h1 class="sign">${safe(block.text)}</h1>`;
    case 'title':
      return `<h1>${safe(block.text)}</h1>`;
    case 'issue':
      return `<p class="center">${safe(block.text)}</p>`;
    case 'issuer':
      return `<p class="issuer"><span>${safe(block.left)}</span><span>${safe(block.right)}</span></p>`;
    case 'field':
    case 'attendance':
      return `<p class="hang">${safe(block.name)}：${safe(block.value)}</p>`;
    case 'heading':
      return `<h${block.level + 1}>${inline(block.parts)}</h${block.level + 1}>`;
    case 'body':
      return `<p>${inline(block.parts)}</p>`;
    case 'entry':
      return `<p class="entry" data-level="${block.level}">${safe(block.label)} ${inline(block.parts)}</p>`;
    case 'quote':
    case 'excerpt':
      return `<blockquote><p>${inline(block.parts)}</p></blockquote>`;
    case 'duty':
      return `<p>${block.done ? '☑' : '☐'} ${inline(block.parts)}${safe(block.detail)}</p>`;
    case 'table':
      return `<table>${block.rows.map((row, at) => rowHtml(row.map(inline), block.header && at === 0 ? 'th' : 'td')).join('')}</table>`;
    case 'endnote-head':
      return `<h2>${safe(block.text)}</h2>`;
    case 'endnote':
      return `<p class="hang">${block.number}. ${safe(block.text)}</p>`;
    case 'imprint':
      return `<section class="imprint"><p>${safe(block.name)}：${safe(block.copies)}</p><p class="issued"><span>${safe(block.left)}</span><span>${safe(block.right)}</span></p></section>`;
    default:
      return block satisfies never;
  }
}

function rowHtml(cells: readonly string[], tag: 'td' | 'th'): string {
  return `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
}

function partHtml({ text, bold, italic, underline, footnote, endnote }: NotePart, footnotes: string[]): string {
  let html = safe(text);
  if (underline) html = `<u>${html}</u>`;
  if (italic) html = `<i>${html}</i>`;
  if (bold) html = `<b>${html}</b>`;
  if (footnote !== undefined) {
    footnotes.push(footnote);
    html += `<sup><a href="#n${footnotes.length}">${footnotes.length}</a></sup>`;
  }
  return endnote === undefined ? html : `${html}<sup>[${endnote}]</sup>`;
}
