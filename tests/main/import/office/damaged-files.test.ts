import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Doc, textOf } from '@shared/domain/document';
import { AppError } from '@shared/domain/failure';
import type { Importer } from '../../../../src/main/import/draft';
import { docxImporter } from '../../../../src/main/import/office/docx/docx';
import { odtImporter } from '../../../../src/main/import/office/odt/odt';
import { odtFile } from './odt-file';
import { heading, paragraph, run, wordFile } from './word-file';

/** Cases for each property; LECTERN_CASES raises the number for a longer run. */
const CASES = Number(process.env['LECTERN_CASES'] ?? 150);

const BODY =
  heading(1, '在全市防汛工作会议上的讲话') +
  paragraph(`<w:commentRangeStart w:id="1"/>${run('各级各部门', '<w:highlight w:val="yellow"/>')}${run('要压实责任。')}<w:commentRangeEnd w:id="1"/>`) +
  `<w:tbl><w:tr><w:tc>${paragraph('单位')}</w:tc><w:tc>${paragraph('任务')}</w:tc></w:tr></w:tbl>`;
const WORD = { body: BODY, styles: '', comments: '<w:comment w:id="1" w:author="李"><w:p><w:r><w:t>请核实</w:t></w:r></w:p></w:comment>' };
const ODT = '<text:h text:outline-level="1">讲话</text:h><text:list><text:list-item><text:p>压实责任<office:annotation office:name="a"><text:p>请核实</text:p></office:annotation>。</text:p></text:list-item></text:list>';

/** Reads bytes that may be anything: gives a sound document or fails with a sentence. Anything else is a bug. */
async function endsWell(importer: Importer, bytes: Uint8Array): Promise<void> {
  try {
    const { drafts } = await importer.read({ name: '讲话', bytes, split: true });
    for (const { doc, marks = [] } of drafts) {
      Doc.parse(doc);
      const { length } = textOf(doc);
      for (const mark of marks) expect(mark.start >= 0 && mark.start <= mark.end && mark.end <= length).toBe(true);
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

const flips = (length: number) =>
  fc.array(fc.tuple(fc.nat(length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 12 });

function flipped(bytes: Uint8Array, list: readonly (readonly [number, number])[]): Uint8Array {
  const copy = bytes.slice();
  for (const [at, bits] of list) copy[at] = (copy[at] ?? 0) ^ bits;
  return copy;
}

describe.each([
  ['docx', docxImporter, wordFile(WORD)],
  ['odt', odtImporter, odtFile({ body: ODT })],
] as const)('a damaged %s file', (kind, importer, bytes) => {
  it('that was cut off anywhere gives a sentence or a sound document', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length), (length) => endsWell(importer, bytes.slice(0, length))),
      { numRuns: CASES },
    );
  });

  it('with bits turned over gives a sentence or a sound document', async () => {
    await fc.assert(
      fc.asyncProperty(flips(bytes.length), (list) => endsWell(importer, flipped(bytes, list))),
      { numRuns: CASES },
    );
  });

  it('with XML cut and glued at random gives a sentence or a sound document', async () => {
    const source = kind === 'docx' ? BODY : ODT;
    const piece = fc.tuple(fc.nat(source.length), fc.nat(200)).map(([at, length]) => source.slice(at, at + length));
    const tag = fc.constantFrom(...(source.match(/<[^>]+>/gu) ?? []));
    const soup = fc.array(fc.oneof(piece, tag, tag), { maxLength: 30 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(soup, (body) => endsWell(importer, kind === 'docx' ? wordFile({ ...WORD, body }) : odtFile({ body }))),
      { numRuns: CASES },
    );
  });

  it('with elements in places where they do not belong gives a sentence or a sound document', async () => {
    const source = kind === 'docx' ? BODY : ODT;
    const names = [...new Set([...source.matchAll(/<([\w:-]+)/gu)].map((match) => match[1] ?? ''))];
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom('话', ' ', '要压实责任。'),
        fc.tuple(fc.constantFrom(...names), fc.array(tie('node'), { maxLength: 4 })).map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
      ),
    })).node;
    await fc.assert(
      fc.asyncProperty(tree, (body) => endsWell(importer, kind === 'docx' ? wordFile({ ...WORD, body }) : odtFile({ body }))),
      { numRuns: CASES },
    );
  });
});
