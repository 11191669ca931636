import { describe, expect, it } from 'vitest';
import { textOf } from '@shared/domain/document';
import { failureOf } from '@shared/domain/failure';
import { odtDraft, readOdt } from './odt-file';
import { paragraph, readWord, run, wordDraft, type WordParts } from './word-file';

const MARK_STYLE = '<w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/></w:style>';

/** Files made to cost more than they weigh. Each has to end within the time limit of a test. */
describe('a Word file with very much of one thing ends in time', () => {
  const many = (count: number, one: string) => one.repeat(count);
  it.each<[string, WordParts, number]>([
    ['line breaks in a heading', { body: paragraph(many(40_000, '<w:r><w:t>a</w:t><w:br/></w:r>'), '<w:pStyle w:val="h1"/>'), styles: MARK_STYLE }, 79_998],
    ['references to one long note', { body: paragraph(run('话') + many(30_000, '<w:r><w:footnoteReference w:id="1"/></w:r>')), footnotes: `<w:footnote w:id="1">${paragraph('长'.repeat(10_000))}</w:footnote>` }, 100_002],
    ['runs in one paragraph', { body: paragraph(many(40_000, run('话', '<w:b/>'))) }, 40_000],
    ['deleted runs', { body: paragraph(run('话') + many(30_000, '<w:del><w:r><w:delText>删</w:delText></w:r></w:del>')) }, 1],
  ])('%s', async (_, parts, length) => {
    expect(textOf((await wordDraft(parts)).doc).length).toBeGreaterThanOrEqual(length);
  });

  it('comments that all lie over the whole text are refused together', async () => {
    const ids = Array.from({ length: 1500 }, (_, id) => id);
    const body = paragraph(ids.map((id) => `<w:commentRangeStart w:id="${id}"/>`).join('') + run('话'.repeat(20_000)) + ids.map((id) => `<w:commentRangeEnd w:id="${id}"/>`).join(''));
    const comments = ids.map((id) => `<w:comment w:id="${id}"/>`).join('');
    const reason = await readWord({ body, comments }).catch((error: unknown) => failureOf(error).reason);
    expect(reason).toBe('file-complex');
  });
});

describe('a file nested to the limit does not run out of stack', () => {
  it.each([
    ['content controls', '<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', 740, true],
    ['insertions', '<w:ins>', '</w:ins>', 1480, false],
    ['drawings', '<w:r><w:drawing>', '</w:drawing></w:r>', 740, false],
    ['text boxes', '<w:p><w:r><w:pict><w:txbxContent>', '</w:txbxContent></w:pict></w:r></w:p>', 370, true],
  ])('of %s in Word', async (_, open, close, depth, around) => {
    const nested = (inner: string) => open.repeat(depth) + inner + close.repeat(depth);
    const body = around ? nested(paragraph('话')) : `<w:p>${nested(run('话'))}${run('话')}</w:p>`;
    expect(textOf((await wordDraft({ body })).doc)).toContain('话');
  });

  it.each([
    ['lists', '<text:list><text:list-item>', '</text:list-item></text:list>', 740],
    ['sections', '<text:section>', '</text:section>', 1490],
    ['tables', '<table:table><table:table-row><table:table-cell>', '</table:table-cell></table:table-row></table:table>', 490],
  ])('of %s in OpenDocument', async (_, open, close, depth) => {
    const body = `${open.repeat(depth)}<text:p>话</text:p>${close.repeat(depth)}`;
    expect(textOf((await odtDraft({ body })).doc)).toBe('话');
  });

  it('of spans, and with one deletion named again and again, in OpenDocument', async () => {
    const changes = `<text:tracked-changes><text:changed-region text:id="c"><text:deletion><text:p>${'删'.repeat(10_000)}</text:p></text:deletion></text:changed-region></text:tracked-changes>`;
    const body = `${changes}<text:p>${'<text:span>'.repeat(1490)}话${'</text:span>'.repeat(1490)}${'<text:change text:change-id="c"/>'.repeat(20_000)}</text:p>`;
    const { drafts } = await readOdt({ body });
    expect(textOf(drafts[0]?.doc ?? { blocks: [] })).toBe('话');
  });
});
