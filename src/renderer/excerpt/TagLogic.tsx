import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExcerptFilter } from '@shared/domain/excerpt';
import type { Tag } from '@shared/domain/tag';
import { Chip } from '../ui/Chip';
import { pathText } from '../tag/path-text';
import { TagCombo } from '../tag/TagCombo';
import styles from './FilterPane.module.css';

type Box = 'allTags' | 'anyTags' | 'noTags';
const BOXES: readonly { box: Box; sign: 'and' | 'or' | 'not'; label: 'allOf' | 'anyOf' | 'noneOf' }[] = [
  { box: 'allTags', sign: 'and', label: 'allOf' },
  { box: 'anyTags', sign: 'or', label: 'anyOf' },
  { box: 'noTags', sign: 'not', label: 'noneOf' },
];

type TagLogicProps = { filter: ExcerptFilter; tags: readonly Tag[]; onChange: (changes: ExcerptFilter) => void };

/** 且 / 或 / 非: three boxes of tags that say together which excerpts are shown. */
export function TagLogic({ filter, tags, onChange }: TagLogicProps) {
  const { t } = useTranslation('excerpt');
  const [adding, setAdding] = useState<Box | null>(null);
  return (
    <div className={styles.logic}>
      {BOXES.map(({ box, sign, label }) => {
        const chosen = filter[box] ?? [];
        const add = (path: string) => {
          const tag = tags.find((one) => one.path === path);
          if (tag !== undefined) onChange({ [box]: [...chosen, tag.id] });
          setAdding(null);
        };
        return (
          <div key={box} role="group" aria-label={t(label)}>
            <span className={[styles.op, box === 'noTags' ? styles.not : ''].join(' ')}><b aria-hidden="true">{t(sign)}</b>{t(label)}</span>
            <div className={styles.chips}>
              {chosen.map((id) => {
                const name = pathText(tags.find((tag) => tag.id === id)?.path ?? String(id));
                const remove = () => onChange({ [box]: chosen.filter((one) => one !== id) });
                return <Chip key={id} on={box !== 'noTags'} removeLabel={t('removeTag', { tag: name })} onRemove={remove}>{name}</Chip>;
              })}
              {adding === box ? (
                <TagCombo
                  label={t('addTagTo', { box: t(label) })}
                  placeholder={t('addTag')}
                  tags={tags.filter((tag) => !chosen.includes(tag.id))}
                  onPick={add}
                  autoFocus
                  onLeave={() => setAdding(null)}
                />
              ) : (
                <button type="button" className={styles.add} aria-label={t('addTagTo', { box: t(label) })} onClick={() => setAdding(box)}>
                  <Plus size={12} aria-hidden="true" />{t('addTag')}
                </button>
              )}
            </div>
          </div>
        );
      })}
    </div>
  );
}
