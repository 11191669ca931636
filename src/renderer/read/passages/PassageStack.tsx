import { useTranslation } from 'react-i18next';
import { plainNote } from '@shared/domain/margin-note';
import { Swatch } from '../../ui/Swatch';
import type { TextView } from '../editor/create-text-view';
import { keepFocus } from '../../ui/keep-focus';
import { useToolbarPlace } from '../select/use-toolbar-place';
import { colourOf, type ShownPassage } from './shown-passage';
import styles from './PassageStack.module.css';

type PassageStackProps = {
  textView: TextView;
  /** The offset under which the list stands. */
  at: number;
  passages: readonly ShownPassage[];
  active: number | null;
  pathsOf: (passage: ShownPassage) => readonly string[];
  onChoose: (key: number) => void;
  /** Told when the pointer comes and goes. */
  onPointer: (inside: boolean) => void;
};

/** Which passages lie over one place, the innermost first, to choose one from. */
export function PassageStack({ textView, at, passages, active, pathsOf, onChoose, onPointer }: PassageStackProps) {
  const { t } = useTranslation(['read', 'common']);
  const { ref, style } = useToolbarPlace(textView, at, at);
  return (
    <div
      ref={ref}
      className={styles.stack}
      role="group"
      aria-label={t('stack', { count: passages.length })}
      style={style}
      onPointerEnter={() => onPointer(true)}
      onPointerLeave={() => onPointer(false)}
    >
      <div className={styles.head}><b>{t('stack', { count: passages.length })}</b><span>{t('stackKey')}</span></div>
      {passages.map((passage) => {
        const colour = colourOf(passage);
        const below = [pathsOf(passage).join('　'), plainNote(passage.note)].filter((part) => part !== '').join('　');
        return (
          <button
            key={passage.key}
            type="button"
            className={styles.choice}
            aria-current={passage.key === active ? 'true' : undefined}
            onPointerDown={keepFocus}
            onClick={() => onChoose(passage.key)}
          >
            <Swatch colour={colour} />
            <span className="sr">{t(`common:colour${colour}`)}</span>
            <span className={styles.quote} lang="zh-CN">{passage.exact}</span>
            {below !== '' && <span className={styles.below}>{below}</span>}
          </button>
        );
      })}
    </div>
  );
}
