import { useEffect, useState } from 'react';
import { suggestionsByPiece, type Suggestion } from '@shared/domain/suggestions/suggestions-in';

/** Work stops when less than this is left of an idle moment (ms): one paragraph takes less. */
const RESERVE_MS = 3;

/** The suggestions of a text, looked for while the window has nothing else to do; null until all of it has been read. */
export function useFoundSuggestions(text: string, on: boolean): readonly Suggestion[] | null {
  const [found, setFound] = useState<{ text: string; suggestions: readonly Suggestion[] } | null>(null);
  const known = found?.text === text;
  useEffect(() => {
    if (!on || known) return;
    const pieces = suggestionsByPiece(text);
    const suggestions: Suggestion[] = [];
    let asked = 0;
    const look = (idle: IdleDeadline) => {
      do {
        const piece = pieces.next();
        if (piece.done) return setFound({ text, suggestions });
        suggestions.push(...piece.value);
      } while (idle.timeRemaining() > RESERVE_MS);
      asked = requestIdleCallback(look, { timeout: 200 });
    };
    asked = requestIdleCallback(look, { timeout: 200 });
    return () => cancelIdleCallback(asked);
  }, [text, on, known]);
  return known ? found.suggestions : null;
}
