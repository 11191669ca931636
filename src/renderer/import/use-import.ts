import { useCallback, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { RemoteError } from '@shared/contract/client';
import type { ImportReport } from '@shared/domain/import-report';
import { client } from '../bridge/client';
import { pickFiles } from '../bridge/files';
import { queryClient, useAnswer } from '../bridge/queries';
import { save } from '../bridge/saving';
import { sentenceOf } from '../i18n/i18n';
import { hideToast, showToast } from '../ui/Toast';
import type { ChosenFile } from './chosen-file';
import { createIntake, type IntakeCommands } from './create-intake';
import type { Intake } from './intake';
import { countsOf, hasProblems } from './report-lines';
import { undoImport } from './undo-import';

export type Imports = {
  /** Opens the file picker; what is chosen is read and shown before it is stored. */
  pick: () => Promise<void>;
  files: (files: readonly ChosenFile[]) => void;
  /** Stores the speeches that come with the program, without a look first. */
  sample: () => Promise<void>;
  /** What is on its way into the library; null when nothing is. */
  intake: Intake | null;
  commands: IntakeCommands;
  /** Gives up what is on its way, with a toast to bring it back. */
  discard: () => void;
  /** The report that is shown, or null. */
  report: ImportReport | null;
  showReport: (report: ImportReport | null) => void;
  /** Shows the report of the last import, also of an earlier session; undefined when there was none. */
  showLast: (() => void) | undefined;
};

/** Importing, in the background of every screen. */
export function useImport(): Imports {
  const { t } = useTranslation(['import', 'common']);
  const info = useAnswer('app.info', {}).data;
  const past = useAnswer('import.reports', {}).data;
  const [report, setReport] = useState<ImportReport | null>(null);
  const [last, setLast] = useState<ImportReport | null>(null);
  const tell = useCallback((told: ImportReport) => {
    const counts = countsOf(told.files);
    const speeches = told.files.flatMap((file) => (file.kind === 'imported' ? file.speeches.map((speech) => speech.id) : []));
    void queryClient.invalidateQueries({ queryKey: ['import.reports'] });
    setLast(told);
    setReport(hasProblems(told.files) ? told : null);
    if (counts.speeches > 0) showToast({ text: t('done', { count: counts.speeches }), action: { label: t('common:undo'), run: () => void undoImport(speeches) } });
    else showToast({ text: t('doneNothing') });
  }, [t]);
  const [commands] = useState(() => createIntake({
    client,
    store: (input) => save('intake.store', input),
    largestFile: async () => (await queryClient.ensureQueryData({ queryKey: ['app.info', {}], queryFn: () => client.call('app.info', {}) })).largestFile,
    newId: () => crypto.randomUUID(),
    onStored: tell,
  }));
  const openPast = async (id: number) => setReport((await client.call('import.report', { id })).report);
  const newest = past?.[0];
  const intake = useSyncExternalStore(commands.subscribe, commands.state);
  const files = (chosen: readonly ChosenFile[]) => {
    // a toast would lie over the foot of the dialog, out of reach; Ctrl+Z still does what it offered
    if (chosen.length > 0) hideToast();
    commands.add(chosen);
  };
  return {
    pick: async () => files(await pickFiles((info?.importable ?? []).map((ending) => `.${ending}`))),
    files,
    sample: async () => {
      try {
        tell(await client.call('import.sample', {}));
      } catch (error) {
        if (!(error instanceof RemoteError)) throw error;
        showToast({ text: sentenceOf(error.failure) });
      }
    },
    intake,
    commands,
    discard: () => {
      const count = intake?.files.length ?? 0;
      const restore = commands.discard();
      showToast({ text: t('discarded', { count }), action: { label: t('common:undo'), run: restore } });
    },
    report,
    showReport: setReport,
    showLast: last !== null ? () => setReport(last) : newest && (() => void openPast(newest.id)),
  };
}
