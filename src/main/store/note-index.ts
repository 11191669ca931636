import type { Database } from 'better-sqlite3';
import type { NoteField } from '@shared/domain/note';
import type { NoteDocument, NoteInline } from '@shared/domain/note-document';

export type NoteIndex = {
  /** Indexes a note as it is, or takes one that is gone out. */
  feed(id: number): void;
  /** Notes that are not in the index yet. */
  missing(): number[];
  isComplete(): boolean;
};

type NoteSource = { title: string; fields: string; document: string; body: string };

/** What a note says outside its running text, each with the name it stands under (if it has one). */
export type NoteLine = { name: string; value: string };

/** The fields of a note's head, who does what until when, and its footnotes; what is empty is left out. */
export function linesBeside(fields: readonly NoteField[], { blocks }: NoteDocument): NoteLine[] {
  const inBlocks = blocks.flatMap((block): NoteLine[] => {
    if (block.kind === 'excerpt') return [];
    if (block.kind === 'table') return block.rows.flat().flatMap((cell) => footnotes(cell.inlines));
    const isDuty = block.kind === 'decision' || block.kind === 'task';
    return [...(isDuty ? [block.person, block.unit, block.due].map((value) => ({ name: '', value })) : []), ...footnotes(block.inlines)];
  });
  return [...fields, ...inBlocks].filter(({ value }) => value.trim() !== '').map(({ name, value }) => ({ name, value }));
}

function footnotes(inlines: readonly NoteInline[]): NoteLine[] {
  return inlines.flatMap((inline) => (inline.kind === 'footnote' ? [{ name: '', value: inline.text }] : []));
}

/** Those lines as one text. */
export function textBeside(lines: readonly NoteLine[]): string {
  return lines.map(({ value }) => value).join('\n');
}

/** The part of the search index that holds meeting notes. */
export function createNoteIndex(db: Database, tokens: (text: string) => string): NoteIndex {
  const source = db.prepare<[number], NoteSource>('SELECT title, fields, document, body FROM note WHERE id = ?');
  const put = db.prepare('INSERT OR REPLACE INTO search_note (rowid, title, fields, body) VALUES (?, ?, ?, ?)');
  const putNoted = db.prepare('INSERT OR REPLACE INTO search_noted (note) VALUES (?)');
  const drop = db.prepare('DELETE FROM search_note WHERE rowid = ?');
  const dropNoted = db.prepare('DELETE FROM search_noted WHERE note = ?');
  const unread = db.prepare<[], number>('SELECT id FROM note WHERE id NOT IN (SELECT note FROM search_noted) ORDER BY id DESC').pluck();
  return {
    feed(id) {
      const row = source.get(id);
      if (row === undefined) {
        drop.run(id);
        dropNoted.run(id);
        return;
      }
      // both were stored from values of these types
      const lines = linesBeside(JSON.parse(row.fields) as NoteField[], JSON.parse(row.document) as NoteDocument);
      put.run(id, tokens(row.title), tokens(textBeside(lines)), tokens(row.body));
      putNoted.run(id);
    },
    missing: () => unread.all(),
    isComplete: () => unread.get() === undefined,
  };
}
