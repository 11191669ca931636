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
      const marks = report.marks === 0 ? [] : [i18next.t('import:fileMarks', { count: report.marks })];
      const orphans = report.versions.filter((version) => version.orphans > 0).map((version) => i18next.t('import:fileOrphans', {
        title: report.speeches.find(({ id }) => id === version.speech)?.title ?? '',
        count: version.orphans,
      }));
      return [done, ...encoding, ...marks, ...orphans, ...warnings];
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
export function countsOf(files: readonly FileReport[]): { speeches: number; failed: number; duplicates: number } {
  const count = (wanted: (report: FileReport) => boolean) => files.filter(wanted).length;
  return {
    speeches: files.reduce((sum, report) => sum + (report.kind === 'imported' ? report.speeches.length : 0), 0),
    failed: count((report) => report.kind === 'failed'),
    duplicates: count((report) => report.kind === 'duplicate'),
  };
}

/** What a person decided, or saw, before the import. */
const UNREMARKABLE: ReadonlySet<string> = new Set(['warning-left-out', 'warning-few', 'warning-tidied']);

/** Whether there is something in the report a person should see: a file that failed, a warning, a passage without a place. */
export function hasProblems(files: readonly FileReport[]): boolean {
  return files.some((report) => report.kind === 'failed' || report.warnings.some(({ reason }) => !UNREMARKABLE.has(reason))
    || (report.kind === 'imported' && report.versions.some(({ orphans }) => orphans > 0)));
}
