import type { HTMLInputTypeAttribute } from 'react';
import { FieldError, Input, Label, TextField as AriaTextField } from 'react-aria-components';
import styles from './Field.module.css';

type TextFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Shown below the field; the field is then marked as wrong. */
  error?: string;
  placeholder?: string;
  type?: HTMLInputTypeAttribute;
  /** Keeps the label for screen readers only. */
  labelHidden?: boolean;
  autoFocus?: boolean;
  onBlur?: () => void;
};

/** One line of text with its label. */
export function TextField({ label, error, placeholder, labelHidden, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} isInvalid={error !== undefined} className={styles.stack ?? ''}>
      <Label className={labelHidden ? 'sr' : (styles.label ?? '')}>{label}</Label>
      <span className={[styles.field, error === undefined ? '' : styles.wrong].join(' ')}>
        <Input {...(placeholder === undefined ? {} : { placeholder })} className={styles.input ?? ''} />
      </span>
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}
