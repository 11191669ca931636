import type { Database } from 'better-sqlite3';

/** One frozen step of the schema. `version` becomes `user_version`; versions go up by 10, which leaves room. */
export type Migration = { version: number; up(db: Database): void };
