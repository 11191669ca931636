import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/shared/domain/document';
import { outlineOf } from '../../src/shared/domain/outline';
import { decode } from '../../src/main/import/decode';
import type { Draft } from '../../src/main/import/draft';
import { readImport } from '../../src/main/import/read-import';
import { besideCheckout, filesIn, sha256 } from './corpus';

const real = besideCheckout('corpus/real');
const collections = besideCheckout('corpus/collections');
const encodings = besideCheckout('corpus/encodings');
const seeds = besideCheckout('seeds');

async function draftsOf(folder: string, name: string): Promise<Draft[]> {
  const { drafts } = await readImport({ name, bytes: readFileSync(join(folder, name)), split: true });
  return drafts;
}

const hashes = (drafts: readonly Draft[]): string[] => drafts.map((draft) => sha256(textOf(draft.doc)));

describe.skipIf(!real.present)('texts of corpus/real', () => {
  it.each(filesIn(real.path, '.txt'))('%s comes in as one speech with its exact text', async (name) => {
    const text = readFileSync(join(real.path, name), 'utf8').replace(/\n$/u, '');
    expect(hashes(await draftsOf(real.path, name))).toEqual([sha256(text)]);
  });

  it('a report gives exactly its numbered headings as the top level of its outline', async () => {
    const name = '2024-guowuyuan-zhengfu-gongzuo-baogao.txt';
    const text = readFileSync(join(real.path, name), 'utf8');
    const headings = text.split('\n').filter((line) => /^[一二三四五六七八九十]+、.{2,40}$/u.test(line));
    const [draft] = await draftsOf(real.path, name);
    const parts = draft ? outlineOf(draft.doc).filter((entry) => entry.kind === 'part' && entry.level === 1) : [];
    expect(parts.map((part) => part.title)).toEqual(headings);
  });
});

const Expected = z.record(
  z.string(),
  z.object({ items: z.array(z.object({ title: z.string(), body_sha256: z.string() })) }),
);

describe.skipIf(!collections.present)('collections of the corpus', () => {
  const list = join(collections.path, 'expected.json');
  const expected = existsSync(list) ? Expected.parse(JSON.parse(readFileSync(list, 'utf8'))) : {};
  const itemsOf = (name: string) => expected[name]?.items ?? [];

  it.each(['seed-format-a.txt', 'seed-format-b-long.txt', 'seed-format-c-irregular.txt', 'natural-year-tab-lines.txt', 'natural-wiki-resolutions-raw.txt'])(
    '%s splits into the expected titles and texts',
    async (name) => {
      const drafts = await draftsOf(collections.path, name);
      expect(drafts.map((draft) => draft.title)).toEqual(itemsOf(name).map((item) => item.title));
      expect(hashes(drafts)).toEqual(itemsOf(name).map((item) => item.body_sha256));
    },
  );

  it('natural-markdown-provinces.md splits into the expected titles', async () => {
    const name = 'natural-markdown-provinces.md';
    const drafts = await draftsOf(collections.path, name);
    expect(drafts.map((draft) => draft.title)).toEqual(itemsOf(name).map((item) => item.title));
  });

  it('natural-president-headers-en.txt splits into as many texts, each with its speaker', async () => {
    const name = 'natural-president-headers-en.txt';
    const drafts = await draftsOf(collections.path, name);
    expect(drafts).toHaveLength(itemsOf(name).length);
    expect(drafts.filter((draft) => draft.speaker === '')).toEqual([]);
  });
});

describe.skipIf(!encodings.present)('encodings of the corpus', () => {
  const index = join(encodings.path, 'index.csv');
  const rows = existsSync(index) ? readFileSync(index, 'utf8').split('\n').slice(1).filter((row) => row !== '') : [];
  const files = rows.map((row) => ({ name: row.split(',')[0] ?? '', hash: /[0-9a-f]{64}/u.exec(row)?.[0] }));

  it.each(files)('$name decodes to its text', ({ name, hash }) => {
    const { text } = decode(name, readFileSync(join(encodings.path, name)));
    expect([sha256(text), sha256(`${text}\n`)]).toContain(hash);
  });
});

describe.skipIf(!seeds.present)('the seed', () => {
  it.each(filesIn(seeds.path, '.txt'))('%s gives three speeches with keywords, abstract and year', async (name) => {
    const drafts = await draftsOf(seeds.path, name);
    expect(drafts.map((draft) => [draft.keywords.length, draft.abstract !== '', draft.date])).toEqual([
      [5, true, '2017'],
      [5, true, '2016'],
      [5, true, '2018'],
    ]);
    expect(drafts.some((draft) => textOf(draft.doc).includes('本文'))).toBe(false);
  });
});
