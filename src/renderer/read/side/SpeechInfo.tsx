import { useTranslation } from 'react-i18next';
import { dateInText } from '@shared/domain/citation';
import type { Speech } from '@shared/domain/speech';
import { currentLocale } from '../../i18n/i18n';
import { lengthText, momentText } from '../../ui/length';
import styles from './Side.module.css';

/** What is known about the speech. What is not known says so. */
export function SpeechInfo({ speech }: { speech: Speech }) {
  const { t } = useTranslation(['read', 'common']);
  const rows: [string, string][] = [
    [t('speaker'), speech.speaker],
    [t('date'), speech.date === null ? '' : dateInText(speech.date, currentLocale())],
    [t('occasion'), speech.occasion],
    [t('place'), speech.place],
    [t('keywords'), speech.keywords.join('　')],
    [t('length'), lengthText(speech.characters)],
    [t('source'), speech.source],
    [t('fileName'), speech.fileName],
    [t('encoding'), speech.encoding],
    [t('importedAt'), momentText(speech.importedAt)],
    ...(speech.abstract === '' ? [] : [[t('abstract'), speech.abstract] satisfies [string, string]]),
  ];
  return (
    <dl className={styles.info}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={value === '' ? styles.unknown : ''}>{value === '' ? t('common:unknown') : value}</dd>
        </div>
      ))}
    </dl>
  );
}
