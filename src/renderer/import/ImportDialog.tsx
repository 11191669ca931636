import { Plus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useMainAction } from '../ui/main-action';
import { CutDialog } from './CutDialog';
import { DialogKeys } from './DialogKeys';
import { FailedFiles } from './FailedFiles';
import { FileList } from './FileList';
import { FilePane } from './FilePane';
import { nextCounted, totalsOf, type Counted, type Intake } from './intake';
import { IntakeFooter } from './IntakeFooter';
import { ReadProgress } from './ReadProgress';
import type { Imports } from './use-import';
import paneStyles from './FilePane.module.css';
import styles from './ImportDialog.module.css';

/** The look at files before they are stored. Closing it gives nothing up: reading goes on in the background. */
export function ImportDialog({ imports, intake }: { imports: Imports; intake: Intake }) {
  const { t } = useTranslation(['import', 'common']);
  const { commands } = imports;
  const scroller = useRef<HTMLDivElement>(null);
  const [cutting, setCutting] = useState<{ file: string; key: string; title: string } | null>(null);
  const totals = useMemo(() => totalsOf(intake.files), [intake.files]);
  const file = intake.files.find(({ id }) => id === intake.chosen);
  const main = () => {
    if (totals.mistaken !== null) commands.choose(totals.mistaken);
    else if (totals.read === totals.files && totals.speeches === 0) commands.discard();
    else void commands.store();
  };
  const next = (counted: Counted) => {
    const found = nextCounted(intake.files, intake.chosen, counted);
    if (found !== null) commands.choose(found);
  };
  useMainAction(() => { if (cutting === null) main(); });
  return (
    <Dialog
      title={t('title')}
      subtitle={t('fileCount', { count: totals.files })}
      closeLabel={t('common:close')}
      onClose={() => commands.show(false)}
      size="large"
      actions={<Button look="ghost" icon={<Plus aria-hidden="true" />} aria-label={t('addFiles')} aria-keyshortcuts="Control+O" onPress={() => void imports.pick()}>{t('addFilesShort')}</Button>}
      top={<ReadProgress totals={totals} paused={intake.paused} onPause={commands.pause} onDiscard={imports.discard} />}
      footer={<IntakeFooter totals={totals} refusal={intake.refusal} collection={intake.collection} onCollect={commands.collect} onMain={main} onBackground={() => commands.show(false)} onMistaken={commands.choose} onNext={next} />}
    >
      <DialogKeys onAdd={() => void imports.pick()} />
      <div className={styles.panes}>
        <FileList files={intake.files} chosen={intake.chosen} commands={commands} />
        <div ref={scroller} className={paneStyles.pane} role="group" aria-label={file?.source.name ?? ''} tabIndex={0} data-pane>
          {file && <FilePane batch={intake.batch} file={file} commands={commands} scroller={scroller} onCut={(speech) => setCutting({ file: file.id, key: speech.key, title: speech.details.title })} />}
          <FailedFiles files={intake.files} onRetry={commands.retry} />
        </div>
      </div>
      {cutting !== null && (
        <CutDialog
          place={{ batch: intake.batch, file: cutting.file, key: cutting.key }}
          title={cutting.title}
          onCut={(block) => { void commands.cut(cutting.file, cutting.key, block); setCutting(null); }}
          onClose={() => setCutting(null)}
        />
      )}
    </Dialog>
  );
}
