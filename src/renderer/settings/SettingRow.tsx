import type { ReactNode } from 'react';
import styles from './SettingsScreen.module.css';

/** One setting: its name, what it means, its control. */
export function SettingRow({ name, hint, children }: { name: string; hint?: string; children: ReactNode }) {
  return (
    <div className={styles.row} role="group" aria-label={name}>
      <span>{name}{hint !== undefined && <small>{hint}</small>}</span>
      <div>{children}</div>
    </div>
  );
}
