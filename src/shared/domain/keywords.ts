const SEPARATORS = /[,，、;；\n]+/u;

/** The keywords in a line that separates them by commas, 顿号 or semicolons: trimmed, without empty or repeated ones. */
export function readKeywords(text: string): string[] {
  const words = text.split(SEPARATORS).map((word) => word.trim()).filter((word) => word !== '');
  return [...new Set(words)];
}

/** Keywords as one line, separated as the language does. */
export function writeKeywords(words: readonly string[], locale: 'zh-CN' | 'en'): string {
  return words.join(locale === 'zh-CN' ? '、' : ', ');
}
