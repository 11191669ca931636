import type { ReactNode } from 'react';
import styles from './Badge.module.css';

/** A few words in a coloured pill; the words say it all, the colour only helps. */
export function Badge({ look, icon, children }: { look: 'ok' | 'warn' | 'danger' | 'info'; icon: ReactNode; children: ReactNode }) {
  return <span className={[styles.badge, styles[look]].join(' ')}>{icon}{children}</span>;
}
