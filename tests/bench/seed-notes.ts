import { join } from 'node:path';
import Database from 'better-sqlite3';

type Block = Record<string, unknown>;

const words = (text: string) => [{ kind: 'text', text }];
const sentence = (at: number) => `第${at}条，各单位要对照清单逐项落实，明确到岗到人，月底前把进展报上来，遇到困难及时会商，不得拖延推诿，办结情况纳入年度考核。`;

/** Blocks of some 50,000 characters that use so many passages, as excerpt blocks or as quotes in plain text. */
function blocksOf(passages: readonly { id: number; exact: string }[], live: boolean, characters: number): Block[] {
  const each = Math.max(1, Math.round((characters - passages.reduce((sum, { exact }) => sum + exact.length, 0)) / sentence(100).length / passages.length));
  return passages.flatMap(({ id, exact }, index): Block[] => [
    ...(index % 50 === 0 ? [{ kind: 'heading', level: 1, numbered: true, inlines: words('落实情况') }] : []),
    ...Array.from({ length: each }, (_, at) => ({ kind: 'paragraph', inlines: words(sentence(index * each + at)) })),
    live ? { kind: 'excerpt', passage: id, quote: exact, citation: '《讲话》', colour: 1, frozen: false } : { kind: 'quote', inlines: words(exact) },
  ]);
}

/** Puts two notes of the same words into a library that nothing has open: `带摘录`, with excerpt blocks, and `纯文字`. */
export function seedNotes(library: string, characters: number, excerpts: number): void {
  const db = new Database(join(library, 'library.db'));
  const passages = db.prepare<[number], { id: number; exact: string }>('SELECT id, exact FROM passage ORDER BY id LIMIT ?').all(excerpts);
  const insert = db.prepare(
    `INSERT INTO note (uid, kind, title, fields, document, body, characters, passages, tasks, stamp, created_at, updated_at)
     VALUES (@title, 'blank', @title, '[]', @document, '', @characters, @passages, '[]', @title, @at, @at)`,
  );
  for (const [title, live] of [['带摘录', true], ['纯文字', false]] as const) {
    const document = JSON.stringify({ blocks: blocksOf(passages, live, characters) });
    insert.run({ title, document, characters, passages: JSON.stringify(live ? passages.map(({ id }) => id) : []), at: '2026-01-01T08:00:00.000Z' });
  }
  db.close();
}
