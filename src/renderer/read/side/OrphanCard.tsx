import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../bridge/queries';
import { Button } from '../../ui/Button';
import { Difference } from '../../ui/Difference';
import { momentText } from '../../ui/length';
import { PatternEdge } from '../../ui/Swatch';
import type { Span } from '../passages/intervals';
import { colourOf, type ShownPassage } from '../passages/shown-passage';
import styles from './Orphans.module.css';

/** What a person can do with passages that lost their place. */
export type OrphanActs = {
  /** Shows a place without moving anything. */
  show: (span: Span) => void;
  put: (passage: ShownPassage, span: Span) => void;
  putOnSelection: (passage: ShownPassage) => void;
  keepWhole: (passage: ShownPassage, whole: boolean) => void;
  remove: (passage: ShownPassage) => void;
  seeOld: () => void;
  /** Names the part of the speech an offset is in; empty outside all. */
  placeOf: (offset: number) => string;
};

type OrphanCardProps = { passage: ShownPassage; paths: readonly string[]; acts: OrphanActs };

/** A passage without a place: what it said and where, what was noted, the best place for it now with its difference. */
export function OrphanCard({ passage, paths, acts }: OrphanCardProps) {
  const { t } = useTranslation(['edit', 'common']);
  const colour = colourOf(passage);
  const place = useAnswer('passages.suggest', { id: Math.max(1, passage.id) }, { enabled: passage.saved && !passage.whole }).data;
  const quote = passage.exact.slice(0, 20);
  const named = (action: string) => `${action}：${quote}`;
  const where = place ? acts.placeOf(place.start) : '';
  const said = place && { place: where === '' ? '' : `${where}，`, percent: Math.round(place.similarity * 100), count: place.rivals };
  return (
    <article className={styles.card} data-c={colour} aria-label={`${t(`common:colour${colour}`)}：${quote}`}>
      <PatternEdge colour={colour} />
      <p className={styles.head}><b>{t(`common:colour${colour}`)}</b><span>{momentText(passage.createdAt)}</span></p>
      <p className={styles.quote} lang="zh-CN">
        <span className={styles.context}>{passage.lost?.prefix.slice(-12)}</span>{passage.exact}<span className={styles.context}>{passage.lost?.suffix.slice(0, 12)}</span>
      </p>
      {passage.note !== '' && <p className={styles.note}>{t('orphanNote', { note: passage.note })}</p>}
      {paths.length > 0 && <p className={styles.note}>{paths.join('　')}</p>}
      {place && said && (
        <div className={styles.place}>
          <button type="button" className={styles.where} onClick={() => acts.show(place)}>{place.rivals > 0 ? t('maybeRivals', said) : t('maybeHere', said)}</button>
          <Difference className={styles.found} runs={place.runs} />
        </div>
      )}
      {place === null && !passage.whole && <p className={styles.note}>{t('noPlace')}</p>}
      <div className={styles.acts}>
        {place && <Button look="primary" size="sm" aria-label={named(t('putHere'))} onPress={() => acts.put(passage, place)}>{t('putHere')}</Button>}
        <Button size="sm" aria-label={named(t('putSelection'))} onPress={() => acts.putOnSelection(passage)}>{t('putSelection')}</Button>
        <Button look="ghost" size="sm" aria-label={named(t(passage.whole ? 'unkeepWhole' : 'keepWhole'))} onPress={() => acts.keepWhole(passage, !passage.whole)}>{t(passage.whole ? 'unkeepWhole' : 'keepWhole')}</Button>
        <Button look="ghost" size="sm" aria-label={named(t('deleteOrphan'))} onPress={() => acts.remove(passage)}>{t('deleteOrphan')}</Button>
        {place === null && <Button look="ghost" size="sm" onPress={acts.seeOld}>{t('seeOld')}</Button>}
      </div>
    </article>
  );
}
