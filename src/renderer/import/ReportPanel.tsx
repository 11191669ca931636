import { CircleCheck, CircleX, Copy, Save, TriangleAlert, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FileReport, ImportReport } from '@shared/domain/import-report';
import { saveFile } from '../bridge/files';
import { Button, IconButton } from '../ui/Button';
import { countsOf, linesOf, reportText } from './report-lines';
import type { Imports } from './use-import';
import styles from './Import.module.css';

type ReportPanelProps = { imports: Imports; files: ImportReport['files']; onOpen: (speech: number) => void };

/** What became of every file of the last import. Stays until it is closed; the library can show it again. */
export function ReportPanel({ imports, files, onOpen }: ReportPanelProps) {
  const { t } = useTranslation(['import', 'common']);
  const counts = countsOf(files);
  const heading = [
    t('countImported', { count: counts.speeches }),
    ...(counts.duplicates > 0 ? [t('countDuplicates', { count: counts.duplicates })] : []),
    ...(counts.failed > 0 ? [t('countFailed', { count: counts.failed })] : []),
  ].join(t('listSeparator'));
  const saveReport = () => {
    const bytes = new TextEncoder().encode(reportText(files, heading));
    void saveFile({ name: t('reportFile'), mime: 'text/plain;charset=utf-8', bytes });
  };
  return (
    <section className={styles.panel} aria-label={t('report')} data-pane tabIndex={-1}>
      <header className={styles.head}>
        <h2 role="status">{heading}</h2>
        <IconButton size="sm" label={t('common:close')} onPress={() => imports.showReport(false)}><X aria-hidden="true" /></IconButton>
      </header>
      <ul className={styles.body} tabIndex={0} aria-label={t('report')}>
        {files.map((report, index) => (
          <FileLines key={`${index}-${report.name}`} report={report} onOpen={onOpen} onAgain={imports.canRepeat(report.name) ? (how) => void imports.again(report.name, how) : undefined} />
        ))}
      </ul>
      <footer className={styles.foot}>
        <Button size="sm" look="ghost" icon={<Save aria-hidden="true" />} onPress={saveReport}>{t('saveReport')}</Button>
      </footer>
    </section>
  );
}

type FileLinesProps = { report: FileReport; onOpen: (speech: number) => void; onAgain: ((how: 'keep' | 'version') => void) | undefined };

function FileLines({ report, onOpen, onAgain }: FileLinesProps) {
  const { t } = useTranslation('import');
  const [first, ...rest] = linesOf(report);
  const duplicates = report.kind === 'duplicate' || report.warnings.some((warning) => warning.reason === 'warning-few');
  return (
    <li className={styles.file}>
      <Sign report={report} />
      <div className={styles.sentences}>
        <span className="file">{first}</span>
        {report.kind !== 'failed' && report.speeches.map((speech) => (
          <button key={speech.id} type="button" className={styles.link} onClick={() => onOpen(speech.id)}>{speech.title}</button>
        ))}
        {rest.map((line) => <span key={line} className={styles.more}>{line}</span>)}
        {duplicates && onAgain && (
          <div className={styles.choices}>
            <Button size="sm" onPress={() => onAgain('keep')}>{t('keepBoth')}</Button>
            <Button size="sm" onPress={() => onAgain('version')}>{t('asVersion')}</Button>
          </div>
        )}
      </div>
    </li>
  );
}

function Sign({ report }: { report: FileReport }) {
  if (report.kind === 'failed') return <CircleX size={16} className={styles.wrong} aria-hidden="true" />;
  if (report.kind === 'duplicate') return <Copy size={16} className={styles.warn} aria-hidden="true" />;
  if (report.warnings.length > 0) return <TriangleAlert size={16} className={styles.warn} aria-hidden="true" />;
  return <CircleCheck size={16} className={styles.ok} aria-hidden="true" />;
}
