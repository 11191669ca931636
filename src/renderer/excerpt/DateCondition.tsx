import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExcerptFilter } from '@shared/domain/excerpt';
import { readSpokenDate } from '@shared/domain/spoken-date';
import styles from './FilterPane.module.css';

type DateConditionProps = { from: string | undefined; to: string | undefined; onChange: (changes: ExcerptFilter) => void };

/** From when to when the speeches were held: days, months or years, as people write them. */
export function DateCondition({ from, to, onChange }: DateConditionProps) {
  const { t } = useTranslation('excerpt');
  return (
    <section role="group" aria-label={t('dates')}>
      <h3>{t('dates')}</h3>
      <div className={styles.dates}>
        <DateField key={`from-${from ?? ''}`} label={t('dateFrom')} value={from} onDate={(date) => onChange({ from: date })} />
        <span aria-hidden="true">{t('dateTo')}</span>
        <DateField key={`to-${to ?? ''}`} label={t('dateUntil')} value={to} onDate={(date) => onChange({ to: date })} />
      </div>
    </section>
  );
}

function DateField({ label, value, onDate }: { label: string; value: string | undefined; onDate: (date: string | undefined) => void }) {
  const { t } = useTranslation('excerpt');
  const [text, setText] = useState(value ?? '');
  const read = readSpokenDate(text);
  const done = () => {
    if (read.kind === 'wrong') return;
    const date = read.kind === 'date' ? read.date : undefined;
    if (date !== value) onDate(date);
  };
  return (
    <input
      className={styles.date}
      aria-label={label}
      placeholder={t('dateHint')}
      aria-invalid={read.kind === 'wrong'}
      title={read.kind === 'wrong' ? t('dateWrong') : label}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={done}
      onKeyDown={(event) => { if (event.key === 'Enter' && !event.nativeEvent.isComposing) done(); }}
    />
  );
}
