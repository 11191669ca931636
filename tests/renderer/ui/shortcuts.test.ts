import { describe, expect, test } from 'vitest';
import { isComposing, mainKey, pressed } from '../../../src/renderer/ui/shortcuts';

/** The fields of a key press that matter, as browsers send them. */
function key(code: string, held: Partial<KeyboardEvent> = {}): KeyboardEvent {
  return { code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false, keyCode: 0, ...held } as KeyboardEvent;
}

describe('pressed', () => {
  test.each([
    ['KeyZ', { ctrlKey: true }, 'Ctrl+KeyZ'],
    ['KeyZ', { metaKey: true }, 'Ctrl+KeyZ'],
    ['KeyZ', { ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+KeyZ'],
    ['ArrowLeft', { altKey: true }, 'Alt+ArrowLeft'],
    ['F6', { shiftKey: true }, 'Shift+F6'],
    ['Digit1', {}, 'Digit1'],
  ])('names %s with %o as %s', (code, held, name) => {
    expect(pressed(key(code, held))).toBe(name);
  });

  test('goes by the place of the key, whatever letter a layout or an input method puts there', () => {
    expect(pressed(key('KeyT', { key: 'Process' }))).toBe('KeyT');
    expect(pressed(key('KeyT', { key: 'е' }))).toBe('KeyT');
  });
});

describe('mainKey', () => {
  test.each([
    ['Numpad2', { key: '2' }, 'Digit2'],
    ['Numpad2', { key: 'ArrowDown' }, 'Numpad2'],
    ['Numpad2', { key: '2', altKey: true }, 'Alt+Numpad2'],
    ['NumpadAdd', { key: '+', ctrlKey: true }, 'Ctrl+Equal'],
    ['NumpadSubtract', { key: '-', ctrlKey: true }, 'Ctrl+Minus'],
    ['Equal', { key: '+', ctrlKey: true, shiftKey: true }, 'Ctrl+Equal'],
    ['KeyT', { key: 't' }, 'KeyT'],
  ])('%s with %o counts as %s', (code, held, name) => {
    expect(mainKey(key(code, held))).toBe(name);
  });
});

describe('isComposing', () => {
  test('is true while an input method is putting a character together', () => {
    expect(isComposing(key('KeyT', { isComposing: true }))).toBe(true);
  });

  test('is true for the key code that Windows sends in place of a composed letter', () => {
    expect(isComposing(key('KeyT', { keyCode: 229 }))).toBe(true);
  });

  test('is false for a plain key', () => {
    expect(isComposing(key('KeyT', { keyCode: 84 }))).toBe(false);
  });
});
