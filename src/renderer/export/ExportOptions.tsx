import { Hash, Landmark } from 'lucide-react';
import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { SheetChoices, SheetFormat } from '@shared/domain/sheet';
import { Check } from '../ui/Check';
import { Segment } from '../ui/Segment';
import { TextField } from '../ui/TextField';
import styles from './ExportOptions.module.css';

type ExportOptionsProps = {
  format: SheetFormat;
  onFormat: (format: SheetFormat) => void;
  choices: SheetChoices;
  onChoices: (changes: Partial<SheetChoices>) => void;
  proposedTitle: string;
};

/** The left side of the export dialog: format, grouping, what is included, how sources are written, the title. */
export function ExportOptions({ format, onFormat, choices, onChoices, proposedTitle }: ExportOptionsProps) {
  const { t } = useTranslation('export');
  const formats: { value: SheetFormat; label: string; about: string; icon: ReactNode }[] = [
    { value: 'docx', label: t('docx'), about: t('docxAbout'), icon: <Landmark size={20} aria-hidden="true" /> },
    { value: 'markdown', label: t('markdown'), about: t('markdownAbout'), icon: <Hash size={20} aria-hidden="true" /> },
  ];
  const citations: { value: SheetChoices['citations']; label: string }[] = [
    { value: 'footnote', label: t('footnote') },
    { value: 'inline', label: t('inline') },
    { value: 'none', label: t('noCitation') },
  ];
  return (
    <div className={styles.options}>
      <RadioGroup className={styles.part ?? ''} value={format} onChange={(value) => onFormat(formatOf(value))}>
        <Label className={styles.heading ?? ''}>{t('format')}</Label>
        {formats.map(({ value, label, about, icon }) => (
          <Radio key={value} value={value} className={styles.format ?? ''}>
            {icon}
            <span><b>{label}</b><small>{about}</small></span>
          </Radio>
        ))}
      </RadioGroup>
      <div className={styles.row}>
        <span className={styles.heading}>{t('group')}</span>
        <Segment
          label={t('group')}
          value={choices.group}
          onChange={(group) => onChoices({ group })}
          options={[
            { value: 'tag', label: t('byTag') },
            { value: 'speech', label: t('bySpeech') },
            { value: 'none', label: t('ungrouped') },
          ]}
        />
      </div>
      <div className={styles.part} role="group" aria-label={t('include')}>
        <span className={styles.heading}>{t('include')}</span>
        <div className={styles.checks}>
          <Check isSelected={choices.notes} onChange={(notes) => onChoices({ notes })}>{t('notes')}</Check>
          <Check isSelected={choices.tags} onChange={(tags) => onChoices({ tags })}>{t('tags')}</Check>
          <Check isSelected={choices.context} onChange={(context) => onChoices({ context })}>{t('context')}</Check>
        </div>
      </div>
      <RadioGroup
        className={styles.part ?? ''}
        orientation="horizontal"
        value={choices.citations}
        onChange={(value) => onChoices({ citations: citations.find((one) => one.value === value)?.value ?? 'none' })}
      >
        <Label className={styles.heading ?? ''}>{t('citations')}</Label>
        <div className={styles.checks}>
          {citations.map(({ value, label }) => (
            <Radio key={value} value={value} className={styles.radio ?? ''}><span className={styles.dot} aria-hidden="true" />{label}</Radio>
          ))}
        </div>
      </RadioGroup>
      <TextField label={t('documentTitle')} value={choices.title} onChange={(title) => onChoices({ title: title.slice(0, LONGEST_TITLE) })} placeholder={proposedTitle} />
      {format === 'docx' && <p className={styles.hint}>{t('fonts')}</p>}
    </div>
  );
}

/** As in `SheetChoices`. */
const LONGEST_TITLE = 200;

function formatOf(value: string): SheetFormat {
  return value === 'markdown' ? 'markdown' : 'docx';
}
