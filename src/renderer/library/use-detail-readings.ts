import { useTranslation } from 'react-i18next';
import { readKeywords, writeKeywords } from '@shared/domain/keywords';
import { Details } from '@shared/domain/speech';
import { readSpokenDate } from '@shared/domain/spoken-date';
import type { Reading } from '../ui/EditInPlace';
import { currentLocale } from '../i18n/i18n';

const LONGEST = { title: 500, speaker: 200, occasion: 500, place: 200, source: 500 } as const;

/** How each detail of a speech is understood when it is typed, with the sentence for what is wrong. */
export function useDetailReadings() {
  const { t } = useTranslation('library');
  const readLine = (name: keyof typeof LONGEST) => (text: string): Reading =>
    Details.shape[name].safeParse(text).success || text === '' ? { value: text } : { error: t('tooLong', { limit: LONGEST[name] }) };
  return {
    readLine,
    readTitle: (text: string): Reading => (text === '' ? { error: t('titleNeeded') } : readLine('title')(text)),
    readDate(text: string): Reading {
      const date = readSpokenDate(text);
      if (date.kind === 'wrong') return { error: t('dateWrong') };
      return { value: date.kind === 'date' ? date.date : '' };
    },
    readWords(text: string): Reading {
      const words = readKeywords(text);
      if (!Details.shape.keywords.safeParse(words).success) return { error: t('keywordsTooMany') };
      return { value: writeKeywords(words, currentLocale()) };
    },
  };
}
