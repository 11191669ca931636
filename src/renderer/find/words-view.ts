import type { SpeechScope } from '@shared/domain/statistics';

export type WordsTab = 'words' | 'concordance' | 'wording' | 'repeats';

/** What the statistics of words show; kept for the way back from a place that was opened. */
export type WordsView = { tab: WordsTab; phrase: string; scope: SpeechScope; of: 'passages' | 'sentences'; least: number };

export const firstWords: WordsView = { tab: 'words', phrase: '', scope: {}, of: 'passages', least: 0.8 };

/** The scope with some conditions changed; what asks nothing is taken out, so that equal scopes are equal. */
export function withScope(scope: SpeechScope, changes: SpeechScope): SpeechScope {
  const entries = Object.entries({ ...scope, ...changes }).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(entries);
}

/** Words one a line, as they are stored: trimmed, each once, blank lines left out. */
export function linesOf(text: string): string[] {
  return [...new Set(text.split(/\r?\n/u).map((line) => line.trim()).filter((line) => line !== ''))];
}
