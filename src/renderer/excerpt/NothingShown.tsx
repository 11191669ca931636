import { useTranslation } from 'react-i18next';
import type { ExcerptFilter } from '@shared/domain/excerpt';
import type { Tag } from '@shared/domain/tag';
import { Button } from '../ui/Button';
import { isNarrowed } from './excerpt-view';
import styles from './ExcerptScreen.module.css';

/** Says why the list is empty: nothing is marked yet, or which conditions leave nothing. */
export function NothingShown({ filter, tags, onClear }: { filter: ExcerptFilter; tags: readonly Tag[]; onClear: () => void }) {
  const { t } = useTranslation(['excerpt', 'common']);
  if (!isNarrowed(filter)) return <div className={styles.empty}><p><b>{t('noneYet')}</b></p><p>{t('noneYetHow')}</p></div>;
  const names = (label: string, ids: readonly number[] | undefined) => {
    const paths = (ids ?? []).flatMap((id) => tags.find((tag) => tag.id === id)?.path ?? []);
    return paths.length === 0 ? [] : [`${label} ${paths.join('、')}`];
  };
  const conditions = [
    ...names(t('allOf'), filter.allTags),
    ...names(t('anyOf'), filter.anyTags),
    ...names(t('noneOf'), filter.noTags),
    ...(filter.colours ?? []).map((colour) => t(`common:colour${colour as 1 | 2 | 3 | 4 | 5 | 6}`)), // the contract allows 1 to 6
    ...(filter.speakers ?? []).map((speaker) => (speaker === '' ? t('speakerUnknown') : speaker)),
    ...(filter.years ?? []).map((year) => t('yearOf', { year })),
    ...(filter.text === undefined ? [] : [t('conditionText', { text: filter.text })]),
    ...(filter.from === undefined && filter.to === undefined ? [] : [t('conditionDates', { from: filter.from ?? '…', to: filter.to ?? '…' })]),
    ...(filter.collections === undefined ? [] : [t('conditionCollections', { count: filter.collections.length })]),
    ...(filter.authors ?? []).map((author) => (author === '' ? t('authorUnknown') : author)),
    ...(filter.near === undefined ? [] : names(t(`near_${filter.near.relation}`), [filter.near.tag])),
    ...(filter.withNote === true ? [t('withNote')] : []),
    ...(filter.inNote === true ? [t('inNote')] : []),
    ...(filter.speeches === undefined ? [] : [t('onlySpeeches', { count: filter.speeches.length })]),
    ...(filter.passages === undefined ? [] : [t('onlyPassages', { count: filter.passages.length })]),
  ];
  return (
    <div className={styles.empty}>
      <p><b>{t('noneFound')}</b></p>
      <p>{t('noneBecause', { conditions: conditions.join(' · ') })}</p>
      <Button onPress={onClear}>{t('clearFilters')}</Button>
    </div>
  );
}
