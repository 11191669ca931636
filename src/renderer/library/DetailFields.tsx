import { useTranslation } from 'react-i18next';
import { readKeywords, writeKeywords } from '@shared/domain/keywords';
import type { Details, Speech, SpeechRow } from '@shared/domain/speech';
import { useAnswer } from '../bridge/queries';
import { currentLocale } from '../i18n/i18n';
import { Button } from '../ui/Button';
import { EditInPlace, type Reading } from '../ui/EditInPlace';
import { lengthText, readingTimeText } from '../ui/length';
import { changeDetails } from './change-speeches';
import { useDetailReadings } from './use-detail-readings';
import styles from './DetailsPane.module.css';

const MOST_SUGGESTIONS = 200;

/** The details of a speech, each a field that is saved at once; what cannot be edited below them. */
export function DetailFields({ row, speech, onRepair }: { row: SpeechRow; speech: Speech | undefined; onRepair: () => void }) {
  const { t } = useTranslation('library');
  const { readLine, readTitle, readDate, readWords } = useDetailReadings();
  const facets = useAnswer('speeches.facets', {}).data;
  const fixed = row.trashedAt !== null;

  const field = (
    label: string,
    value: string,
    read: (text: string) => Reading,
    store: (text: string) => Partial<Details>,
    extra: { suggestions?: readonly string[]; placeholder?: string } = {},
  ) => (
    <>
      <dt aria-hidden="true">{label}</dt>
      <dd>
        {fixed ? <span className={styles.plain}>{value}</span> : (
          <EditInPlace label={label} value={value} read={read} placeholder={t('fill')} onCommit={(text) => changeDetails(row.id, store(text))} {...extra} />
        )}
      </dd>
    </>
  );
  return (
    <>
      <h2 className={styles.title}>
        {fixed ? <span className={styles.plain}>{row.title}</span> : (
          <EditInPlace label={t('title')} value={row.title} read={readTitle} onCommit={(title) => changeDetails(row.id, { title })} />
        )}
      </h2>
      <dl className={styles.fields}>
        {field(t('speaker'), row.speaker, readLine('speaker'), (speaker) => ({ speaker }), { suggestions: suggestionsOf(facets?.speakers) })}
        {field(t('date'), row.date ?? '', readDate, (date) => ({ date: date === '' ? null : date }))}
        {field(t('occasion'), row.occasion, readLine('occasion'), (occasion) => ({ occasion }))}
        {field(t('place'), row.place, readLine('place'), (place) => ({ place }))}
        {field(t('keywords'), writeKeywords(row.keywords, currentLocale()), readWords, (text) => ({ keywords: readKeywords(text) }), { placeholder: t('keywordsHint') })}
        {field(t('source'), row.source, readLine('source'), (source) => ({ source }))}
        <dt>{t('length')}</dt>
        <dd><span className={styles.plain}>{t('lengthAndTime', { length: lengthText(row.characters), time: readingTimeText(row.characters) })}</span></dd>
        {speech && speech.fileName !== '' && (
          <>
            <dt>{t('file')}</dt>
            <dd><span className={[styles.plain, 'file'].join(' ')}>{speech.fileName}</span></dd>
          </>
        )}
        {speech && speech.encoding !== '' && (
          <>
            <dt>{t('encoding')}</dt>
            <dd className={styles.encoding}>
              <span className={styles.plain}>{speech.encoding.toUpperCase()}</span>
              {!fixed && <Button size="sm" look="ghost" aria-label={t('repairName')} onPress={onRepair}>{t('repair')}</Button>}
            </dd>
          </>
        )}
        {speech && speech.abstract !== '' && (
          <>
            <dt>{t('abstract')}</dt>
            <dd><span className={styles.abstract} tabIndex={0} role="note" aria-label={t('abstract')}>{speech.abstract}</span></dd>
          </>
        )}
      </dl>
    </>
  );
}

function suggestionsOf(counts: readonly { value: string }[] | undefined): string[] {
  return (counts ?? []).map(({ value }) => value).filter((value) => value !== '').slice(0, MOST_SUGGESTIONS);
}
