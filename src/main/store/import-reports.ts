import type { Database } from 'better-sqlite3';
import { AppError } from '@shared/domain/failure';
import { FileReport, type PastImport } from '@shared/domain/import-report';

/** Imports remembered: years of weekly ones. */
export const KEPT_REPORTS = 500;

/** Adds what became of a file to the report of its batch, which begins with the first one. Forgets the oldest reports. */
export function addToReport(db: Database, batch: string, file: FileReport, now: string): void {
  const begun = db.prepare('INSERT INTO import_report (batch, started_at) VALUES (?, ?) ON CONFLICT (batch) DO NOTHING').run(batch, now);
  db.prepare(
    `INSERT INTO import_report_file (report, position, kind, speeches, body)
     SELECT id, (SELECT COALESCE(MAX(position), 0) + 1 FROM import_report_file WHERE report = id), @kind, @speeches, @body
     FROM import_report WHERE batch = @batch`,
  ).run({ batch, kind: file.kind, speeches: file.kind === 'imported' ? file.speeches.length : 0, body: JSON.stringify(file) });
  if (begun.changes > 0) dropOldest(db);
}

function dropOldest(db: Database): void {
  const last = db.prepare('SELECT id FROM import_report ORDER BY id DESC LIMIT 1 OFFSET ?').pluck().get(KEPT_REPORTS);
  if (last === undefined) return;
  db.prepare('DELETE FROM import_report_file WHERE report <= ?').run(last);
  db.prepare('DELETE FROM import_report WHERE id <= ?').run(last);
}

const PAST = `SELECT r.id, r.started_at AS at, COUNT(f.position) AS files, COALESCE(SUM(f.speeches), 0) AS speeches,
    COUNT(f.position) FILTER (WHERE f.kind = 'duplicate') AS duplicates, COUNT(f.position) FILTER (WHERE f.kind = 'failed') AS failed
  FROM import_report r LEFT JOIN import_report_file f ON f.report = r.id`;

/** The imports of the past, newest first. */
export function listReports(db: Database): PastImport[] {
  return db.prepare<[], PastImport>(`${PAST} GROUP BY r.id ORDER BY r.id DESC`).all();
}

/** One import of the past with what became of each file. Throws `no-report`. */
export function getReport(db: Database, id: number): { past: PastImport; report: { files: FileReport[] } } {
  const past = db.prepare<[number], PastImport>(`${PAST} WHERE r.id = ? GROUP BY r.id`).get(id);
  if (!past) throw new AppError('not-found', 'no-report', { id });
  const files = db.prepare<[number], string>('SELECT body FROM import_report_file WHERE report = ? ORDER BY position').pluck().all(id);
  return { past, report: { files: files.map((body) => FileReport.parse(JSON.parse(body))) } };
}
