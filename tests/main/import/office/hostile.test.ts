import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { textOf } from '@shared/domain/document';
import { failureOf } from '@shared/domain/failure';
import { LIMITS } from '../../../../src/main/import/limits';
import { odtImporter } from '../../../../src/main/import/office/odt/odt';
import { odtFile } from './odt-file';
import { paragraph, readWord, wordDraft, wordFile } from './word-file';

const TEXT = paragraph('同志们：今天开会，讲三个问题。');

async function reasonOf(bytes: Uint8Array): Promise<string> {
  return await readWord(bytes).then(
    () => 'imported',
    (error: unknown) => failureOf(error).reason,
  );
}

const document = (xml: string) => wordFile({ body: '' }, { 'word/document.xml': strToU8(xml) });

describe('a Word file that is not what it should be', () => {
  it.each([
    ['a zip of other things', zipSync({ 'a.txt': strToU8('甲') }), 'file-not-word'],
    ['a spreadsheet', zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>') }), 'file-not-word'],
    ['no zip at all', strToU8('同志们'), 'file-not-word'],
    ['an RTF file', strToU8('{\\rtf1}'), 'file-not-what-it-says'],
    ['without its main part', zipSync({ '[Content_Types].xml': strToU8('<Types/>') }), 'file-damaged'],
    ['with XML that breaks off', document('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p'), 'file-damaged'],
    ['with entities of its own', document('<!DOCTYPE a [<!ENTITY b "cc">]><a>&b;</a>'), 'file-dtd'],
    ['with an external entity', document('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'), 'file-dtd'],
    ['with another root', document('<a/>'), 'file-not-word'],
    ['nested too deeply', document('<a>'.repeat(LIMITS.xmlDepth + 1)), 'file-complex'],
    ['of too many parts', zipSync(Object.fromEntries(Array.from({ length: LIMITS.zipEntries + 1 }, (_, index) => [`p${index}`, new Uint8Array()]))), 'file-entries'],
    ['without a word in it', wordFile({ body: '<w:p/>' }), 'file-no-text'],
  ])('%s is refused in a sentence of its own', async (_, bytes, reason) => {
    expect(await reasonOf(bytes)).toBe(reason);
  });

  it('is refused when a part inflates past the limit, whatever its header says', async () => {
    const bytes = document(`<a>${' '.repeat(LIMITS.inflatedPartBytes)}</a>`);
    // the size in the directory is made small, so only counting while inflating can find out
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 46 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > LIMITS.inflatedPartBytes) view.setUint32(at + 24, 100, true);
    }
    expect(await reasonOf(bytes)).toBe('file-inflated');
  });

  it('is refused when a part has another checksum than its own', async () => {
    const bytes = zipSync({ 'word/document.xml': strToU8('<a/>') }, { level: 0 });
    const at = bytes.findIndex((byte, index) => byte === 0x3c && bytes[index + 1] === 0x61);
    bytes[at + 1] = 0x62;
    expect(await reasonOf(bytes)).toBe('file-damaged');
  });

  it('is refused with a sentence about the password when a part is encrypted', async () => {
    const bytes = zipSync({ 'word/document.xml': strToU8('<a/>') });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 46 < bytes.length; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    expect(await reasonOf(bytes)).toBe('file-password');
  });
});

describe('a Word file with something nasty in it', () => {
  it('comes in without the parts whose names point outside', async () => {
    const bytes = wordFile({ body: TEXT }, { '../../evil.txt': strToU8('x'), '/abs.txt': strToU8('x'), 'C:\\evil.txt': strToU8('x') });
    expect(textOf((await wordDraft(bytes)).doc)).toBe('同志们：今天开会，讲三个问题。');
  });

  it('comes in with 400 tables inside each other', async () => {
    const body = `${'<w:tbl><w:tr><w:tc>'.repeat(400)}${TEXT}${'<w:p/></w:tc></w:tr></w:tbl>'.repeat(400)}`;
    expect(textOf((await wordDraft({ body })).doc)).toBe('同志们：今天开会，讲三个问题。');
  });

  it('comes in with styles that are based on each other and comments that answer each other', async () => {
    const based = (id: string, on: string) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${on}"/></w:style>`;
    const comment = (id: number) => `<w:comment w:id="${id}"><w:p w14:paraId="P${id}"><w:r><w:t>说${id}</w:t></w:r></w:p></w:comment>`;
    const { marks } = await wordDraft({
      body: paragraph('各位代表：', '<w:pStyle w:val="a"/>'),
      styles: based('a', 'b') + based('b', 'a'),
      comments: comment(1) + comment(2),
      extended: '<w15:commentEx w15:paraId="P1" w15:paraIdParent="P2"/><w15:commentEx w15:paraId="P2" w15:paraIdParent="P1"/>',
    });
    expect(marks?.map((mark) => mark.note).toSorted()).toEqual(['说1', '说2']);
  });
});

describe('an OpenDocument file that is not what it should be', () => {
  const reasonOfOdt = async (bytes: Uint8Array) =>
    await Promise.resolve()
      .then(() => odtImporter.read({ name: '讲话.odt', bytes, split: true }))
      .then(() => 'imported', (error: unknown) => failureOf(error).reason);

  it.each([
    ['encrypted', odtFile({ body: '' }, { 'META-INF/manifest.xml': strToU8('<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>') }), 'file-password'],
    ['a spreadsheet', odtFile({ body: '' }, { mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }), 'file-not-odt'],
    ['an ordinary zip', zipSync({ 'a.txt': strToU8('甲') }), 'file-not-odt'],
    ['without its text', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }), 'file-damaged'],
  ])('%s is refused in a sentence of its own', async (_, bytes, reason) => {
    expect(await reasonOfOdt(bytes)).toBe(reason);
  });

  it('with a thousand million blanks in one mark comes in with a bounded number of them', async () => {
    const { drafts } = await odtImporter.read({ name: 'a.odt', bytes: odtFile({ body: '<text:p>甲<text:s text:c="1000000000"/>乙</text:p>' }), split: true });
    expect(textOf(drafts[0]?.doc ?? { blocks: [] }).length).toBeLessThan(2000);
  });
});
