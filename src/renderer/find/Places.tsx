import { useTranslation } from 'react-i18next';
import type { TextPlace } from '@shared/domain/statistics';
import styles from './Words.module.css';

/** Places as a list, each a button that opens the speech there; `textOf` is shown below the source where there is one. */
export function Places<P extends TextPlace>({ places, textOf, onOpen }: { places: readonly P[]; textOf?: (place: P) => string; onOpen: (place: P) => void }) {
  const { t } = useTranslation('find');
  return (
    <ol className={styles.places}>
      {places.map((place) => (
        <li key={`${place.speech}-${place.start}`}>
          <button type="button" className={styles.place} onClick={() => onOpen(place)}>
            <span className={styles.when}>{place.date ?? t('noDate')}</span>
            <span className={styles.who}>{place.speaker}</span>
            <span className={styles.where} lang="zh-CN">{place.title}</span>
            {textOf && <span className={styles.text} lang="zh-CN">{textOf(place)}</span>}
          </button>
        </li>
      ))}
    </ol>
  );
}
