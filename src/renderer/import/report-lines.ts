import i18next from 'i18next';
import type { FileReport } from '@shared/domain/import-report';
import { sentenceOf } from '../i18n/i18n';

/** What became of one file, as sentences: the first says whether it is in the library, the others what to know. */
export function linesOf(report: FileReport): string[] {
  const warnings = report.warnings.map(sentenceOf);
  switch (report.kind) {
    case 'imported': {
      const done = i18next.t('import:fileImported', { name: report.name, count: report.speeches.length });
      const encoding = report.encoding === '' || report.encoding.toLowerCase() === 'utf-8' ? [] : [i18next.t('import:fileEncoding', { encoding: report.encoding.toUpperCase() })];
      return [done, ...encoding, ...warnings];
    }
    case 'duplicate':
      return [i18next.t('import:fileDuplicate', { name: report.name, title: report.speeches[0]?.title ?? '' }), ...warnings];
    case 'failed':
      return [sentenceOf(report.failure), ...warnings];
  }
}

/** The whole report as plain text: one line a sentence, titles of imported speeches indented. */
export function reportText(files: readonly FileReport[], heading: string): string {
  const lines = files.flatMap((report) => {
    const [first = '', ...rest] = linesOf(report);
    const titles = report.kind === 'imported' ? report.speeches.map((speech) => `  ${speech.title}`) : [];
    return [first, ...titles, ...rest.map((line) => `  ${line}`)];
  });
  return [heading, '', ...lines, ''].join('\n');
}

/** How many files ended in each way, and how many speeches came in. */
export function countsOf(files: readonly FileReport[]): { speeches: number; failed: number; duplicates: number; warned: number } {
  const count = (wanted: (report: FileReport) => boolean) => files.filter(wanted).length;
  return {
    speeches: files.reduce((sum, report) => sum + (report.kind === 'imported' ? report.speeches.length : 0), 0),
    failed: count((report) => report.kind === 'failed'),
    duplicates: count((report) => report.kind === 'duplicate'),
    warned: count((report) => report.kind !== 'failed' && report.warnings.length > 0),
  };
}
