import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import styles from './Segment.module.css';

type SegmentProps<T extends string> = {
  label: string;
  value: T;
  options: readonly { value: T; label: ReactNode }[];
  onChange: (value: T) => void;
  small?: boolean;
};

/** One choice out of a few, side by side. */
export function Segment<T extends string>({ label, value, options, onChange, small }: SegmentProps<T>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.value));
        if (chosen) onChange(chosen.value);
      }}
      className={[styles.seg, small ? styles.small : ''].join(' ')}
    >
      {options.map((option) => <ToggleButton key={option.value} id={option.value} className={styles.choice ?? ''}>{option.label}</ToggleButton>)}
    </ToggleButtonGroup>
  );
}
