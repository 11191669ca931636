import { strToU8, zipSync, type Zippable } from 'fflate';
import { textOf } from '@shared/domain/document';
import type { Draft, FileReading } from '../../../../src/main/import/draft';
import { docxImporter } from '../../../../src/main/import/office/docx/docx';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const V = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The XML inside each part of an invented Word file; `body` stands inside `w:body`. */
export type WordParts = { body: string; styles?: string; numbering?: string; comments?: string; extended?: string; footnotes?: string; core?: string };

const HEADING_STYLES = [1, 2, 3]
  .map((level) => `<w:style w:type="paragraph" w:styleId="h${level}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`)
  .join('');

/** The bytes of a small Word file. */
export function wordFile(parts: WordParts, others: Zippable = {}): Uint8Array {
  const optional = (path: string, root: string, inner: string | undefined): Zippable =>
    inner === undefined ? {} : { [path]: strToU8(`<w:${root} ${W} ${W14}>${inner}</w:${root}>`) };
  return zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${REL}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`<w:document ${W} ${MC} ${V}><w:body>${parts.body}</w:body></w:document>`),
    ...optional('word/styles.xml', 'styles', `${HEADING_STYLES}${parts.styles ?? ''}`),
    ...optional('word/numbering.xml', 'numbering', parts.numbering),
    ...optional('word/comments.xml', 'comments', parts.comments),
    ...optional('word/footnotes.xml', 'footnotes', parts.footnotes),
    ...(parts.extended === undefined ? {} : { 'word/commentsExtended.xml': strToU8(`<w15:commentsEx ${W15}>${parts.extended}</w15:commentsEx>`) }),
    ...(parts.core === undefined ? {} : { 'docProps/core.xml': strToU8(parts.core) }),
    ...others,
  });
}

/** A run of text, with the XML of its properties. */
export function run(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of runs (or of plain text), with the XML of its properties. */
export function paragraph(content: string, properties = ''): string {
  const inner = content.startsWith('<') ? content : run(content);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
}

export function heading(level: number, text: string, more = ''): string {
  return paragraph(text, `<w:pStyle w:val="h${level}"/>${more}`);
}

export async function readWord(parts: WordParts | Uint8Array, split = true): Promise<FileReading> {
  const bytes = parts instanceof Uint8Array ? parts : wordFile(parts);
  return await docxImporter.read({ name: '讲话.docx', bytes, split });
}

export async function wordDraft(parts: WordParts | Uint8Array): Promise<Draft> {
  const [draft] = (await readWord(parts)).drafts;
  if (!draft) throw new Error('no draft');
  return draft;
}

export async function wordLines(parts: WordParts): Promise<string[]> {
  return textOf((await wordDraft(parts)).doc).split('\n');
}
