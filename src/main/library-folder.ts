import { resolve } from 'node:path';
import envPaths from 'env-paths';

/**
 * The folder of the library, the same for all three faces: what was asked for, else `LECTERN_LIBRARY`, else the place
 * where this platform keeps a person's data. Always absolute; the folder may not exist yet.
 */
export function libraryFolder(asked: string | undefined, env: NodeJS.ProcessEnv = process.env): string {
  const chosen = asked ?? env['LECTERN_LIBRARY'];
  return chosen === undefined || chosen === '' ? envPaths('lectern', { suffix: '' }).data : resolve(chosen);
}
