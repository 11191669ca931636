import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** The source files of the window by path, without the tables of strings. */
export function rendererSources(): Map<string, string> {
  const paths = globSync('src/renderer/**/*.{ts,tsx}', { cwd: root }).filter((path) => !/i18n\/(zh-CN|en)\//.test(path));
  return new Map(paths.map((path) => [path, readFileSync(resolve(root, path), 'utf8')]));
}

/** Source text without comments. */
export function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|[\s;{}(,])\/\/.*$/gm, '$1');
}
