import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast } from '../ui/Toast';
import { useStable } from '../ui/use-stable';

/** A save that takes longer than this is worth a word, in ms. */
const WORD_AFTER_MS = 500;

/**
 * A function that asks for the edit of the text to begin. It begins once every passage is known and stored: the edit
 * follows exactly the passages it begins with.
 */
export function useEditStart(passages: 'unread' | 'saving' | 'stored', begin: () => void): () => void {
  const { t } = useTranslation('edit');
  const asked = useRef<ReturnType<typeof setTimeout> | null>(null);
  const start = useStable(begin);
  useEffect(() => {
    if (asked.current === null || passages !== 'stored') return;
    clearTimeout(asked.current);
    asked.current = null;
    start();
  }, [passages, start]);
  useEffect(() => () => clearTimeout(asked.current ?? undefined), []);
  return useStable(() => {
    if (passages === 'stored') start();
    else asked.current ??= setTimeout(() => showToast({ text: t('afterSaving') }), WORD_AFTER_MS);
  });
}
