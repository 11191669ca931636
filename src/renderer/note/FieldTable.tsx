import { Fragment, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteField } from '@shared/domain/note';
import styles from './Note.module.css';

/** As in `note.ts`. */
const LONGEST = 5_000;

/** Lists of names and topics need the whole width; dates, places and single names share a line. */
function isWide({ role }: NoteField): boolean {
  return ['subject', 'attending', 'sitting-in', 'absent'].includes(role);
}

/** The head of a note: its fields as a table to write in. */
export function FieldTable({ fields, onChange }: { fields: readonly NoteField[]; onChange: (fields: NoteField[]) => void }) {
  const { t } = useTranslation('note');
  const id = useId();
  const looks = looksOf(fields);
  return (
    <dl className={styles.meta} aria-label={t('fields')}>
      {fields.map((field, index) => (
        <Fragment key={index}>
          <dt id={`${id}${index}`} title={field.name}>{field.name}</dt>
          <dd className={looks[index] ? styles.wide : ''}>
            <textarea
              aria-labelledby={`${id}${index}`} rows={1} spellCheck={false} lang="zh-CN" maxLength={LONGEST} value={field.value}
              onChange={(event) => onChange(fields.map((one, at) => (at === index ? { ...one, value: event.target.value.replaceAll('\0', '') } : one)))}
            />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** Which fields take a whole line: the wide ones, and a narrow one that would stand alone. */
function looksOf(fields: readonly NoteField[]): boolean[] {
  const wide = fields.map(isWide);
  let open = -1;
  fields.forEach((_field, index) => {
    if (wide[index]) {
      if (open >= 0) wide[open] = true;
      open = -1;
    } else open = open < 0 ? index : -1;
  });
  if (open >= 0) wide[open] = true;
  return wide;
}
