import { Check, CircleSlash2, CircleX, Copy, FileText, Files, Lock, Scissors } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from './Badge';
import { fileText } from './file-text';
import { signOf, speechesOf, type IntakeFile } from './intake';
import styles from './FileList.module.css';

export type FileRowProps = { file: IntakeFile; index: number; count: number; top: number; chosen: boolean; onChoose: (id: string) => void };

/** The id of the row of a file, for `aria-activedescendant`. */
export function fileRowId(file: string): string {
  return `intake-${file}`;
}

/** One file of the list: its name, size, encoding, and how far it has come. */
export const FileRow = memo(function FileRow({ file, index, count, top, chosen, onChoose }: FileRowProps) {
  const { t } = useTranslation('import');
  const sign = signOf(file);
  const Icon = sign === 'many' ? Files : FileText;
  return (
    <div
      id={fileRowId(file.id)}
      role="option"
      aria-selected={chosen}
      aria-posinset={index + 1}
      aria-setsize={count}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onChoose(file.id)}
    >
      <Icon size={16} aria-hidden="true" />
      <b className="file">{file.source.name}</b>
      <FileSignBadge file={file} />
      <span className={styles.meta}>
        <span className={styles.text}>{fileText(file)}</span>
        {sign === 'reading' && <><span className={styles.busy} aria-hidden="true"><i /></span>{t('signReading')}</>}
        {sign === 'waiting' && t('signWaiting')}
      </span>
    </div>
  );
});

function FileSignBadge({ file }: { file: IntakeFile }) {
  const { t } = useTranslation('import');
  const sign = signOf(file);
  switch (sign) {
    case 'waiting':
    case 'reading':
      return <span />;
    case 'one':
      return <Badge look="ok" icon={<Check aria-hidden="true" />}>{t('signOne')}</Badge>;
    case 'many':
      return <Badge look="info" icon={<Scissors aria-hidden="true" />}>{t('signMany', { count: speechesOf(file).length })}</Badge>;
    case 'duplicate':
      return <Badge look="warn" icon={<Copy aria-hidden="true" />}>{t('signDuplicate')}</Badge>;
    case 'leftOut':
      return <Badge look="warn" icon={<CircleSlash2 aria-hidden="true" />}>{t('signLeftOut')}</Badge>;
    case 'password':
      return <Badge look="danger" icon={<Lock aria-hidden="true" />}>{t('signPassword')}</Badge>;
    case 'noText':
      return <Badge look="danger" icon={<CircleX aria-hidden="true" />}>{t('signNoText')}</Badge>;
    case 'failed':
      return <Badge look="danger" icon={<CircleX aria-hidden="true" />}>{t('signFailed')}</Badge>;
  }
}
