import type { Database } from 'better-sqlite3';
import { defaultSettings, Settings } from '@shared/contract/library';

type SettingRow = { name: string; value: string };

/** The settings, with the default for each that was never set or that this version cannot read. */
export function readSettings(db: Database): Settings {
  const settings: Record<string, unknown> = { ...defaultSettings };
  const fields: Record<string, { safeParse(value: unknown): { success: boolean } }> = Settings.shape;
  for (const { name, value } of db.prepare<[], SettingRow>('SELECT name, value FROM setting').all()) {
    const parsed: unknown = JSON.parse(value);
    if (fields[name]?.safeParse(parsed).success) settings[name] = parsed;
  }
  return Settings.parse(settings);
}

/** Stores the given settings and leaves the others. */
export function writeSettings(db: Database, changes: { [K in keyof Settings]?: Settings[K] | undefined }): void {
  const put = db.prepare('INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value');
  for (const [name, value] of Object.entries(changes)) if (value !== undefined) put.run(name, JSON.stringify(value));
}
