/**
 * What RTF, HTML, DOC and PDF files of the corpus lose, against the docx they were all converted from. Measured are the
 * characters (without blanks, in order, of the longer text) and the headings (by their wording, of the longer list).
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';
import { afterAll, describe, expect, it } from 'vitest';
import { textOf } from '../../src/shared/domain/document';
import { failureOf } from '../../src/shared/domain/failure';
import type { Draft, FileReading } from '../../src/main/import/draft';
import { readImport } from '../../src/main/import/read-import';
import { besideCheckout, filesIn } from './corpus';
import { fidelityOf, type Fidelity } from './likeness';

const office = besideCheckout('corpus/office');
const hostile = besideCheckout('corpus/hostile');

async function read(folder: string, name: string): Promise<FileReading> {
  return readImport({ name, bytes: readFileSync(resolve(folder, name)), split: true });
}

async function draftOf(name: string): Promise<Draft> {
  const { drafts } = await read(office.path, name);
  const [draft] = drafts;
  if (!draft || drafts.length > 1) throw new Error(`${name} gave ${drafts.length} speeches.`);
  return draft;
}

/** The least share of characters and of headings. A pdf does not say what is a heading, so these are guessed by their size. */
const LEAST: Readonly<Record<string, Fidelity>> = {
  rtf: { characters: 0.995, headings: 0.995 },
  html: { characters: 0.995, headings: 0.995 },
  md: { characters: 0.995, headings: 0.995 },
  doc: { characters: 0.98, headings: 0.98 },
  pdf: { characters: 0.98, headings: 0.98 },
};

describe.skipIf(!office.present)('files of corpus/office', () => {
  const table: Record<string, string>[] = [];
  afterAll(() => console.table(table));

  const files = Object.keys(LEAST).flatMap((kind) => filesIn(office.path, `.${kind}`)).filter((name) => !name.startsWith('marked-'));
  it.each(files)('%s keeps its characters and headings', async (name) => {
    const source = await draftOf(`${name.replace(/(\.pandoc)?\.\w+$/u, '')}.docx`);
    const share = fidelityOf(source.doc, (await draftOf(name)).doc);
    table.push({ name, characters: share.characters.toFixed(4), headings: share.headings.toFixed(3) });
    const least = LEAST[name.split('.').at(-1) ?? ''];
    expect(share.characters).toBeGreaterThanOrEqual(least?.characters ?? 1);
    expect(share.headings).toBeGreaterThanOrEqual(least?.headings ?? 1);
  });

  it('every highlight and underline of a PDF marks its words, with its note', async () => {
    const Expected = z.array(z.object({ text: z.string(), color: z.string(), note: z.string() }));
    const expected = Expected.parse(JSON.parse(readFileSync(resolve(office.path, 'expected-pdf-highlights.json'), 'utf8')));
    const draft = await draftOf('marked-1-highlights.pdf');
    const text = textOf(draft.doc);
    const marks = (draft.marks ?? []).map(({ start, end, note }) => ({ text: text.slice(start, end), note: note.replaceAll(' ', '') }));
    const wanted = expected.map(({ text: words, note }) => ({ text: words, note: note.replaceAll(' ', '') }));
    expect(marks.toSorted(byText)).toEqual(wanted.toSorted(byText));
  });

  it('an RTF has the highlights and comments of the docx it came from', async () => {
    const [source, found] = await Promise.all([draftOf('marked-1-comments-highlights.docx'), draftOf('marked-1-comments-highlights.rtf')]);
    const quotes = (draft: Draft, kind: string) => (draft.marks ?? []).filter((mark) => mark.kind === kind).map((mark) => mark.quote);
    expect(quotes(found, 'highlight')).toEqual(quotes(source, 'highlight'));
    // LibreOffice writes answers as comments of their own
    expect([...new Set(quotes(found, 'comment'))]).toEqual(quotes(source, 'comment'));
  });
});

function byText(a: { text: string }, b: { text: string }): number {
  return a.text < b.text ? -1 : 1;
}

/** How each hostile file ends: the reason it is refused with, or a word that its text must hold. */
const ENDINGS: Readonly<Record<string, { reason: string } | { holds: string; lacks?: string }>> = {
  'doc-encrypted-password.doc': { reason: 'file-password' },
  'html-active-content.html': { holds: '团结奋斗', lacks: 'pwned' },
  'html-charset-lies-gbk-as-utf8.html': { holds: '政府工作报告' },
  'html-charset-lies-utf8-as-gb2312.html': { holds: '政府工作报告' },
  'html-deep-inline-nesting.html': { holds: '政府工作报告' },
  'html-deep-nesting-10000.html': { holds: '政府工作报告' },
  'html-entities.html': { holds: '<script>alert(1)</script>', lacks: '&lt;' },
  'html-huge-table.html': { holds: '政府工作报告' },
  'html-word-saved.html': { holds: '政府工作报告', lacks: 'mso-' },
  'pdf-bomb-120mb-stream.pdf': { reason: 'file-scan' },
  'pdf-encrypted-owner-only.pdf': { holds: '政府工作报告' },
  'pdf-encrypted-user-password.pdf': { reason: 'file-password' },
  'pdf-image-only.pdf': { reason: 'file-scan' },
  'pdf-javascript-launch.pdf': { holds: 'Government work report' },
  'pdf-page-tree-loop.pdf': { reason: 'file-damaged' },
  'pdf-truncated.pdf': { reason: 'file-damaged' },
  'rtf-deep-groups-and-object.rtf': { holds: '政府工作报告', lacks: 'javascript' },
  'rtf-gbk-hex.rtf': { holds: '政府工作报告' },
  'wrong-docx-named.doc': { holds: '政府工作报告' },
  'wrong-html-named.doc': { holds: '政府工作报告', lacks: '<p' },
  'wrong-rtf-named.doc': { holds: '政府工作报告', lacks: '\\par' },
  'wrong-pdf-named.docx': { reason: 'file-damaged' },
  'wrong-png-named.pdf': { reason: 'file-not-what-it-says' },
};

describe.skipIf(!hostile.present)('hostile files', () => {
  it.each(Object.entries(ENDINGS))('%s ends as it should', async (name, ending) => {
    const outcome = await read(hostile.path, name).then(
      ({ drafts }) => ({ text: drafts.map((draft) => textOf(draft.doc)).join('\n') }),
      (error: unknown) => ({ reason: failureOf(error).reason }),
    );
    if ('reason' in ending) return expect(outcome).toEqual(ending);
    expect(outcome).toMatchObject({ text: expect.stringContaining(ending.holds) });
    if (ending.lacks !== undefined) expect(outcome).not.toMatchObject({ text: expect.stringContaining(ending.lacks) });
  });
});
