import { useTranslation } from 'react-i18next';
import type { Colour } from '@shared/domain/passage';
import { Swatch } from '../../ui/Swatch';
import { COLOURS } from '../passages/shown-passage';
import styles from './PassageCard.module.css';

/** The six styles as a group of radio buttons. */
export function ColourChoice({ colour, onChange }: { colour: Colour; onChange: (colour: Colour) => void }) {
  const { t } = useTranslation(['read', 'common']);
  return (
    <div className={styles.colours} role="radiogroup" aria-label={t('colour')}>
      {COLOURS.map((one) => (
        <button
          key={one}
          type="button"
          role="radio"
          className={styles.colour}
          data-c={one}
          aria-checked={one === colour}
          aria-label={t(`common:colour${one}`)}
          onClick={() => onChange(one)}
        >
          <Swatch colour={one} />
        </button>
      ))}
    </div>
  );
}
