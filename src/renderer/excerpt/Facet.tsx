import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Check } from '../ui/Check';
import styles from './FilterPane.module.css';

const SHOWN = 6;

type FacetProps<T> = {
  heading: string;
  choices: readonly { value: T; label: ReactNode; count: number }[];
  chosen: readonly T[];
  onToggle: (value: T) => void;
};

/** Values one can tick, with how many excerpts each has; the long tail is folded away, what is ticked never is. */
export function Facet<T extends string | number>({ heading, choices, chosen, onToggle }: FacetProps<T>) {
  const { t } = useTranslation('excerpt');
  const [open, setOpen] = useState(false);
  if (choices.length === 0) return null;
  const shown = open || choices.length <= SHOWN + 1 ? choices : choices.filter(({ value }, index) => index < SHOWN || chosen.includes(value));
  const hidden = choices.length - shown.length;
  return (
    <section role="group" aria-label={heading}>
      <h3>{heading}</h3>
      {shown.map(({ value, label, count }) => (
        <div key={value} className={styles.row}>
          <Check isSelected={chosen.includes(value)} onChange={() => onToggle(value)}><span className={styles.name}>{label}</span></Check>
          <span className={styles.n}>{count}</span>
        </div>
      ))}
      {(hidden > 0 || open) && choices.length > SHOWN + 1 && (
        <button type="button" className={styles.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('fewerChoices') : t('moreChoices', { count: hidden })}
        </button>
      )}
    </section>
  );
}
