import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RemoteError } from '@shared/contract/client';
import type { FileReport, ImportReport, OnDuplicate } from '@shared/domain/import-report';
import { client } from '../bridge/client';
import { pickFiles } from '../bridge/files';
import { useAnswer } from '../bridge/queries';
import { sentenceOf } from '../i18n/i18n';
import { showToast } from '../ui/Toast';
import { countsOf } from './report-lines';
import { runImport, type ChosenFile } from './run-import';
import { undoImport } from './undo-import';

export type ImportProgress = { name: string; done: number; total: number; since: number };

export type Imports = {
  /** Opens the file picker and imports what was chosen. */
  pick: () => Promise<void>;
  files: (files: readonly ChosenFile[]) => Promise<void>;
  sample: () => Promise<void>;
  /** Imports a file of the last report once more, keeping its duplicates or storing them as new versions. */
  again: (name: string, onDuplicate: OnDuplicate) => Promise<void>;
  /** Whether the file of this name is still at hand for `again`. */
  canRepeat: (name: string) => boolean;
  cancel: () => void;
  progress: ImportProgress | null;
  /** The last import; null before the first. */
  report: ImportReport | null;
  reportShown: boolean;
  showReport: (shown: boolean) => void;
};

/** Importing, in the background of every screen: one run at a time, the next one waits for it. */
export function useImport(): Imports {
  const { t } = useTranslation(['import', 'common']);
  const info = useAnswer('app.info', {}).data;
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [reportShown, setReportShown] = useState(false);
  const running = useRef<{ batch: string; cancelled: boolean } | null>(null);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const chosen = useRef<ReadonlyMap<string, ChosenFile>>(new Map());

  const tell = (files: readonly FileReport[], showFiles: readonly FileReport[]) => {
    const counts = countsOf(files);
    const speeches = files.flatMap((file) => (file.kind === 'imported' ? file.speeches.map((speech) => speech.id) : []));
    setReport({ files: [...showFiles] });
    setReportShown(counts.failed + counts.duplicates + counts.warned > 0);
    if (counts.speeches === 0) return;
    showToast({ text: t('done', { count: counts.speeches }), action: { label: t('common:undo'), run: () => void undoImport(speeches) } });
  };
  const run = async (files: readonly ChosenFile[], onDuplicate: OnDuplicate): Promise<FileReport[]> => {
    const { largestFile } = info ?? (await client.call('app.info', {}));
    const state = { batch: crypto.randomUUID(), cancelled: false };
    running.current = state;
    const since = Date.now();
    setProgress({ name: '', done: 0, total: files.length, since });
    try {
      return await runImport(files, {
        client,
        batch: state.batch,
        largestFile,
        onDuplicate,
        onFile: (name, done) => setProgress({ name, done, total: files.length, since }),
        isCancelled: () => state.cancelled,
      });
    } finally {
      running.current = null;
      setProgress(null);
    }
  };
  const inTurn = (task: () => Promise<void>): Promise<void> => {
    const result = queue.current.then(task);
    queue.current = result.catch(() => undefined);
    return result;
  };
  const importFiles = (files: readonly ChosenFile[]) => inTurn(async () => {
    if (files.length === 0) return;
    chosen.current = new Map(files.map((file) => [file.name, file]));
    const reports = await run(files, 'skip');
    tell(reports, reports);
  });
  return {
    pick: async () => importFiles(await pickFiles((info?.importable ?? []).map((ending) => `.${ending}`))),
    files: importFiles,
    sample: () => inTurn(async () => {
      try {
        const { files } = await client.call('import.sample', {});
        tell(files, files);
      } catch (error) {
        if (!(error instanceof RemoteError)) throw error;
        showToast({ text: sentenceOf(error.failure) });
      }
    }),
    again: (name, onDuplicate) => inTurn(async () => {
      const file = chosen.current.get(name);
      if (file === undefined) return;
      const reports = await run([file], onDuplicate);
      tell(reports, (report?.files ?? []).flatMap((old) => (old.name === name ? reports : [old])));
    }),
    canRepeat: (name) => chosen.current.has(name),
    cancel: () => {
      if (running.current === null) return;
      running.current.cancelled = true;
      void client.call('import.cancel', { batch: running.current.batch });
    },
    progress,
    report,
    reportShown,
    showReport: setReportShown,
  };
}
