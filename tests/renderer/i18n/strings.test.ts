import { describe, expect, test } from 'vitest';
import { tables } from '../../../src/renderer/i18n/tables';
import { rendererSources, withoutComments } from '../sources';

type Strings = Readonly<Record<string, string>>;

const namespaces = Object.entries(tables['zh-CN']) as [keyof (typeof tables)['en'], Strings][];
const sources = [...rendererSources()].map(([path, source]) => [path, withoutComments(source)] as const);
const allCode = sources.map(([, code]) => code).join('\n');

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').toSorted();
}

/** Whether the code names the key: in quotes, with its namespace, or by the constant start of a template. */
function isUsed(namespace: string, key: string): boolean {
  if ([`'${key}'`, `'${namespace}:${key}'`].some((name) => allCode.includes(name))) return true;
  for (let end = key.length - 1; end >= 3; end -= 1) {
    const start = key.slice(0, end);
    if ([`\`${start}\${`, `\`${namespace}:${start}\${`].some((template) => allCode.includes(template))) return true;
  }
  return false;
}

describe.each(namespaces)('the strings of %s', (namespace, zh) => {
  const en: Strings = tables.en[namespace];

  test('have the same keys in both languages', () => {
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(zh).toSorted());
  });

  test('say something in both languages', () => {
    const empty = Object.keys(zh).filter((key) => zh[key]?.trim() === '' || en[key]?.trim() === '');
    expect(empty).toEqual([]);
  });

  test('have the same placeholders in both languages', () => {
    const different = Object.keys(zh).filter((key) => placeholders(zh[key] ?? '').join() !== placeholders(en[key] ?? '').join());
    expect(different).toEqual([]);
  });

  test('are all used', () => {
    expect(Object.keys(zh).filter((key) => !isUsed(namespace, key))).toEqual([]);
  });

  test('use full-width punctuation between Han characters, and no exclamation marks', () => {
    const wrong = Object.entries(zh).filter(([, text]) => /\p{Script=Han}[,;:?!]|！/u.test(text)).map(([key]) => key);
    expect(wrong).toEqual([]);
  });
});

test('no component writes Chinese of its own: every word on the screen comes from the strings', () => {
  const written = sources
    .filter(([path]) => path.endsWith('.tsx'))
    .flatMap(([path, code]) => [...code.matchAll(/.*\p{Script=Han}.*/gu)].map((match) => `${path}: ${match[0].trim()}`));
  expect(written).toEqual([]);
});
