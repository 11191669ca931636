import { ArrowUpRight, MessageSquareText, NotebookPen, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Excerpt } from '@shared/domain/excerpt';
import type { Colour } from '@shared/domain/passage';
import { cutAfter, cutBefore } from '@shared/domain/sheet-paragraphs';
import { Check } from '../ui/Check';
import { Chip } from '../ui/Chip';
import { pathText } from '../tag/path-text';
import { NoteText } from '../ui/NoteText';
import { PatternEdge, Swatch } from '../ui/Swatch';
import styles from './ExcerptCard.module.css';

type ExcerptCardProps = {
  excerpt: Excerpt;
  contextShown: boolean;
  selected: boolean;
  /** The same object at every drawing, so that a card is drawn anew only when something about it changed. */
  acts: CardActs;
  index: number;
};

export type CardActs = { select: (index: number) => void; open: (excerpt: Excerpt) => void };

/** One excerpt: its words with what stands around them, its source, the margin note, tags and colour. */
export const ExcerptCard = memo(function ExcerptCard({ excerpt, contextShown, selected, acts, index }: ExcerptCardProps) {
  const { t } = useTranslation(['excerpt', 'common']);
  const colour = excerpt.colour as Colour; // the contract allows 1 to 6
  const from = [excerpt.speaker, excerpt.date ?? ''].filter((part) => part !== '').join('　');
  return (
    <div className={styles.card}>
      <Check isSelected={selected} onChange={() => acts.select(index)} aria-label={t('select')} excludeFromTabOrder />
      <div className={styles.body}>
        <PatternEdge colour={colour} />
        <p className={styles.quote} lang="zh-CN">
          {contextShown && excerpt.before !== '' && <span className={styles.context}>{cutBefore(excerpt.before)}</span>}
          <mark className={styles.mark} data-c={colour}>{excerpt.quote}</mark>
          {contextShown && excerpt.after !== '' && <span className={styles.context}>{cutAfter(excerpt.after)}</span>}
        </p>
        <div className={styles.source}>
          <button type="button" tabIndex={-1} className={styles.link} aria-label={t('open', { title: excerpt.speechTitle })} onClick={() => acts.open(excerpt)}>
            <span lang="zh-CN">《{excerpt.speechTitle}》</span><ArrowUpRight size={14} aria-hidden="true" />
          </button>
          {from !== '' && <span className={styles.from}>{from}</span>}
          {excerpt.place !== '' && <span className={styles.place}>· {excerpt.place}</span>}
        </div>
        {excerpt.state === 'orphan' && <p className={styles.orphan}><TriangleAlert size={14} aria-hidden="true" />{t('orphan')}</p>}
        {excerpt.note !== '' && (
          <p className={styles.note}><MessageSquareText size={16} aria-hidden="true" /><span><span className="sr">{t('note')}：</span><NoteText note={excerpt.note} /></span></p>
        )}
        <div className={styles.foot}>
          <span className={styles.colour}><Swatch colour={colour} />{t(`common:colour${colour}`)}</span>
          {excerpt.notes > 0 && <span className={styles.used}><NotebookPen size={14} aria-hidden="true" />{t('usedIn', { count: excerpt.notes })}</span>}
          {excerpt.tags.map((tag) => <Chip key={tag.id}>{pathText(tag.path)}</Chip>)}
        </div>
      </div>
    </div>
  );
});
