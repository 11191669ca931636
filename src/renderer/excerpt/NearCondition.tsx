import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExcerptFilter } from '@shared/domain/excerpt';
import type { Tag } from '@shared/domain/tag';
import { pathText } from '../tag/path-text';
import { TagCombo } from '../tag/TagCombo';
import { Chip } from '../ui/Chip';
import styles from './FilterPane.module.css';

const RELATIONS = ['overlaps', 'inside', 'follows', 'paragraph', 'section'] as const;
const WITHIN = 100;
const MOST_WITHIN = 100_000;

type Near = NonNullable<ExcerptFilter['near']>;

type NearConditionProps = { near: Near | undefined; tags: readonly Tag[]; onChange: (changes: ExcerptFilter) => void };

/** Where an excerpt stands: beside, inside, after or near another one with a tag. */
export function NearCondition({ near, tags, onChange }: NearConditionProps) {
  const { t } = useTranslation('excerpt');
  const [draft, setDraft] = useState<{ relation: Near['relation']; within: number }>({ relation: 'overlaps', within: WITHIN });
  const { relation } = near ?? draft;
  const within = near?.within ?? draft.within;
  const set = (change: Partial<{ relation: Near['relation']; within: number; tag: number }>) => {
    const next = { relation: change.relation ?? relation, within: change.within ?? within };
    const tag = change.tag ?? near?.tag;
    setDraft(next);
    if (tag === undefined) return;
    onChange({ near: { relation: next.relation, tag, ...(next.relation === 'follows' ? { within: next.within } : {}) } });
  };
  return (
    <section role="group" aria-label={t('near')}>
      <h3>{t('near')}</h3>
      <div className={styles.near}>
        <select className={styles.select} aria-label={t('nearRelation')} value={relation} onChange={(event) => set({ relation: RELATIONS.find((one) => one === event.target.value) ?? 'overlaps' })}>
          {RELATIONS.map((one) => <option key={one} value={one}>{t(`near_${one}`)}</option>)}
        </select>
        {relation === 'follows' && (
          <label className={styles.within}>
            <input
              type="number"
              className={styles.number}
              min={0}
              max={MOST_WITHIN}
              value={within}
              onChange={(event) => { const count = event.target.valueAsNumber; if (Number.isInteger(count) && count >= 0 && count <= MOST_WITHIN) set({ within: count }); }}
            />
            {t('nearWithin')}
          </label>
        )}
        {near === undefined
          ? <TagCombo label={t('nearTag')} placeholder={t('nearTag')} tags={tags} onPick={(path) => { const tag = tags.find((one) => one.path === path); if (tag) set({ tag: tag.id }); }} />
          : <Chip on removeLabel={t('nearClear')} onRemove={() => onChange({ near: undefined })}>{pathText(tags.find(({ id }) => id === near.tag)?.path ?? '')}</Chip>}
      </div>
    </section>
  );
}
