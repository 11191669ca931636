import type { Database } from 'better-sqlite3';
import type { ReadCode } from '@shared/domain/codebook';
import { updateTag } from './tag-changes';
import type { Maker } from './tags';

type Counts = { created: number; updated: number; same: number };

/**
 * Adds codes to the tag tree. A code is the tag with its uid; else the one at its place in the tree; else a new one,
 * which keeps the uid. Tags that exist stay where they are and only take on what the codebook says about them.
 */
export function storeCodes(db: Database, codes: readonly ReadCode[], { now, newId }: Maker): Counts {
  const byUid = db.prepare<[string], number>('SELECT id FROM tag WHERE uid = ?').pluck();
  const byPlace = db.prepare<[number, string], number>('SELECT id FROM tag WHERE COALESCE(parent, 0) = ? AND name = ?').pluck();
  const make = db.prepare('INSERT INTO tag (uid, parent, name, created_at) VALUES (?, ?, ?, ?)');
  const changes = () => Number(db.prepare('SELECT total_changes()').pluck().get());
  const ids: number[] = [];
  const counts: Counts = { created: 0, updated: 0, same: 0 };
  for (const { uid, name, parent, ...properties } of codes) {
    const above = parent === null ? null : (ids[parent] ?? null);
    const known = (uid === '' ? undefined : byUid.get(uid)) ?? byPlace.get(above ?? 0, name);
    const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(uid);
    const id = known ?? Number(make.run(isUuid ? uid : newId(), above, name, now).lastInsertRowid);
    const before = changes();
    const given = known === undefined || properties.colour !== null ? properties : withoutColour(properties);
    updateTag(db, id, given);
    ids.push(id);
    if (known === undefined) counts.created += 1;
    else if (changes() > before) counts.updated += 1;
    else counts.same += 1;
  }
  return counts;
}

/** A codebook without a colour does not take the one a tag has. */
function withoutColour({ colour: _colour, ...rest }: Omit<ReadCode, 'uid' | 'name' | 'parent'>): Omit<ReadCode, 'uid' | 'name' | 'parent' | 'colour'> {
  return rest;
}
