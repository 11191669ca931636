import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { runsText, textOf, type Block } from '@shared/domain/document';
import { failureOf } from '@shared/domain/failure';
import type { Draft, FileReading } from '../../src/main/import/draft';
import { docxImporter } from '../../src/main/import/office/docx/docx';
import { odtImporter } from '../../src/main/import/office/odt/odt';
import { besideCheckout } from './corpus';
import { bare, fidelity } from './office-fidelity';

const office = besideCheckout('corpus/office');
const hostile = besideCheckout('corpus/hostile');
const real = besideCheckout('corpus/real');

/** The share of characters that has to be right. */
const AIM = 0.995;

async function readFile(folder: string, name: string): Promise<FileReading> {
  const importer = name.endsWith('.odt') ? odtImporter : docxImporter;
  return await importer.read({ name, bytes: readFileSync(join(folder, name)), split: true });
}

async function draftOf(name: string): Promise<Draft> {
  const [draft] = (await readFile(office.path, name)).drafts;
  if (!draft) throw new Error(`no draft in ${name}`);
  return draft;
}

/** The texts that each file was made from, in the order they stand in it. */
const bases: Record<string, readonly string[]> = {
  'en-press-conference-1981': ['en-1981-01-29-first-press-conference'],
  'guangdong-2026': ['2026-guangdong-zhengfu-gongzuo-baogao', '2026-guangdong-fujian1-minsheng-shishi', '2026-guangdong-fujian2-mingci-jieshi'],
  'guowuyuan-1954-traditional': ['1954-guowuyuan-zhengfu-gongzuo-baogao'],
  'guowuyuan-2024': ['2024-guowuyuan-zhengfu-gongzuo-baogao'],
  'hainan-2026': ['2026-hainan-zhengfu-gongzuo-baogao'],
  'sichuan-2026': ['2026-sichuan-zhengfu-gongzuo-baogao'],
};

const converted = Object.keys(bases).flatMap((base) => [`${base}.docx`, `${base}.odt`].map((name) => [name, base] as const));

/**
 * The maker of the corpus put the notes of two texts into the file twice, as footnotes and as a table below a heading
 * of its own, while the text has them once: in one with marks ［1］ in the text, in the other without. Both readings.
 */
function toldOnce(blocks: readonly Block[]): Block[][] {
  const withLabels = blocks.map((block): Block => (block.kind === 'footnote' ? { ...block, runs: [{ text: block.label }, ...block.runs] } : block));
  if (!blocks.some((block) => block.kind === 'footnote')) return [withLabels];
  const table = blocks.findIndex((block) => block.kind === 'table');
  const unmarked = blocks.filter((block) => block.kind !== 'footnote').map(withoutNoteMarks);
  return [withLabels.filter((_, index) => index !== table && index !== table - 1), unmarked];
}

function withoutNoteMarks(block: Block): Block {
  if (block.kind === 'table') return block;
  return { ...block, runs: block.runs.map((run) => ({ ...run, text: run.text.replaceAll(/［\d+］/gu, '') })) };
}

const blocksText = (blocks: readonly Block[]): string => textOf({ blocks: [...blocks] });

describe.skipIf(!office.present || !real.present)('docx and odt of corpus/office', () => {
  it.each(converted)('%s gives the text it was made from', async (name, base) => {
    const expected = (bases[base] ?? []).map((text) => readFileSync(join(real.path, `${text}.txt`), 'utf8')).join('\n');
    const { doc } = await draftOf(name);
    const { found, right } = toldOnce(doc.blocks)
      .map((blocks) => fidelity(expected, blocksText(blocks)))
      .reduce((one, other) => (one.found > other.found ? one : other));
    console.log(`${name}: found ${found.toFixed(4)}, right ${right.toFixed(4)}`);
    expect(Math.min(found, right)).toBeGreaterThanOrEqual(AIM);
  });

  it.each(converted)('%s has the headings of the Markdown file made from it', async (name, base) => {
    const markdown = readFileSync(join(office.path, `${base}.md`), 'utf8');
    const headings = [...markdown.matchAll(/^(#{1,6}) (.+)$/gmu)].map(([, signs, text]) => `${signs} ${bare(text?.replaceAll('\\', '') ?? '')}`);
    const { doc } = await draftOf(name);
    const found = doc.blocks.flatMap((block) => (block.kind === 'heading' ? [`${'#'.repeat(block.level)} ${bare(runsText(block.runs))}`] : []));
    expect(found).toEqual(headings);
  });

  it('an automatic number stands before the text it numbers', async () => {
    const lines = textOf((await draftOf('marked-4-automatic-numbering.docx')).doc).split('\n');
    const expected = Expected.parse(JSON.parse(readFileSync(join(office.path, 'expected-marks.json'), 'utf8')));
    const seen = expected['marked-4-automatic-numbering.docx']?.automatic_numbers?.map((number) => number.as_seen) ?? [];
    expect(seen.filter((line) => !lines.includes(line))).toEqual([]);
    expect(seen.length).toBeGreaterThan(0);
  });

  it('a text box comes along, a header and a page number do not', async () => {
    const expected = Expected.parse(JSON.parse(readFileSync(join(office.path, 'expected-marks.json'), 'utf8')));
    const { header = '', text_box: box = '' } = expected['layout-header-textbox.docx'] ?? {};
    const lines = textOf((await draftOf('layout-header-textbox.docx')).doc).split('\n');
    expect({ box: lines.includes(box), header: lines.includes(header) }).toEqual({ box: true, header: false });
  });
});

const Expected = z.record(
  z.string(),
  z.object({
    comments: z.array(z.object({ id: z.int(), author: z.string(), date: z.string(), text: z.string(), anchor_text: z.string(), reply_to: z.int().nullable() })),
    highlights: z.array(z.object({ kind: z.string(), text: z.string() })),
    changes: z.array(z.object({ type: z.string(), text: z.string() })),
    automatic_numbers: z.array(z.object({ as_seen: z.string() })).optional(),
    header: z.string().optional(),
    text_box: z.string().optional(),
  }),
);

const marked = [
  'marked-1-comments-highlights.docx',
  'marked-1-comments-highlights.odt',
  'marked-2-wps-style.docx',
  'marked-3-tracked-changes.docx',
  'marked-3-tracked-changes.odt',
] as const;

describe.skipIf(!office.present)('marks of corpus/office/expected-marks.json', () => {
  const expectedOf = (name: string) => {
    const all = Expected.parse(JSON.parse(readFileSync(join(office.path, 'expected-marks.json'), 'utf8')));
    const found = all[name.replace(/odt$/u, 'docx')];
    if (!found) throw new Error(`nothing expected of ${name}`);
    return found;
  };

  it.each(marked)('every comment of %s comes in on its words', async (name) => {
    const draft = await draftOf(name);
    const { comments } = expectedOf(name);
    const text = textOf(draft.doc);
    const marks = (draft.marks ?? []).filter((mark) => mark.kind === 'comment');
    for (const comment of comments) {
      const mark = marks.find((one) => one.note.includes(comment.text));
      expect(mark && bare(text.slice(mark.start, mark.end))).toBe(bare(comment.anchor_text));
      expect(mark?.quote).toBe(text.slice(mark?.start, mark?.end));
      if (comment.reply_to === null) {
        expect(mark?.author).toBe(comment.author);
        expect(mark?.date?.slice(0, 19)).toBe(comment.date.slice(0, 19));
      } else expect(mark?.note + (mark?.author ?? '')).toContain(comment.author);
    }
    // LibreOffice writes a reply as a comment of its own
    const threads = name.endsWith('.odt') ? comments : comments.filter((comment) => comment.reply_to === null);
    expect(marks.length).toBe(threads.length);
  });

  it.each(marked)('every highlight of %s comes in on its words, those on deleted words with their quote', async (name) => {
    const draft = await draftOf(name);
    const { highlights, changes } = expectedOf(name);
    const text = textOf(draft.doc);
    const deleted = new Set(changes.filter((change) => change.type === 'delete').map((change) => change.text));
    const found = (draft.marks ?? []).filter((mark) => mark.kind === 'highlight');
    const marks = found.map((mark) => (mark.start === mark.end ? `deleted ${mark.quote}` : text.slice(mark.start, mark.end)));
    // bold is emphasis of the text itself and stays there
    const expected = highlights.filter((one) => one.kind !== 'bold').map((one) => (deleted.has(one.text) ? `deleted ${one.text}` : one.text));
    expect(marks.toSorted()).toEqual(expected.toSorted());
  });

  it.each(marked.slice(3))('%s is read as if its changes were accepted, and says how many there are', async (name) => {
    const { drafts, warnings } = await readFile(office.path, name);
    const { changes } = expectedOf(name);
    const text = textOf(drafts[0]?.doc ?? { blocks: [] });
    const wrong = changes.filter((change) => text.includes(change.text) !== (change.type === 'insert'));
    expect(wrong).toEqual([]);
    expect(warnings).toContainEqual({ reason: 'warning-tracked', params: { count: changes.length } });
  });
});

/** What index.csv says should happen: the reason of the refusal, or `imported`. */
const outcomes: Record<string, string> = {
  'docx-200000-empty-paragraphs.docx': 'imported',
  'docx-3000-comments-odd-ranges.docx': 'imported',
  'docx-6000-entries.docx': 'imported',
  'docx-altchunk-html.docx': 'imported',
  'docx-billion-laughs.docx': 'file-dtd',
  'docx-bomb-150mb.docx': 'file-inflated',
  'docx-bomb-image-200mb.docx': 'imported',
  'docx-corrupt-data.docx': 'file-damaged',
  'docx-duplicate-document-part.docx': 'imported',
  'docx-encrypted-password.docx': 'file-password',
  'docx-external-entity.docx': 'file-dtd',
  'docx-is-plain-zip.docx': 'file-not-word',
  'docx-links-javascript-unc.docx': 'imported',
  'docx-macro-and-ole.docm': 'imported',
  'docx-malformed-xml.docx': 'file-damaged',
  'docx-missing-document-part.docx': 'file-damaged',
  'docx-nested-tables-400.docx': 'imported',
  'docx-one-character-per-run.docx': 'imported',
  'docx-remote-image.docx': 'imported',
  'docx-remote-template.docx': 'imported',
  'docx-truncated-60-percent.docx': 'file-damaged',
  'docx-truncated-no-directory.docx': 'file-damaged',
  'docx-zip-slip.docx': 'imported',
  'odt-bomb-100mb.odt': 'file-inflated',
  'odt-encrypted-password.odt': 'file-password',
  'odt-remote-image-and-script.odt': 'imported',
  'wrong-pdf-named.docx': 'file-not-what-it-says',
  'wrong-text-named.docx': 'file-not-word',
};

describe.skipIf(!hostile.present)('docx and odt of corpus/hostile', () => {
  it.each(Object.entries(outcomes))('%s ends as %s', async (name, outcome) => {
    const ended = await readFile(hostile.path, name).then(
      () => 'imported',
      (error: unknown) => failureOf(error).reason,
    );
    expect(ended).toBe(outcome);
  });

  it('all 3,000 comments with odd ranges are kept', async () => {
    const [draft] = (await readFile(hostile.path, 'docx-3000-comments-odd-ranges.docx')).drafts;
    expect(draft?.marks?.length).toBe(3000);
  });

  it('neither field codes nor the targets of links become text', async () => {
    const [draft] = (await readFile(hostile.path, 'docx-links-javascript-unc.docx')).drafts;
    expect(textOf(draft?.doc ?? { blocks: [] })).not.toMatch(/DDEAUTO|javascript:|file:|\\\\/u);
  });

  it('runs of one character make words and whole highlights', async () => {
    const [draft] = (await readFile(hostile.path, 'docx-one-character-per-run.docx')).drafts;
    const { doc, marks = [] } = draft ?? { doc: { blocks: [] } };
    expect(textOf(doc)).not.toMatch(/\p{Script=Han} \p{Script=Han} \p{Script=Han}/u);
    expect(marks.length).toBeLessThanOrEqual(doc.blocks.length);
  });
});
