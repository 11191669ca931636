import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Locale } from '@shared/i18n/locale';
import { say } from '@shared/i18n/locale';
import type { Failure } from '@shared/domain/failure';
import type { Notice } from '@shared/domain/import-report';
import { tables } from './tables';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: (typeof tables)['zh-CN'];
  }
}

/** Starts the interface language. Every string is in the bundle, so this is synchronous. */
export function startI18n(locale: Locale): void {
  void i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    defaultNS: 'common',
    resources: tables,
    initAsync: false,
    interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
  });
  document.documentElement.lang = locale;
}

/** Puts the caps of keys into every string that names one, as `{place.code}`, and draws the strings anew. */
export function showKeysInStrings(shown: Record<string, Record<string, string>>): void {
  i18next.options.interpolation = { ...i18next.options.interpolation, defaultVariables: shown };
  i18next.emit('languageChanged', i18next.language);
}

/** Changes the interface language of this window. */
export async function changeLocale(locale: Locale): Promise<void> {
  await i18next.changeLanguage(locale);
  document.documentElement.lang = locale;
}

export function currentLocale(): Locale {
  return i18next.language === 'en' ? 'en' : 'zh-CN';
}

/** The sentence of a failure or a notice, in the language of the window. */
export function sentenceOf(told: Failure | Notice): string {
  return say(currentLocale(), told.reason, told.params);
}
