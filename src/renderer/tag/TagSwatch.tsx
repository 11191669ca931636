import type { Tag } from '@shared/domain/tag';
import styles from './TagSwatch.module.css';

/** A small sample of how a tag looks: its colour and its pattern. Decorative; name it where it stands. */
export function TagSwatch({ colour, pattern, large }: Pick<Tag, 'colour' | 'pattern'> & { large?: boolean }) {
  return <span className={[styles.swatch, large ? styles.large : ''].join(' ')} data-tint={colour ?? 0} data-pattern={pattern} aria-hidden="true" />;
}
