import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../bridge/queries';
import { toggled } from './library-view';
import { tagLines } from './tag-rows';
import styles from './Sidebar.module.css';

const DEEPEST_INDENT = 3;

/** The tag tree with the number of passages below each tag; a tag narrows the list to its speeches. */
export function TagTree({ chosen, onChoose }: { chosen: readonly number[]; onChoose: (tag: number) => void }) {
  const { t } = useTranslation('library');
  const tags = useAnswer('tags.list', {}).data ?? [];
  const [closed, setClosed] = useState<readonly number[]>([]);
  if (tags.length === 0) return <p className={styles.hint}>{t('tagsEmpty')}</p>;
  return (
    <nav className={styles.tree} aria-label={t('tags')}>
      {tagLines(tags, new Set(closed)).map(({ tag, depth, hasChildren }) => {
        const open = !closed.includes(tag.id);
        return (
          <div key={tag.id} className={styles.line} data-depth={Math.min(depth, DEEPEST_INDENT)}>
            {hasChildren && (
              <button
                type="button"
                className={styles.twist}
                aria-expanded={open}
                aria-label={t(open ? 'hideBelow' : 'showBelow', { name: tag.name })}
                onClick={() => setClosed(toggled(closed, tag.id))}
              >
                {open ? <ChevronDown size={14} aria-hidden="true" /> : <ChevronRight size={14} aria-hidden="true" />}
              </button>
            )}
            <button
              type="button"
              className={[styles.link, styles.tag].join(' ')}
              aria-current={chosen.includes(tag.id) ? 'true' : undefined}
              title={tag.path}
              onClick={() => onChoose(tag.id)}
            >
              <span className={styles.clip}>{tag.name}</span>
              <span className={styles.n} title={t('passagesOfTag', { count: tag.passagesBelow })}>{tag.passagesBelow}</span>
            </button>
          </div>
        );
      })}
    </nav>
  );
}
