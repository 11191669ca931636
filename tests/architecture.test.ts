/** Who may import what (DESIGN.md, section 4), as one table over the real sources. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const LONGEST_FILE = 300;

type Rule = {
  /** Files whose path starts so, or is this. The first rule that fits a file counts. */
  of: string;
  /** Own files they may import, by the start of the path. */
  own: string[];
  /** Packages they may import. `node:` stands for all of Node's, `*` for any package but electron. */
  packages: string[];
};

const main = ['src/main/', 'src/shared/'];
const features = ['library', 'read', 'excerpt', 'export', 'import', 'settings', 'find', 'note'];
const belowFeatures = ['src/renderer/ui/', 'src/renderer/bridge/', 'src/renderer/i18n/', 'src/shared/'];
/** What every feature may build on: also the frame around it and the tag picker, which know no feature. */
const commonRenderer = [...belowFeatures, 'src/renderer/shell/', 'src/renderer/tag/', 'src/renderer/view/'];
/** What every file of main may build on: it knows nothing of the layers. */
const plainMain = [
  'src/main/built-files', 'src/main/library-folder', 'src/main/node-version', 'src/main/page-headers', 'src/main/static-files',
  'src/main/terminal-locale', 'src/main/write-file-atomically', 'package.json',
];

const rules: Rule[] = [
  { of: 'src/shared/i18n/', own: ['src/shared/i18n/', 'src/shared/domain/failure'], packages: ['zod'] },
  { of: 'src/shared/domain/', own: ['src/shared/domain/', 'src/shared/i18n/', 'src/shared/anchor/'], packages: ['zod'] },
  { of: 'src/shared/anchor/', own: ['src/shared/domain/', 'src/shared/anchor/'], packages: ['zod', 'diff-match-patch'] },
  { of: 'src/shared/', own: ['src/shared/'], packages: ['zod'] },
  { of: 'src/main/store/migrations/', own: ['src/main/store/migrations/'], packages: ['better-sqlite3'] },
  { of: 'src/main/store/', own: ['src/main/store/', 'src/shared/'], packages: ['better-sqlite3', 'node:'] },
  { of: 'src/main/import/', own: ['src/main/import/', 'src/shared/domain/', 'src/shared/i18n/', 'src/shared/anchor/'], packages: ['*'] },
  { of: 'src/main/export/', own: ['src/main/export/', 'src/shared/domain/', 'src/shared/i18n/', 'src/shared/anchor/'], packages: ['*'] },
  { of: 'src/main/work/', own: ['src/main/work/', 'src/main/import/', 'src/main/export/', 'src/shared/'], packages: ['workerpool', 'node:'] },
  { of: 'src/main/handlers/', own: ['src/main/handlers/', 'src/main/store/', 'src/main/import/', 'src/main/export/', 'src/main/work/', 'src/main/app-options', 'src/shared/'], packages: ['node:'] },
  { of: 'src/main/loopback/', own: ['src/main/loopback/', 'src/shared/', ...plainMain], packages: ['ws', 'node:'] },
  { of: 'src/main/electron/', own: ['src/main/electron/', 'src/preload/channels', 'src/shared/', ...plainMain], packages: ['electron', 'node:'] },
  { of: 'src/main/index.ts', own: main, packages: ['electron', 'node:'] },
  { of: 'src/main/', own: [...main, 'package.json'], packages: ['env-paths', 'node:'] },
  { of: 'src/preload/', own: ['src/preload/'], packages: ['electron'] },
  { of: 'src/renderer/bridge/', own: ['src/renderer/bridge/', 'src/shared/'], packages: ['*'] },
  { of: 'src/renderer/i18n/', own: ['src/renderer/i18n/', 'src/shared/'], packages: ['*'] },
  { of: 'src/renderer/ui/', own: ['src/renderer/ui/', 'src/renderer/i18n/', 'src/shared/'], packages: ['*'] },
  { of: 'src/renderer/shell/', own: ['src/renderer/shell/', ...belowFeatures], packages: ['*'] },
  { of: 'src/renderer/tag/', own: ['src/renderer/tag/', 'src/renderer/shell/', ...belowFeatures], packages: ['*'] },
  { of: 'src/renderer/view/', own: ['src/renderer/view/', 'src/renderer/shell/', ...belowFeatures], packages: ['*'] },
  ...features.map((feature) => ({ of: `src/renderer/${feature}/`, own: [`src/renderer/${feature}/`, ...commonRenderer], packages: ['*'] })),
  { of: 'src/renderer/', own: ['src/renderer/', 'src/shared/'], packages: ['*'] },
];

function filesIn(folder: string): string[] {
  const all = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file.replaceAll('\\', '/')}`);
  return all.filter((file) => /\.(ts|tsx|mjs|css)$/.test(file) && statSync(join(root, file)).isFile());
}

const scripts = (file: string): boolean => /\.(ts|tsx)$/.test(file) && !file.endsWith('.d.ts');
const sources = filesIn('src').filter(scripts);

/** What a file imports: own files as paths from the root, packages by their name. Imports of types count too. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(/^\s*(?:import|export)\b[^'"`;]*?\bfrom\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm);
  return [...found].map(([, from, bare, dynamic]) => located(file, from ?? bare ?? dynamic ?? ''));
}

function located(file: string, name: string): string {
  if (name.startsWith('@shared/')) return existing(`src/shared/${name.slice('@shared/'.length)}`);
  if (name.startsWith('.')) return existing(relative(root, resolve(root, dirname(file), name)).replaceAll('\\', '/'));
  if (name.startsWith('node:')) return name;
  return name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/');
}

function existing(path: string): string {
  const bare = path.replace(/\?.*$/, '');
  return ['', '.ts', '.tsx'].map((ending) => bare + ending).find((each) => existsSync(join(root, each)) && statSync(join(root, each)).isFile()) ?? bare;
}

const isOwn = (name: string): boolean => name.startsWith('src/') || name === 'package.json';

function forbidden(file: string): string[] {
  const rule = rules.find(({ of }) => file.startsWith(of));
  if (rule === undefined) return [`${file} belongs to no rule`];
  return importsOf(file)
    .filter((name) => {
      if (isOwn(name)) return !rule.own.some((start) => name.startsWith(start));
      if (name.startsWith('node:')) return !rule.packages.includes('node:') && !rule.packages.includes('*');
      return !rule.packages.includes(name) && !(rule.packages.includes('*') && name !== 'electron');
    })
    .map((name) => `${file} imports ${name}`);
}

test('every file imports only what its folder may', () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.flatMap(forbidden)).toEqual([]);
});

test('the table is about files that exist', () => {
  const unused = rules.filter(({ of }) => !sources.some((file) => file.startsWith(of))).map(({ of }) => of);
  expect(unused).toEqual([]);
});

test('no two files import each other, however far around', () => {
  const cycles: string[] = [];
  const settled = new Set<string>();
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) return void cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (settled.has(file) || !scripts(file)) return;
    for (const next of importsOf(file).filter(isOwn)) visit(next, [...path, file]);
    settled.add(file);
  };
  for (const file of sources) visit(file, []);
  expect(cycles).toEqual([]);
});

test('SQL stands in the store only', () => {
  const sql = /\b(SELECT\s+[\w*].*\bFROM|INSERT\s+INTO|DELETE\s+FROM|UPDATE\s+\w+\s+SET|CREATE\s+(TABLE|INDEX|TRIGGER))\b/s;
  const users = sources.filter((file) => !file.startsWith('src/main/store/') && sql.test(readFileSync(join(root, file), 'utf8')));
  expect(users).toEqual([]);
});

test(`no file is longer than ${LONGEST_FILE} lines`, () => {
  const long = ['src', 'tests', 'scripts'].flatMap(filesIn)
    .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > LONGEST_FILE);
  expect(long).toEqual([]);
});
