import { useEffect } from 'react';
import { defaultSettings, type Settings } from '@shared/contract/library';
import { useAnswer } from '../bridge/queries';
import { save } from '../bridge/saving';
import { changeLocale } from '../i18n/i18n';

/** The settings of the library; the defaults until they have been read. */
export function useSettings(): Settings {
  return useAnswer('settings.get', {}).data ?? defaultSettings;
}

/** Stores some settings. */
export function changeSettings(changes: Partial<Settings>): void {
  void save('settings.set', changes);
}

/** Whether a dark look is wanted now. */
export function isDark(settings: Settings): boolean {
  return settings.theme === 'dark' || (settings.theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
}

/** Carries language, theme, paper and type settings over to the document. Call once, at the top. */
export function useAppliedSettings(settings: Settings): void {
  useEffect(() => {
    const root = document.documentElement;
    const apply = () => { root.dataset['theme'] = isDark(settings) ? 'dark' : 'light'; };
    apply();
    root.dataset['paper'] = settings.paper;
    if (settings.readSize > 0) root.style.setProperty('--read-size', `${settings.readSize}px`);
    else root.style.removeProperty('--read-size');
    root.style.setProperty('--read-leading', String(settings.readLeading));
    root.style.setProperty('--font-read', `var(--font-${settings.readFont})`);
    root.style.setProperty('--read-chars', String(settings.readMeasure));
    void changeLocale(settings.locale);
    const media = matchMedia('(prefers-color-scheme: dark)');
    media.addEventListener('change', apply);
    return () => media.removeEventListener('change', apply);
  }, [settings]);
}
