import type { Database } from 'better-sqlite3';
import { AppError } from '@shared/domain/failure';
import { View, type SavedView } from '@shared/domain/saved-view';
import type { Maker } from './tags';

type ViewRow = { id: number; name: string; definition: string; updated_at: string };

/** Every saved view in the person's order. A view that this version of the program cannot read is kept and not listed. */
export function listViews(db: Database): SavedView[] {
  return db
    .prepare<[], ViewRow>('SELECT id, name, definition, updated_at FROM saved_view ORDER BY position, id')
    .all()
    .flatMap((row) => {
      const view = View.safeParse(JSON.parse(row.definition));
      return view.success ? [{ id: row.id, name: row.name, view: view.data, updatedAt: row.updated_at }] : [];
    });
}

/** One saved view. Throws `no-view`. */
export function getView(db: Database, id: number): SavedView {
  const found = listViews(db).find((view) => view.id === id);
  if (!found) throw new AppError('not-found', 'no-view', { id });
  return found;
}

/** Stores a view at the end of the list and returns its id. */
export function insertView(db: Database, name: string, view: View, { now, newId }: Maker): number {
  const sql = `INSERT INTO saved_view (uid, name, definition, position, updated_at)
    SELECT ?, ?, ?, COALESCE(MAX(position), 0) + 1, ? FROM saved_view`;
  return Number(db.prepare(sql).run(newId(), name, JSON.stringify(view), now).lastInsertRowid);
}

/** Changes the name of a view, what it shows, or both. Throws `no-view`. */
export function updateView(db: Database, id: number, changes: { name?: string | undefined; view?: View | undefined }, now: string): void {
  getView(db, id);
  const definition = changes.view === undefined ? null : JSON.stringify(changes.view);
  db.prepare(
    `UPDATE saved_view SET name = COALESCE(@name, name), definition = COALESCE(@definition, definition), updated_at = @now
     WHERE id = @id AND (name <> COALESCE(@name, name) OR definition <> COALESCE(@definition, definition))`,
  ).run({ id, name: changes.name ?? null, definition, now });
}

/** Deletes a view. Throws `no-view`. */
export function deleteView(db: Database, id: number): void {
  if (db.prepare('DELETE FROM saved_view WHERE id = ?').run(id).changes === 0) throw new AppError('not-found', 'no-view', { id });
}
