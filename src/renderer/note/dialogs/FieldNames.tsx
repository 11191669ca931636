import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteField } from '@shared/domain/note';
import { IconButton } from '../../ui/Button';
import { isComposing } from '../../ui/shortcuts';
import { TextField } from '../../ui/TextField';
import styles from './Dialogs.module.css';

/** As in `note.ts`. */
const LONGEST = 60;

/** The names of the fields of a note, to be changed, moved (Alt+↑ and Alt+↓, or by button) and removed. */
export function FieldNames({ fields, onFields }: { fields: readonly NoteField[]; onFields: (fields: NoteField[]) => void }) {
  const { t } = useTranslation('note');
  const list = useRef<HTMLDivElement>(null);
  // a field always has a name: while its box is empty the note keeps the last one, which comes back when the box is left
  const [emptied, setEmptied] = useState<number | null>(null);
  const rename = (index: number, value: string) => {
    const name = value.trim() === '' ? '' : value.slice(0, LONGEST);
    setEmptied(name === '' ? index : null);
    if (name !== '') onFields(fields.map((field, at) => (at === index ? { ...field, name } : field)));
  };
  const move = (index: number, by: 1 | -1) => {
    const field = fields[index];
    const to = index + by;
    if (!field || to < 0 || to >= fields.length) return;
    setEmptied(null);
    onFields(fields.toSpliced(index, 1).toSpliced(to, 0, field));
    list.current?.children[to]?.querySelector('input')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (!event.altKey || isComposing(event.nativeEvent) || (event.code !== 'ArrowUp' && event.code !== 'ArrowDown')) return;
    event.preventDefault();
    move(index, event.code === 'ArrowUp' ? -1 : 1);
  };
  return (
    <div ref={list} className={styles.fields}>
      {fields.map(({ name }, index) => (
        <div key={index} className={styles.row} onKeyDown={(event) => onKeyDown(event, index)}>
          <span className={styles.grow}>
            <TextField label={t('fieldOf', { number: index + 1 })} labelHidden value={emptied === index ? '' : name} onChange={(value) => rename(index, value)} onBlur={() => setEmptied(null)} />
          </span>
          <IconButton size="sm" label={t('fieldUp', { name })} isDisabled={index === 0} onPress={() => move(index, -1)}><ArrowUp aria-hidden="true" /></IconButton>
          <IconButton size="sm" label={t('fieldDown', { name })} isDisabled={index === fields.length - 1} onPress={() => move(index, 1)}><ArrowDown aria-hidden="true" /></IconButton>
          <IconButton size="sm" label={t('removeField', { name })} onPress={() => onFields(fields.toSpliced(index, 1))}><X aria-hidden="true" /></IconButton>
        </div>
      ))}
    </div>
  );
}
