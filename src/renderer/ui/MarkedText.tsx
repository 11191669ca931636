import type { ReactNode } from 'react';
import styles from './MarkedText.module.css';

/** A text with ranges of it marked. Ranges are UTF-16 units, sorted, and do not overlap. */
export function MarkedText({ text, marks }: { text: string; marks: readonly (readonly [number, number])[] }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start < at || end <= start) continue;
    parts.push(text.slice(at, start), <mark key={start} className={styles.mark}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return <>{parts}{text.slice(at)}</>;
}
