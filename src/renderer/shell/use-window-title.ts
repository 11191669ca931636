import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../bridge/queries';
import type { Place } from './navigation';

/** Names the window after where one is: the title of the speech being read, or the screen. */
export function useWindowTitle(place: Place): void {
  const { t } = useTranslation(['shell', 'common']);
  const reading = place.screen === 'read';
  const speech = useAnswer('speeches.get', { id: reading ? place.speech : 1 }, { enabled: reading }).data;
  const names = { library: t('library'), excerpts: t('excerpts'), notes: t('notes'), words: t('words'), settings: t('settingsName'), read: reading ? (speech?.title ?? '') : '' };
  const name = names[place.screen];
  useEffect(() => {
    document.title = name === '' ? t('common:app') : `${name} · ${t('common:app')}`;
  }, [name, t]);
}
