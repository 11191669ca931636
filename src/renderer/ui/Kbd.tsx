import styles from './Kbd.module.css';

/** Keys as they stand on the keyboard: `Ctrl+O` becomes two caps. Hidden from screen readers, which hear `aria-keyshortcuts`. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className={styles.kbds} aria-hidden="true">
      {keys.split(/(?<=.)\+/u).map((key) => <kbd key={key} className={styles.kbd}>{key}</kbd>)}
    </span>
  );
}
