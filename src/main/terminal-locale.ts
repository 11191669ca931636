import type { Locale } from '@shared/i18n/locale';

/**
 * The language to speak on a terminal: Chinese when the environment says so (`LC_ALL`, then `LC_MESSAGES`, then `LANG`,
 * then the system's own setting where none of them is set), else English.
 */
export function terminalLocale(
  env: NodeJS.ProcessEnv = process.env,
  system: string = Intl.DateTimeFormat().resolvedOptions().locale,
): Locale {
  const named = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '');
  return (named ?? system).toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
