import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Chip.module.css';

type ChipProps = {
  children: ReactNode;
  on?: boolean;
  /** With it the chip gets a remove button of this name. */
  removeLabel?: string;
  onRemove?: () => void;
};

/** A small label, mostly a tag. */
export function Chip({ children, on, removeLabel, onRemove }: ChipProps) {
  return (
    <span className={[styles.chip, on ? styles.on : ''].join(' ')}>
      <span className={styles.text}>{children}</span>
      {removeLabel !== undefined && (
        <button type="button" className={styles.remove} aria-label={removeLabel} onClick={onRemove}><X size={12} aria-hidden="true" /></button>
      )}
    </span>
  );
}
