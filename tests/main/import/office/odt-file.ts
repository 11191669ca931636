import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Draft, FileReading } from '../../../../src/main/import/draft';
import { odtImporter } from '../../../../src/main/import/office/odt/odt';

const ODF = 'urn:oasis:names:tc:opendocument:xmlns:';
const NAMESPACES = ['office', 'style', 'text', 'table', 'meta']
  .map((name) => `xmlns:${name}="${ODF}${name}:1.0"`)
  .concat(`xmlns:draw="${ODF}drawing:1.0"`, `xmlns:fo="${ODF}xsl-fo-compatible:1.0"`, 'xmlns:dc="http://purl.org/dc/elements/1.1/"')
  .concat('xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"')
  .join(' ');

/** The XML inside each part of an invented OpenDocument text; `body` stands inside `office:text`. */
export type OdtParts = { body: string; automatic?: string; styles?: string; meta?: string };

/** The bytes of a small OpenDocument text. */
export function odtFile({ body, automatic = '', styles = '', meta }: OdtParts, others: Zippable = {}): Uint8Array {
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content ${NAMESPACES}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    'styles.xml': strToU8(`<office:document-styles ${NAMESPACES}><office:styles>${styles}</office:styles></office:document-styles>`),
    ...(meta === undefined ? {} : { 'meta.xml': strToU8(`<office:document-meta ${NAMESPACES}><office:meta>${meta}</office:meta></office:document-meta>`) }),
    ...others,
  });
}

export async function readOdt(parts: OdtParts): Promise<FileReading> {
  return await odtImporter.read({ name: '讲话.odt', bytes: odtFile(parts), split: true });
}

export async function odtDraft(parts: OdtParts): Promise<Draft> {
  const [draft] = (await readOdt(parts)).drafts;
  if (!draft) throw new Error('no draft');
  return draft;
}
