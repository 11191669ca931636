import { Check as CheckIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox, type CheckboxProps } from 'react-aria-components';
import styles from './Check.module.css';

/** A check box with its label. */
export function Check({ children, ...rest }: Omit<CheckboxProps, 'children' | 'className' | 'style'> & { children?: ReactNode }) {
  return (
    <Checkbox {...rest} className={styles.check ?? ''}>
      <span className={styles.box} aria-hidden="true"><CheckIcon size={12} strokeWidth={3} /></span>
      {children}
    </Checkbox>
  );
}
