import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import { Button, Input, SearchField as AriaSearchField } from 'react-aria-components';
import styles from './Field.module.css';

type SearchFieldProps = {
  label: string;
  clearLabel: string;
  value: string;
  onChange: (value: string) => void;
  onSubmit?: (value: string) => void;
  ref?: Ref<HTMLInputElement>;
  className?: string;
};

/** A search box with its clear button; Esc clears it. */
export function SearchField({ label, clearLabel, value, onChange, onSubmit, ref, className }: SearchFieldProps) {
  return (
    <AriaSearchField aria-label={label} value={value} onChange={onChange} {...(onSubmit ? { onSubmit } : {})} className={[styles.field, className ?? ''].join(' ')}>
      <Search size={16} aria-hidden="true" />
      <Input {...(ref ? { ref } : {})} placeholder={label} className={styles.input ?? ''} />
      {value !== '' && <Button className={styles.clear ?? ''} aria-label={clearLabel}><X size={14} aria-hidden="true" /></Button>}
    </AriaSearchField>
  );
}
