import { ChevronDown, ChevronUp, Highlighter, Search, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Colour } from '@shared/domain/passage';
import { IconButton } from '../../ui/Button';
import { isComposing } from '../../ui/shortcuts';
import type { TextView } from '../editor/create-text-view';
import { firstAtLeast, intervalsOf, type Span } from '../passages/intervals';
import { paint } from '../passages/passage-painter';
import type { ScreenStore } from '../screen';
import { findHits } from './find-hits';
import styles from './FindBar.module.css';

type FindBarProps = {
  textView: TextView;
  /** The search begins where reading stands. */
  screen: ScreenStore;
  /** Grows when the find key is pressed again: the field takes the focus. */
  asked: number;
  onHits: (hits: readonly Span[]) => void;
  onShow: (hit: Span) => void;
  /** Marks all hits in a style; null where nothing is marked. */
  mark: { colour: Colour; all: (hits: readonly Span[], text: string) => void } | null;
  onClose: () => void;
};

/** Finding in the speech: all hits painted, the current one inverse. */
export function FindBar({ textView, screen, asked, onHits, onShow, mark, onClose }: FindBarProps) {
  const { t } = useTranslation(['read', 'common']);
  const [wanted, setWanted] = useState('');
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const hits = useMemo(() => findHits(textView.text, wanted), [textView, wanted]);
  const hit = hits[at] ?? null;
  useEffect(() => { if (asked > 0) field.current?.select(); }, [asked]);
  useEffect(() => {
    paint(textView.view, { hits: intervalsOf(hits) });
    onHits(hits);
    return () => { paint(textView.view, { hits: intervalsOf<Span>([]), hit: null }); onHits([]); };
  }, [textView, hits, onHits]);
  useEffect(() => {
    paint(textView.view, { hit });
    if (hit) onShow(hit);
  }, [textView, hit, onShow]);

  const change = (text: string) => {
    setWanted(text);
    const found = findHits(textView.text, text);
    const next = firstAtLeast(found.map((one) => one.start), screen.get().offset);
    setAt(next < found.length ? next : 0);
  };
  const move = (by: number) => { if (hits.length > 0) setAt((now) => (now + by + hits.length) % hits.length); };
  const markAll = () => { if (hits.length > 0) mark?.all(hits, wanted); };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); markAll(); }
    else if (event.key === 'Enter' && event.target === field.current) { event.preventDefault(); move(event.shiftKey ? -1 : 1); }
    if (event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); onClose(); }
  };
  return (
    <search className={styles.bar} aria-label={t('find')} onKeyDown={onKeyDown}>
      <label className={styles.field}>
        <Search size={16} aria-hidden="true" />
        <input ref={field} aria-label={t('findText')} value={wanted} onChange={(event) => change(event.target.value)} />
      </label>
      <span className={styles.count} role="status" aria-live="polite">
        {wanted === '' ? '' : hits.length === 0 ? t('findNone') : t('findCount', { at: at + 1, count: hits.length })}
      </span>
      <IconButton size="sm" label={t('findPrevious')} onPress={() => move(-1)}><ChevronUp aria-hidden="true" /></IconButton>
      <IconButton size="sm" label={t('findNext')} onPress={() => move(1)}><ChevronDown aria-hidden="true" /></IconButton>
      {mark && <IconButton size="sm" label={t('findMarkAll', { colour: t(`common:colour${mark.colour}`) })} isDisabled={hits.length === 0} onPress={markAll}><Highlighter aria-hidden="true" /></IconButton>}
      <IconButton size="sm" label={t('findClose')} onPress={onClose}><X aria-hidden="true" /></IconButton>
    </search>
  );
}
