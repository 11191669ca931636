import { afterEach, describe, expect, test } from 'vitest';
import { tables } from '../../../src/renderer/i18n/tables';
import { clashOf, keyPlaces, namedKeys, type KeyPlace } from '../../../src/renderer/settings/keys';
import { capsIn, capsOf, meantIn, setKeyChanges } from '../../../src/renderer/ui/key-map';
import { rendererSources, withoutComments } from '../sources';

const CODE = String.raw`(?:Ctrl\+)?(?:Alt\+)?(?:Shift\+)?(?:Key[A-Z]|Digit\d|F\d{1,2}|Arrow(?:Up|Down|Left|Right)|Bracket(?:Left|Right)|Enter|Space|Escape|Delete|Slash|Comma|Equal|Minus)`;

/** The folders in which the keys of a place are bound. */
const folders: Record<KeyPlace['place'], RegExp> = {
  placeEverywhere: /renderer\/(App\.tsx|shell\/|ui\/|library\/|read\/|excerpt\/)/,
  placeRead: /renderer\/read\//,
  placeCard: /renderer\/read\/rail\//,
  placeSuggest: /renderer\/read\/suggest\//,
  placeEdit: /renderer\/read\/edit\//,
  placeLibrary: /renderer\/library\//,
  placeExcerpts: /renderer\/excerpt\//,
  placeNotes: /renderer\/note\//,
  placeWords: /renderer\/find\//,
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
    expect(rows.flatMap((row) => row.codes).filter((code) => code !== '#' && !isBound(place, code))).toEqual([]);
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

describe('keys that a person changed', () => {
  const put = (changes: Record<string, string>) => setKeyChanges(changes, namedKeys());
  afterEach(() => put({}));

  test('do the same from another key, and the old one does nothing', () => {
    put({ 'placeRead KeyS': 'KeyQ' });
    expect([meantIn('placeRead', 'KeyQ'), meantIn('placeRead', 'KeyS'), meantIn('placeLibrary', 'KeyS')]).toEqual(['KeyS', null, 'KeyS']);
    expect(capsIn('placeRead', 'KeyS')).toBe('Q');
  });

  test('count in every place when they act everywhere', () => {
    put({ 'placeEverywhere Ctrl+KeyE': 'Ctrl+Shift+KeyE' });
    expect([meantIn('placeRead', 'Ctrl+Shift+KeyE'), meantIn('placeRead', 'Ctrl+KeyE')]).toEqual(['Ctrl+KeyE', null]);
  });

  test('act in a card whatever has moved elsewhere, and only there', () => {
    put({ 'placeEverywhere Alt+Digit1': 'Alt+Digit9', 'placeCard Ctrl+KeyB': 'Ctrl+KeyG' });
    expect([meantIn('placeCard', 'Alt+Digit1'), meantIn('placeCard', 'Alt+Digit9'), meantIn('placeEverywhere', 'Alt+Digit9')]).toEqual(['Alt+Digit1', 'Alt+Digit9', 'Alt+Digit1']);
    expect([meantIn('placeCard', 'Ctrl+KeyG'), meantIn('placeCard', 'Ctrl+KeyB'), clashOf('placeCard', 'Ctrl+KeyI', 'Ctrl+KeyG')?.name, clashOf('placeCard', 'Ctrl+KeyI', 'Ctrl+KeyK')]).toEqual(['Ctrl+KeyB', null, 'keyFormat', null]);
  });

  test('may trade places', () => {
    put({ 'placeRead KeyS': 'KeyP', 'placeRead KeyP': 'KeyS' });
    expect([meantIn('placeRead', 'KeyS'), meantIn('placeRead', 'KeyP')]).toEqual(['KeyP', 'KeyS']);
  });

  test('are told what has the key already, as it is now', () => {
    expect(clashOf('placeRead', 'KeyS', 'KeyN')).toEqual({ place: 'placeRead', name: 'keyNote' });
    expect(clashOf('placeRead', 'KeyS', 'Ctrl+KeyK')).toEqual({ place: 'placeEverywhere', name: 'keyPalette' });
    expect(clashOf('placeSuggest', 'KeyY', 'KeyT')).toEqual({ place: 'placeRead', name: 'keyTag' });
    expect([clashOf('placeRead', 'KeyS', 'KeyG'), clashOf('placeRead', 'KeyS', 'KeyS')]).toEqual([null, null]);
    put({ 'placeRead KeyN': 'KeyG' });
    expect([clashOf('placeRead', 'KeyS', 'KeyN'), clashOf('placeRead', 'KeyS', 'KeyG')?.name]).toEqual([null, 'keyNote']);
  });
});
