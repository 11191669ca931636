import WordExtractor from 'word-extractor';
import { AppError } from '@shared/domain/failure';
import type { Notice } from '@shared/domain/import-report';
import type { Importer } from '../draft';
import { noteLabel } from '../office/docx/note-label';
import { officeReading } from '../office/office-drafts';
import { plainLook } from '../office/look';
import { createWriter } from '../office/writer';
import { looksLike } from '../sniff';
import { streamNames } from './compound-file';

/** What a Word file is flagged with when its text is encrypted ([MS-DOC] 2.5.2, bit 8 of the word at 10). */
const ENCRYPTED = 0x0100;
const WORD_MAGIC = 0xa5ec;

// oxlint-disable-next-line no-control-regex -- controls are what it looks for
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/gu;

/**
 * Word 97-2003 files, and WPS files of that kind: the text with its notes. Headings are those that the outline finds;
 * comments and highlights are not read. Throws `file-password`, `file-damaged` and, for Works and others, `file-not-doc`.
 */
export const docImporter: Importer = {
  id: 'doc',
  extensions: ['doc', 'dot', 'wps', 'wpt'],
  async read({ name, bytes, split }) {
    const found = looksLike(bytes);
    if (found === null || !found.startsWith('Word 97')) throw new AppError('unreadable-file', 'file-not-doc', { name });
    const streams = streamNames(name, bytes);
    if (streams.has('EncryptedPackage')) throw new AppError('unreadable-file', 'file-password', { name });
    if (!streams.has('WordDocument')) throw new AppError('unreadable-file', 'file-not-doc', { name });
    if (isEncrypted(bytes)) throw new AppError('unreadable-file', 'file-password', { name });
    const { body, notes, comments } = await textsOf(name, bytes);
    const writer = createWriter();
    for (const line of body.split('\n')) {
      writer.text(line.replaceAll(CONTROLS, ''), plainLook());
      writer.endParagraph({ kind: 'paragraph', number: '', title: false });
    }
    for (const [index, note] of notes.entries()) {
      writer.text(note, plainLook());
      writer.endParagraph({ kind: 'footnote', label: noteLabel('decimal', index + 1), number: '', title: false });
    }
    const counts = { images: 0, changes: 0, embedded: 0 };
    const reading = officeReading({ format: 'doc', name, split, written: writer.finish(), comments: [], properties: { title: '', keywords: [] }, counts });
    const left: Notice[] = comments > 0 ? [{ reason: 'warning-comments', params: { count: comments } }] : [];
    return { ...reading, warnings: [...reading.warnings, ...left] };
  },
};

/** The first sector of the main stream stands at a sector's start, so its two magic bytes are looked for there. */
function isEncrypted(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 512; at + 12 <= bytes.length; at += 512) {
    if (view.getUint16(at, true) === WORD_MAGIC) return (view.getUint16(at + 10, true) & ENCRYPTED) !== 0;
  }
  return false;
}

type Part = (options: { filterUnicode: boolean }) => string;
type Word = { getBody: Part; getFootnotes: Part; getEndnotes: Part; getAnnotations: Part };

async function textsOf(name: string, bytes: Uint8Array): Promise<{ body: string; notes: string[]; comments: number }> {
  try {
    // the declared types lack the option that keeps “” and —— as they are
    const word = (await new WordExtractor().extract(Buffer.from(bytes))) as unknown as Word;
    const plain = { filterUnicode: false };
    const notes = [word.getFootnotes(plain), word.getEndnotes(plain)].flatMap((text) => linesIn(text));
    return { body: word.getBody(plain), notes, comments: linesIn(word.getAnnotations(plain)).length };
  } catch {
    throw new AppError('unreadable-file', 'file-damaged', { name });
  }
}

function linesIn(text: string): string[] {
  return text.split('\n').map((line) => line.replaceAll(CONTROLS, '').trim()).filter((line) => line !== '');
}
