import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AUTOSAVE_MS, createNoteAutosave } from '../../../src/renderer/read/rail/note-autosave';

describe('a margin note while it is typed', () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });

  it('is stored once after the last change', () => {
    const stored: string[] = [];
    const note = createNoteAutosave('', (text) => stored.push(text));
    note.change('核', false);
    vi.advanceTimersByTime(AUTOSAVE_MS - 1);
    note.change('核对', false);
    vi.advanceTimersByTime(AUTOSAVE_MS - 1);
    expect(stored).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(stored).toEqual(['核对']);
  });

  it('is stored at once when the field is left, and not a second time', () => {
    const stored: string[] = [];
    const note = createNoteAutosave('', (text) => stored.push(text));
    note.change('与台账核对', false);
    note.flush();
    vi.advanceTimersByTime(AUTOSAVE_MS * 2);
    note.flush();
    expect(stored).toEqual(['与台账核对']);
  });

  it('stores nothing while an input method is composing', () => {
    const stored: string[] = [];
    const note = createNoteAutosave('数据', (text) => stored.push(text));
    note.change('数据he', true);
    vi.advanceTimersByTime(AUTOSAVE_MS * 2);
    note.flush();
    expect(stored).toEqual([]);
    note.change('数据核', false);
    vi.advanceTimersByTime(AUTOSAVE_MS);
    expect(stored).toEqual(['数据核']);
  });

  it('stores nothing when the text is what it was', () => {
    const stored: string[] = [];
    const note = createNoteAutosave('甲', (text) => stored.push(text));
    note.change('甲乙', false);
    note.change('甲', false);
    vi.advanceTimersByTime(AUTOSAVE_MS);
    expect(stored).toEqual([]);
  });
});
