const OOXML = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';
const MICROSOFT = 'http://schemas.microsoft.com/office/word/';
const ODF = 'urn:oasis:names:tc:opendocument:xmlns:';

/** Namespaces this program reads, with the prefix it calls them by. Both spellings of OOXML are the same to us. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${OOXML}wordprocessingml/2006/main`, 'w:'],
  [`${STRICT}wordprocessingml/main`, 'w:'],
  [`${OOXML}officeDocument/2006/relationships`, 'r:'],
  [`${STRICT}officeDocument/relationships`, 'r:'],
  [`${OOXML}package/2006/relationships`, 'rel:'],
  [`${OOXML}package/2006/metadata/core-properties`, 'cp:'],
  [`${OOXML}officeDocument/2006/math`, 'm:'],
  [`${STRICT}officeDocument/math`, 'm:'],
  [`${OOXML}drawingml/2006/picture`, 'pic:'],
  [`${STRICT}drawingml/picture`, 'pic:'],
  [`${OOXML}drawingml/2006/chart`, 'c:'],
  [`${STRICT}drawingml/chart`, 'c:'],
  [`${OOXML}drawingml/2006/diagram`, 'dgm:'],
  [`${STRICT}drawingml/diagram`, 'dgm:'],
  [`${OOXML}markup-compatibility/2006`, 'mc:'],
  [`${MICROSOFT}2010/wordml`, 'w14:'],
  [`${MICROSOFT}2012/wordml`, 'w15:'],
  ['urn:schemas-microsoft-com:vml', 'v:'],
  ['http://www.w3.org/XML/1998/namespace', 'xml:'],
  ['http://purl.org/dc/elements/1.1/', 'dc:'],
  [`${ODF}office:1.0`, 'office:'],
  [`${ODF}style:1.0`, 'style:'],
  [`${ODF}text:1.0`, 'text:'],
  [`${ODF}table:1.0`, 'table:'],
  [`${ODF}drawing:1.0`, 'draw:'],
  [`${ODF}meta:1.0`, 'meta:'],
  [`${ODF}manifest:1.0`, 'manifest:'],
  [`${ODF}xsl-fo-compatible:1.0`, 'fo:'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext:'],
]);

/** The prefix with its colon; empty for no namespace, `?:` for one that is not read. */
export function prefixOf(uri: string): string {
  return uri === '' ? '' : (PREFIXES.get(uri) ?? '?:');
}
