import { Bookmark, Tag as TagIcon, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/contract';
import { sentenceOf } from '../../i18n/i18n';
import { change } from '../../shell/change';
import { Button } from '../../ui/Button';
import { MarkedText } from '../../ui/MarkedText';
import { ViewNameDialog } from '../../view/ViewNameDialog';
import styles from './SearchTools.module.css';

const FIELDS = ['fieldSpeaker', 'fieldDate', 'fieldTag', 'fieldColour', 'fieldIn', 'fieldHas'] as const;
const SIGNS = [
  { sign: 'signPhrase', told: 'signPhraseText' },
  { sign: 'signOr', told: 'signOrText' },
  { sign: 'signNot', told: 'signNotText' },
] as const;
const SHOWN_TAGS = 8;

type SearchToolsProps = {
  query: string;
  answer: Output<'search.query'> | undefined;
  /** Puts a piece of the query language at the end of the field. */
  onInsert: (piece: string) => void;
  onTag: (tag: number) => void;
};

/** Below the search field: what may be written, what of the query was not understood, and the tags it names. */
export function SearchTools({ query, answer, onInsert, onTag }: SearchToolsProps) {
  const { t } = useTranslation('library');
  const [naming, setNaming] = useState(false);
  const tidy = query.trim();
  return (
    <>
      <div className={styles.tools} role="group" aria-label={t('mayWrite')}>
        <span className={styles.label}>{t('mayWrite')}</span>
        {FIELDS.map((field) => <button key={field} type="button" className={styles.piece} onClick={() => onInsert(t(field))}>{t(field)}</button>)}
        {SIGNS.map(({ sign, told }) => (
          <button key={sign} type="button" className={styles.piece} title={t(told)} onClick={() => onInsert(t(sign))}>{t(sign)}</button>
        ))}
        <span className={styles.grow} />
        <Button size="sm" look="ghost" icon={<Bookmark aria-hidden="true" />} onPress={() => setNaming(true)}>{t('saveSearch')}</Button>
      </div>
      {answer !== undefined && answer.remarks.length > 0 && (
        <div role="status"><ul className={styles.remarks}>
          {answer.remarks.map((remark) => (
            <li key={`${remark.start}-${remark.notice.reason}`}><TriangleAlert size={14} aria-hidden="true" />{sentenceOf(remark.notice)}</li>
          ))}
        </ul></div>
      )}
      {answer !== undefined && !answer.indexed && <p className={styles.remarks} role="status">{t('indexing')}</p>}
      {answer !== undefined && answer.tags.length > 0 && (
        <div className={styles.tags} role="group" aria-label={t('tags')}>
          <span className={styles.label}>{t('tags')}</span>
          {answer.tags.slice(0, SHOWN_TAGS).map((tag) => (
            <button key={tag.tag} type="button" className={styles.tag} onClick={() => onTag(tag.tag)}>
              <TagIcon size={12} aria-hidden="true" /><span><MarkedText text={tag.path} marks={tag.marks} /></span><span className={styles.n}>{tag.passagesBelow}</span>
            </button>
          ))}
        </div>
      )}
      {naming && (
        <ViewNameDialog title={t('saveSearch')} value={tidy.slice(0, 100)} onDone={(name) => void change('views.save', { name, view: { kind: 'search', query: tidy } }, () => t('searchSaved', { name }))} onClose={() => setNaming(false)} />
      )}
    </>
  );
}
