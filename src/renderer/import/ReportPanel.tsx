import { CircleCheck, CircleX, Copy, History, Save, TriangleAlert, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { RemoteError } from '@shared/contract/client';
import type { FileReport, ImportReport } from '@shared/domain/import-report';
import { client } from '../bridge/client';
import { saveFile } from '../bridge/files';
import { useAnswer } from '../bridge/queries';
import { sentenceOf } from '../i18n/i18n';
import { Button, IconButton } from '../ui/Button';
import { momentText } from '../ui/length';
import { Menu } from '../ui/Menu';
import { showToast } from '../ui/Toast';
import { countsOf, hasProblems, linesOf, reportText } from './report-lines';
import styles from './Import.module.css';

type ReportPanelProps = { report: ImportReport; onReport: (report: ImportReport | null) => void; onOpen: (speech: number) => void };

/** Earlier imports listed in the menu; older ones are rarely looked for. */
const LISTED = 20;

/** What became of every file of an import. Stays until it is closed; the library can show it again. */
export function ReportPanel({ report: { files }, onReport, onOpen }: ReportPanelProps) {
  const { t } = useTranslation(['import', 'common']);
  const past = useAnswer('import.reports', {}).data ?? [];
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
  const openPast = async (id: number) => {
    try {
      onReport((await client.call('import.report', { id })).report);
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      showToast({ text: sentenceOf(error.failure) });
    }
  };
  return (
    <section className={styles.panel} aria-label={t('report')} data-pane tabIndex={-1}>
      <header className={styles.head}>
        <h2 role="status">{heading}</h2>
        <IconButton size="sm" label={t('common:close')} onPress={() => onReport(null)}><X aria-hidden="true" /></IconButton>
      </header>
      <ul className={styles.body} tabIndex={0} aria-label={t('report')}>
        {files.map((file, index) => <FileLines key={`${index}-${file.name}`} report={file} onOpen={onOpen} />)}
      </ul>
      <footer className={styles.foot}>
        <Button size="sm" look="ghost" icon={<Save aria-hidden="true" />} onPress={saveReport}>{t('saveReport')}</Button>
        {past.length > 1 && (
          <Menu
            label={t('earlier')}
            commands={past.slice(0, LISTED).map(({ id, at, speeches, files: count }) => ({
              id: String(id),
              label: t('earlierOne', { when: momentText(at), speeches, files: count }),
              run: () => void openPast(id),
            }))}
          >
            <Button size="sm" look="ghost" icon={<History aria-hidden="true" />}>{t('earlier')}</Button>
          </Menu>
        )}
      </footer>
    </section>
  );
}

function FileLines({ report, onOpen }: { report: FileReport; onOpen: (speech: number) => void }) {
  const [first, ...rest] = linesOf(report);
  return (
    <li className={styles.file}>
      <Sign report={report} />
      <div className={styles.sentences}>
        <span className="file">{first}</span>
        {report.kind !== 'failed' && report.speeches.map((speech) => (
          <button key={speech.id} type="button" className={styles.link} onClick={() => onOpen(speech.id)}>{speech.title}</button>
        ))}
        {rest.map((line) => <span key={line} className={styles.more}>{line}</span>)}
      </div>
    </li>
  );
}

function Sign({ report }: { report: FileReport }) {
  if (report.kind === 'failed') return <CircleX size={16} className={styles.wrong} aria-hidden="true" />;
  if (report.kind === 'duplicate') return <Copy size={16} className={styles.warn} aria-hidden="true" />;
  if (hasProblems([report])) return <TriangleAlert size={16} className={styles.warn} aria-hidden="true" />;
  return <CircleCheck size={16} className={styles.ok} aria-hidden="true" />;
}
