import { Copy, FileOutput, Lock } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RemoteError } from '@shared/contract/client';
import type { ExcerptFilter } from '@shared/domain/excerpt';
import type { Grouping, SheetChoices, SheetFormat } from '@shared/domain/sheet';
import { markdownOf } from '@shared/domain/sheet-markdown';
import { client } from '../bridge/client';
import { saveFile } from '../bridge/files';
import { sentenceOf } from '../i18n/i18n';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Kbd } from '../ui/Kbd';
import { useMainAction } from '../ui/main-action';
import { Menu } from '../ui/Menu';
import { showToast } from '../ui/Toast';
import { ExportOptions } from './ExportOptions';
import { plainText } from './plain-text';
import { SheetPreview } from './SheetPreview';
import { useSheet } from './use-sheet';
import styles from './ExportDialog.module.css';

export type ExportDialogProps = { filter: ExcerptFilter; group: Grouping; onClose: () => void };

/** Chooses what goes into a document, shows its pages as they will be, and writes it. */
export function ExportDialog({ filter, group, onClose }: ExportDialogProps) {
  const { t } = useTranslation(['export', 'common']);
  const [format, setFormat] = useState<SheetFormat>('docx');
  const [choices, setChoices] = useState<SheetChoices>({ group, title: '', notes: true, tags: false, context: false, citations: 'footnote' });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const { sheet, proposedTitle, failure } = useSheet(filter, choices);
  // a sheet of thousands takes a moment to be laid out: typing a title does not wait for it
  const shown = useDeferredValue(sheet);
  const ready = sheet !== null && sheet.excerpts > 0 && !busy;

  const run = async () => {
    if (!ready) return;
    setBusy(true);
    setProblem('');
    try {
      const built = await client.call('export.build', { filter, choices, format });
      const name = await saveFile(built);
      setBusy(false);
      if (name === null) return;
      showToast({ text: t('exported', { name, count: built.excerpts }) });
      onClose();
    } catch (error) {
      setBusy(false);
      if (!(error instanceof RemoteError)) throw error;
      setProblem(sentenceOf(error.failure));
    }
  };
  useMainAction(() => void run());
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      showToast({ text: t('copied', { count: sheet?.excerpts ?? 0 }) });
    } catch {
      setProblem(t('copyFailed'));
    }
  };

  const footer = (
    <>
      <span className={styles.local}><Lock size={14} aria-hidden="true" />{t('localOnly')}</span>
      {problem !== '' && <span role="alert" className={styles.problem}>{problem}</span>}
      <span className={styles.grow} />
      <Menu
        label={t('copy')}
        commands={[
          { id: 'markdown', label: t('copyMarkdown'), run: () => { if (sheet !== null) void copy(markdownOf(sheet)); } },
          { id: 'plain', label: t('copyPlain'), run: () => { if (sheet !== null) void copy(plainText(sheet)); } },
        ]}
      >
        <Button size="lg" icon={<Copy aria-hidden="true" />} isDisabled={!ready}>{t('copy')}</Button>
      </Menu>
      <Button size="lg" onPress={onClose}>{t('common:cancel')}</Button>
      <Button size="lg" look="primary" isDisabled={!ready} aria-keyshortcuts="Control+Enter" onPress={() => void run()} icon={<FileOutput aria-hidden="true" />}>
        {busy ? t('building') : t(format === 'docx' ? 'exportDocx' : 'exportMarkdown')}
        <Kbd keys="Ctrl+Enter" />
      </Button>
    </>
  );
  return (
    <Dialog
      title={t('title')}
      {...(sheet === null ? {} : { subtitle: sheet.subtitle })}
      closeLabel={t('common:close')}
      onClose={onClose}
      size="large"
      footer={footer}
    >
      <div className={styles.panes}>
        <ExportOptions
          format={format}
          onFormat={setFormat}
          choices={choices}
          onChoices={(changes) => setChoices((now) => ({ ...now, ...changes }))}
          proposedTitle={proposedTitle}
        />
        <SheetPreview sheet={shown} format={format} failure={failure} />
      </div>
    </Dialog>
  );
}
