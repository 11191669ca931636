type Signature = { bytes: readonly number[]; found: string };

const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));

/** First bytes of files that people rename to .txt, with the name shown for them. */
const signatures: readonly Signature[] = [
  { bytes: ascii('%PDF-'), found: 'PDF' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], found: 'Word 97-2003 / WPS' },
  { bytes: ascii('{\\rtf'), found: 'RTF' },
  { bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], found: 'PNG' },
  { bytes: [0xff, 0xd8, 0xff], found: 'JPEG' },
  { bytes: ascii('GIF8'), found: 'GIF' },
  { bytes: [0x1f, 0x8b, 0x08], found: 'gzip' },
  { bytes: ascii('Rar!\u001a'), found: 'RAR' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], found: '7z' },
  { bytes: ascii('SQLite format 3'), found: 'SQLite' },
  { bytes: [0x7f, ...ascii('ELF')], found: 'ELF' },
];

const ZIP_PARTS = [
  { part: 'word/', found: 'Word (docx)' },
  { part: 'xl/', found: 'Excel (xlsx)' },
  { part: 'ppt/', found: 'PowerPoint (pptx)' },
  { part: 'opendocument.text', found: 'OpenDocument (odt)' },
  { part: 'epub+zip', found: 'EPUB' },
];

const PEEK_BYTES = 8192;

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((byte, index) => bytes[index] === byte);
}

/** A zip names its first part at the start and all of them at the end. */
function zipKind(bytes: Uint8Array): string {
  let names = '';
  for (const byte of bytes.subarray(0, PEEK_BYTES)) names += String.fromCharCode(byte);
  for (const byte of bytes.subarray(-PEEK_BYTES)) names += String.fromCharCode(byte);
  return ZIP_PARTS.find(({ part }) => names.includes(part))?.found ?? 'ZIP';
}

/** What a file that should be text really is, by its first bytes (`PDF`, `Word (docx)`), or null when it may be text. */
export function looksLike(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return zipKind(bytes);
  return signatures.find((signature) => startsWith(bytes, signature.bytes))?.found ?? null;
}

/** Whether bytes begin as a web page does, blanks, comments and a byte order mark aside. */
export function looksLikeHtml(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, PEEK_BYTES)).toString('latin1').replaceAll('\u0000', '');
  return /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)?<(?:!doctype\s+html|html|head|meta|body|title)\b/iu.test(head);
}
