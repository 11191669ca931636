import { describe, expect, test } from 'vitest';
import { tables } from '../../../src/renderer/i18n/tables';
import { capsOf, keyPlaces, type KeyPlace } from '../../../src/renderer/settings/keys';
import { rendererSources, withoutComments } from '../sources';

const CODE = String.raw`(?:Ctrl\+)?(?:Alt\+)?(?:Shift\+)?(?:Key[A-Z]|Digit\d|F\d{1,2}|Arrow(?:Up|Down|Left|Right)|Bracket(?:Left|Right)|Enter|Space|Escape|Delete|Slash|Comma|Equal|Minus)`;

/** The folders in which the keys of a place are bound. */
const folders: Record<KeyPlace['place'], RegExp> = {
  placeEverywhere: /renderer\/(App\.tsx|shell\/|ui\/|library\/|read\/|excerpt\/)/,
  placeRead: /renderer\/read\//,
  placeSuggest: /renderer\/read\/suggest\//,
  placeLibrary: /renderer\/library\//,
  placeExcerpts: /renderer\/excerpt\//,
  placeNotes: /renderer\/note\//,
};

const sources = [...rendererSources()].map(([path, source]) => [path, withoutComments(source)] as const);

/** Whether some file of the place names the key: the code itself, its last part, or the start of a row of digits. */
function isBound(place: KeyPlace['place'], code: string): boolean {
  const bare = code.split('+').at(-1) ?? code;
  const names = [`'${code}'`, `${code}:`, `'${bare}'`, `${bare}:`, `\`${code.replace(/\d$/, '')}\${`];
  return sources.some(([path, text]) => folders[place].test(path) && names.some((name) => text.includes(name)));
}

describe.each(keyPlaces)('the keys of $place', ({ place, rows }) => {
  test('are all bound there', () => {
    expect(rows.flatMap((row) => row.codes).filter((code) => !isBound(place, code))).toEqual([]);
  });

  test('stand once each', () => {
    const codes = rows.flatMap((row) => row.codes);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  test('have a label in both languages', () => {
    for (const { name } of rows) expect([tables['zh-CN'].settings[name], tables.en.settings[name]]).not.toContain(undefined);
  });
});

test('every key that the window binds through useShortcuts is in the table', () => {
  const listed = new Set(keyPlaces.flatMap(({ rows }) => rows.flatMap((row) => row.codes)));
  const binding = new RegExp(String.raw`^\s*'?(${CODE})'?: (?:\(|history|back|forward|on[A-Z])`, 'gm');
  const bound = sources
    .filter(([path]) => /renderer\/(App\.tsx|library\/)/.test(path))
    .flatMap(([, text]) => [...text.matchAll(binding)].map((match) => match[1] ?? ''));
  expect(bound).toContain('Ctrl+KeyZ');
  expect(bound.filter((code) => !listed.has(code))).toEqual([]);
});

test.each([
  ['Ctrl+KeyZ', ['Ctrl', 'Z']],
  ['Digit1', ['1']],
  ['Ctrl+Comma', ['Ctrl', ',']],
  ['ArrowUp', ['↑']],
  ['Delete', ['Del']],
  ['F6', ['F6']],
])('%s is shown as the caps %j', (code, caps) => {
  expect(capsOf(code)).toEqual(caps);
});
