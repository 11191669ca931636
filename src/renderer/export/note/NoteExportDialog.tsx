import { FileCode, FileOutput, FileText, Hash, Landmark, Lock, Printer } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { RemoteError } from '@shared/contract/client';
import { noteMarkdown } from '@shared/domain/note-markdown';
import type { NoteChoices, NoteFormat } from '@shared/domain/note-sheet';
import { client, hostKind } from '../../bridge/client';
import { saveFile, savePdf } from '../../bridge/files';
import { useAnswer } from '../../bridge/queries';
import { sentenceOf } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { Check } from '../../ui/Check';
import { Dialog } from '../../ui/Dialog';
import { Kbd } from '../../ui/Kbd';
import { showToast } from '../../ui/Toast';
import { useMainAction } from '../../ui/main-action';
import { useShortcuts } from '../../ui/shortcuts';
import dialogStyles from '../ExportDialog.module.css';
import optionStyles from '../ExportOptions.module.css';
import previewStyles from '../SheetPreview.module.css';
import { NotePages, NoteScroll } from './NotePages';
import { PrintedNote } from './PrintedNote';

type Choice = 'official' | 'plain' | 'markdown' | 'html' | 'pdf';
type NoteExportProps = { note: number; title: string; print?: boolean; onClose: () => void };

const icons: Record<Choice, ReactNode> = {
  official: <Landmark size={20} aria-hidden="true" />, plain: <FileText size={20} aria-hidden="true" />, markdown: <Hash size={20} aria-hidden="true" />,
  html: <FileCode size={20} aria-hidden="true" />, pdf: <Printer size={20} aria-hidden="true" />,
};
const abouts = { official: 'officialAbout', plain: 'plainAbout', markdown: 'markdownAbout', html: 'htmlAbout', pdf: hostKind === 'electron' ? 'pdfFile' : 'pdfAbout' } as const;
/** Characters of a title in a file name. */
const LONGEST_NAME = 100;
const citationNames = { footnote: 'byFootnote', inline: 'byInline', endnote: 'byEndnote', none: 'byNone' } as const;

/** Chooses how a note leaves, shows what the file will hold, and writes or prints it; `print` starts with the pages on paper. */
export function NoteExportDialog({ note, title, print = false, onClose }: NoteExportProps) {
  const { t } = useTranslation(['note', 'common', 'export']);
  const [choice, setChoice] = useState<Choice>(print ? 'pdf' : 'official');
  const [options, setOptions] = useState<Omit<NoteChoices, 'layout'>>({ fields: true, duties: true, citations: 'footnote' });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const choices: NoteChoices = { ...options, layout: choice === 'plain' ? 'plain' : 'official' };
  const sheet = useAnswer('notes.preview', { id: note, choices }, { keepPrevious: true }).data;

  const write = async (make: () => Promise<string | null>) => {
    setBusy(true);
    setProblem('');
    try {
      const name = await make();
      if (name === null) return;
      showToast({ text: t('exported', { name }) });
      onClose();
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      setProblem(sentenceOf(error.failure));
    } finally {
      setBusy(false);
    }
  };
  const run = () => {
    if (busy || sheet === undefined) return;
    if (choice === 'pdf') return void write(() => savePdf(`${sheet.title.slice(0, LONGEST_NAME)}.pdf`));
    const format: NoteFormat = choice === 'markdown' || choice === 'html' ? choice : 'docx';
    void write(async () => saveFile(await client.call('notes.export', { id: note, choices, format })));
  };
  useMainAction(run);
  return (
    <Dialog
      title={t('exportTitle')} subtitle={title || t('untitled')} closeLabel={t('common:close')} onClose={onClose} size="large"
      footer={<>
        <span className={dialogStyles.local}><Lock size={14} aria-hidden="true" />{t('export:localOnly')}</span>
        {problem !== '' && <span role="alert" className={dialogStyles.problem}>{problem}</span>}
        <span className={dialogStyles.grow} />
        <Button size="lg" onPress={onClose}>{t('common:cancel')}</Button>
        <Button size="lg" look="primary" isDisabled={busy || sheet === undefined} aria-keyshortcuts="Control+Enter" icon={<FileOutput aria-hidden="true" />} onPress={run}>
          {busy ? t('building') : t(choice === 'pdf' && hostKind !== 'electron' ? 'printPdf' : 'exportFile')}<Kbd keys="Ctrl+Enter" />
        </Button>
      </>}
    >
      <PrintKey onPrint={() => (choice === 'pdf' ? run() : setChoice('pdf'))} />
      <div className={dialogStyles.panes}>
        <div className={optionStyles.options}>
          <RadioGroup className={optionStyles.part ?? ''} value={choice} onChange={(value) => setChoice((Object.keys(abouts) as Choice[]).find((one) => one === value) ?? 'official')}>
            <Label className={optionStyles.heading ?? ''}>{t('formats')}</Label>
            {(Object.keys(abouts) as Choice[]).map((value) => (
              <Radio key={value} value={value} className={optionStyles.format ?? ''}>{icons[value]}<span><b>{t(value)}</b><small>{t(abouts[value])}</small></span></Radio>
            ))}
          </RadioGroup>
          <div className={optionStyles.part} role="group" aria-label={t('include')}>
            <span className={optionStyles.heading}>{t('include')}</span>
            <Check isSelected={options.fields} onChange={(fields) => setOptions({ ...options, fields })}>{t('includeFields')}</Check>
            <Check isSelected={options.duties} onChange={(duties) => setOptions({ ...options, duties })}>{t('includeDuties')}</Check>
          </div>
          <RadioGroup
            className={optionStyles.part ?? ''} orientation="horizontal" value={options.citations}
            onChange={(value) => setOptions({ ...options, citations: (Object.keys(citationNames) as NoteChoices['citations'][]).find((one) => one === value) ?? 'none' })}
          >
            <Label className={optionStyles.heading ?? ''}>{t('citations')}</Label>
            <div className={optionStyles.checks}>
              {(Object.keys(citationNames) as NoteChoices['citations'][]).map((value) => (
                <Radio key={value} value={value} className={optionStyles.radio ?? ''}><span className={optionStyles.dot} aria-hidden="true" />{t(citationNames[value])}</Radio>
              ))}
            </div>
          </RadioGroup>
        </div>
        <section className={previewStyles.preview} aria-label={t('preview')}>
          {sheet !== undefined && choice === 'markdown' && (
            <>
              <div className={previewStyles.bar}><b>{t('preview')}</b></div>
              <div className={previewStyles.source} tabIndex={0} role="group" aria-label={t('markdown')}><pre lang={sheet.locale}>{noteMarkdown(sheet)}</pre></div>
            </>
          )}
          {sheet !== undefined && choice === 'html' && <NoteScroll sheet={sheet} />}
          {sheet !== undefined && choice !== 'html' && choice !== 'markdown' && <NotePages sheet={sheet} />}
        </section>
      </div>
      {sheet !== undefined && choice === 'pdf' && <PrintedNote sheet={sheet} />}
    </Dialog>
  );
}

/** Ctrl+P shows the pages on paper, and prints them when they are shown; bound inside the dialog, where keys from outside rest. */
function PrintKey({ onPrint }: { onPrint: () => void }) {
  useShortcuts({ 'Ctrl+KeyP': onPrint });
  return null;
}
