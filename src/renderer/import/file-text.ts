import i18next from 'i18next';
import type { IntakeFile, ReadProposal } from './intake';

const KILOBYTE = 1024;
/** The formats that have a name of their own in the strings. */
const formats = ['text', 'markdown', 'docx', 'doc', 'odt', 'rtf', 'html', 'pdf', 'epub'] as const;

/** A size as people write it: `49 KB`, from one megabyte on `4.2 MB`. */
export function sizeText(bytes: number): string {
  if (bytes >= KILOBYTE * KILOBYTE) return i18next.t('import:megabytes', { size: Math.round((bytes / KILOBYTE / KILOBYTE) * 10) / 10 });
  return i18next.t('import:kilobytes', { size: Math.max(1, Math.round(bytes / KILOBYTE)) });
}

/** The name of an encoding as people know it: `GB18030`, `UTF-8`. */
export function encodingName(encoding: string): string {
  return encoding.toUpperCase();
}

/** What the text of a file was read with: the encoding where there is a choice, else the format. */
export function readingText(proposal: ReadProposal): string {
  if (proposal.encodings.length === 0) {
    const format = formats.find((known) => known === proposal.format);
    return format === undefined ? proposal.format.toUpperCase() : i18next.t(`import:format_${format}`);
  }
  const encoding = encodingName(proposal.encoding);
  return proposal.guessed ? i18next.t('import:detected', { encoding }) : encoding;
}

/** What stands below the name of a file in the list. */
export function fileText(file: IntakeFile): string {
  const size = sizeText(file.source.size);
  return file.stage.kind === 'read' ? `${size}　${readingText(file.stage.proposal)}` : size;
}
