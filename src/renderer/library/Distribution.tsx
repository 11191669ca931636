import { useTranslation } from 'react-i18next';
import type { Colour, Passage } from '@shared/domain/passage';
import { Swatch } from '../ui/Swatch';
import styles from './DetailsPane.module.css';

const colours: readonly Colour[] = [1, 2, 3, 4, 5, 6];
const MOST_TICKS = 600;

/** Where in the text the passages are, from its start to its end, and how many of each colour. */
export function Distribution({ passages, length }: { passages: readonly Passage[]; length: number }) {
  const { t } = useTranslation(['library', 'common']);
  const attached = passages.filter((passage) => passage.state === 'attached');
  const step = Math.max(1, Math.ceil(attached.length / MOST_TICKS));
  const ticks = attached.filter((_, index) => index % step === 0);
  return (
    <section>
      <h3 className={styles.head}>{t('distribution')}<span className={styles.way}>{t('distributionWay')}</span></h3>
      <div className={styles.strip} role="img" aria-label={t('distributionText', { count: attached.length })}>
        {ticks.map((passage) => (
          <i key={passage.id} data-c={passage.colour} style={{ left: `${(passage.start / Math.max(1, length)) * 100}%` }} />
        ))}
      </div>
      <ul className={styles.legend}>
        {colours.map((colour) => {
          const count = passages.filter((passage) => passage.colour === colour).length;
          return <li key={colour}><Swatch colour={colour} />{t(`common:colour${colour}`)}<span className={styles.faint}>{count}</span></li>;
        })}
      </ul>
    </section>
  );
}
