import { availableParallelism, tmpdir } from 'node:os';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Doc, textOf } from '@shared/domain/document';
import { AppError } from '@shared/domain/failure';
import { importableExtensions } from '../../src/main/import/registry';
import { createWork } from '../../src/main/work/pool';
import type { Work } from '../../src/main/work/work';
import { randomFrom, type Random } from '../bench/anchors/random';
import { buildWorkThread } from '../support/work-thread';
import { corpusSeeds, inventedSeeds, type Seed } from './fuzz-seeds';

/** More by the flag: LECTERN_FUZZ_CASES=100000 npx vitest run tests/corpus/fuzz.test.ts */
const CASES = Number(process.env['LECTERN_FUZZ_CASES'] ?? 5000);
const SEED = Number(process.env['LECTERN_FUZZ_SEED'] ?? 1);
/** The longest that one broken file of some ten kilobytes may take. */
const SECONDS_A_FILE = 20;
const AT_ONCE = 4;

type Case = { name: string; bytes: Uint8Array; how: string };

const folder = mkdtempSync(join(tmpdir(), 'lectern-fuzz-'));
let work: Work;

beforeAll(async () => {
  const threads = Math.max(2, Math.min(4, availableParallelism()));
  work = createWork({ script: await buildWorkThread(folder), threads, readSeconds: SECONDS_A_FILE });
}, 120_000);

afterAll(async () => {
  await work.close();
  rmSync(folder, { recursive: true });
});

/** Random bytes under any name, or a good file cut, with bits turned, with a piece doubled, zeroed or overwritten. */
function brokenFile(seeds: readonly Seed[], random: Random): Case {
  if (random.chance(0.15)) {
    const bytes = Uint8Array.from({ length: random.below(3000) }, () => random.below(256));
    return { name: `乱码.${random.pick(importableExtensions())}`, bytes, how: 'random bytes' };
  }
  const { name, bytes } = random.pick(seeds.flatMap((seed) => Array.from({ length: seed.share }, () => seed)));
  const copy = bytes.slice();
  const at = random.below(copy.length);
  const piece = 1 + random.below(200);
  switch (random.below(5)) {
    case 0:
      return { name, bytes: copy.subarray(0, at), how: `cut at ${at}` };
    case 1:
      copy.fill(0, at, at + piece);
      return { name, bytes: copy, how: `${piece} zeroed at ${at}` };
    case 2:
      return { name, bytes: Buffer.concat([copy.subarray(0, at), copy.subarray(Math.max(0, at - piece))]), how: `${piece} doubled at ${at}` };
    case 3:
      copy.set(Uint8Array.from({ length: Math.min(piece, copy.length - at) }, () => random.below(256)), at);
      return { name, bytes: copy, how: `${piece} overwritten at ${at}` };
    default: {
      const flips = 1 + random.below(12);
      for (let flip = 0; flip < flips; flip += 1) {
        const place = random.below(copy.length);
        copy[place] = (copy[place] ?? 0) ^ (1 << random.below(8));
      }
      return { name, bytes: copy, how: `${flips} bits turned` };
    }
  }
}

/** What is wrong with how a broken file ended; null when it ended in a sentence or a sound reading. */
async function complaintOf({ name, bytes }: Case): Promise<string | null> {
  try {
    const { drafts } = await work.read({ name, bytes, split: true });
    if (drafts.length === 0) return 'no draft';
    for (const { doc, title, marks = [] } of drafts) {
      const text = textOf(Doc.parse(doc));
      if (title === '' || text.trim() === '') return 'a blank draft';
      // oxlint-disable-next-line no-control-regex -- controls are what it looks for
      if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u.test(text)) return 'controls in the text';
      if (!text.isWellFormed()) return 'half a character';
      if (marks.some(({ start, end }) => start < 0 || end < start || end > text.length)) return 'a mark outside the text';
    }
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) return String(error instanceof Error ? error.stack : error);
    return error.failure.code === 'unreadable-file' && error.failure.reason !== 'file-too-slow' ? null : error.failure.reason;
  }
}

it(`${CASES} broken files of every format end in a sentence or a sound reading`, async () => {
  const seeds = [...inventedSeeds(), ...corpusSeeds()];
  const random = randomFrom(SEED);
  const complaints: string[] = [];
  let made = 0;
  const workThrough = async (): Promise<void> => {
    while (made < CASES) {
      made += 1;
      const broken = brokenFile(seeds, random);
      const complaint = await complaintOf(broken); // as many side by side as there are callers
      if (complaint !== null) complaints.push(`${broken.name}, ${broken.how}: ${complaint}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, workThrough));
  expect(complaints).toEqual([]);
}, 60_000 + CASES * 60);
