import type { Colour } from '@shared/domain/passage';
import styles from './Swatch.module.css';

/** A small sample of a highlight: its fill, its line pattern and its number. Decorative; name it where it stands. */
export function Swatch({ colour, sample }: { colour: Colour; sample?: string }) {
  return <span className={styles.swatch} data-c={colour} aria-hidden="true"><b>{sample ?? colour}</b></span>;
}

/** The vertical edge of a card, drawn with the line pattern of its colour. */
export function PatternEdge({ colour }: { colour: Colour }) {
  return <span className={styles.edge} data-c={colour} aria-hidden="true" />;
}
