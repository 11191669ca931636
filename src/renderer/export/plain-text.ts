import type { Sheet } from '@shared/domain/sheet';
import { sheetParagraphs } from '@shared/domain/sheet-paragraphs';

/** A sheet as plain text for the clipboard, one paragraph a line; sources that would be footnotes follow in brackets. */
export function plainText(sheet: Sheet): string {
  const inline = sheet.choices.citations === 'footnote' ? { ...sheet.choices, citations: 'inline' as const } : sheet.choices;
  const paragraphs = sheetParagraphs({ ...sheet, choices: inline });
  return paragraphs.map(({ parts }) => parts.map(({ text }) => text).join('')).join('\n') + '\n';
}
