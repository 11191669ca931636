import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { textOf } from '@shared/domain/document';
import type { FileReading } from '../../../../src/main/import/draft';
import { readImport } from '../../../../src/main/import/read-import';

const container = '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>';
const page = (body: string) => `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${body}</body></html>`;

/** A book of these documents, in reverse order in the package, so that only the spine gives the order of reading. */
function book(documents: readonly string[], more: Record<string, string> = {}): Uint8Array {
  const names = documents.map((_, index) => `text ${index}.xhtml`);
  const files = names.map((name, index) => `<item id="i${index}" href="${encodeURI(name)}" media-type="application/xhtml+xml"/>`).toReversed();
  const opf = `<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>春耕讲话集</dc:title><dc:creator>林守田</dc:creator></metadata>
    <manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>${files.join('')}</manifest>
    <spine><itemref idref="nav"/>${names.map((_, index) => `<itemref idref="i${index}"/>`).join('')}</spine></package>`;
  const parts = { mimetype: 'application/epub+zip', 'META-INF/container.xml': container, 'OEBPS/book.opf': opf, 'OEBPS/nav.xhtml': page('<nav>目录</nav>'), ...more };
  const texts = Object.fromEntries(documents.map((body, index) => [`OEBPS/${names[index]}`, page(body)]));
  return zipSync(Object.fromEntries(Object.entries({ ...parts, ...texts }).map(([path, text]) => [path, strToU8(text)])));
}

const read = (bytes: Uint8Array, split = true): Promise<FileReading> => readImport({ name: '书.epub', bytes, split });
const speeches = ['<h1>在备耕会上的讲话</h1><p>种子要足。</p>', '<h1>在抗旱会上的讲话</h1><p>水库要满。</p>'];

describe('epubImporter', () => {
  it('splits a book of speeches at its titles, in the order of reading', async () => {
    const { drafts } = await read(book(speeches));
    expect(drafts.map(({ title, source, doc }) => [title, source, textOf(doc)])).toEqual([
      ['在备耕会上的讲话', '春耕讲话集', '在备耕会上的讲话\n种子要足。'],
      ['在抗旱会上的讲话', '春耕讲话集', '在抗旱会上的讲话\n水库要满。'],
    ]);
  });

  it('keeps a book with chapters whole, and all of them when asked not to split', async () => {
    expect((await read(book(['<h1>序</h1><p>一。</p>', '<h1>田埂上</h1><p>二。</p>']))).drafts).toHaveLength(1);
    expect((await read(book(speeches), false)).drafts).toHaveLength(1);
  });

  it('refuses a locked book, and a zip that is none', async () => {
    const locked = '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData><CipherData><CipherReference URI="OEBPS/text%200.xhtml"/></CipherData></EncryptedData></encryption>';
    await expect(read(book(speeches, { 'META-INF/encryption.xml': locked }))).rejects.toMatchObject({ failure: { reason: 'file-drm' } });
    await expect(read(zipSync({ a: strToU8('x') }))).rejects.toMatchObject({ failure: { reason: 'file-not-epub' } });
  });
});
