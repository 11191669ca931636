import type { Database } from 'better-sqlite3';
import type { OutlinePlace } from '@shared/domain/citation';
import type { ExcerptFilter } from '@shared/domain/excerpt';
import type { Folding } from '@shared/domain/fold';
import { plainNote } from '@shared/domain/margin-note';
import { findNear, type Near, type Placed } from '@shared/domain/near';
import { phraseOf } from '@shared/domain/search-tokens';
import { withTagsBelow, type TagTree } from './tags';

/**
 * The passages that the conditions on text and on position leave, or null when a filter has neither. Text is found
 * through the index, which holds every passage as soon as it is stored.
 */
export function passagesLeft(db: Database, folding: Folding, filter: ExcerptFilter, tree: TagTree): number[] | null {
  const text = folding.foldText(filter.text ?? '').replaceAll('\n', ' ');
  const found = text === '' ? null : withText(db, folding, text);
  if (filter.near === undefined) return found;
  const near = new Set(standing(db, filter.near, tree));
  return found === null ? [...near] : found.filter((id) => near.has(id));
}

function withText(db: Database, folding: Folding, text: string): number[] {
  const unread = db
    .prepare<[], { id: number; exact: string; note: string }>(
      `SELECT id, exact, note FROM passage WHERE speech IN (SELECT id FROM speech WHERE id NOT IN (SELECT speech FROM search_outline))`,
    )
    .all()
    .filter(({ exact, note }) => [exact, plainNote(note)].some((field) => folding.foldText(field).includes(text)));
  const indexed = db.prepare('SELECT rowid FROM search_passage WHERE search_passage MATCH ?').pluck().all(phraseOf(text)).map(Number);
  return [...new Set([...indexed, ...unread.map(({ id }) => id)])];
}

function standing(db: Database, near: Near, tree: TagTree): number[] {
  const columns = `p.id, p.speech, p.start_pos AS start, p.end_pos AS "end"`;
  const live = `p.state = 'attached'`;
  const others = db
    .prepare<[string], Placed>(
      `SELECT ${columns} FROM passage p WHERE ${live} AND p.id IN
         (SELECT passage FROM passage_tag WHERE tag IN (SELECT value FROM json_each(?)))`,
    )
    .all(JSON.stringify(withTagsBelow(tree, [near.tag])));
  const passages = db
    .prepare<[string], Placed>(`SELECT ${columns} FROM passage p WHERE ${live} AND p.speech IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify([...new Set(others.map(({ speech }) => speech))]));
  return findNear(passages, others, near, (speech) => (near.relation === 'paragraph' ? paragraphStarts(db, speech) : sectionStarts(db, speech)));
}

function paragraphStarts(db: Database, speech: number): number[] {
  const body = db
    .prepare('SELECT v.body FROM speech s JOIN speech_version v ON v.speech = s.id AND v.number = s.version WHERE s.id = ?')
    .pluck()
    .get(speech);
  return [0, ...Array.from(String(body).matchAll(/\n/gu), ({ index }) => index + 1)];
}

/** Where the innermost outline part changes. A speech that is not indexed yet counts as one section. */
function sectionStarts(db: Database, speech: number): number[] {
  const entries = db.prepare('SELECT entries FROM search_outline WHERE speech = ?').pluck().get(speech);
  const places = typeof entries === 'string' ? (JSON.parse(entries) as OutlinePlace[]) : []; // written by the index
  return [...new Set([0, ...places.flatMap(({ start, end }) => [start, end])])].toSorted((a, b) => a - b);
}
