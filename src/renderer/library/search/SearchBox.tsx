import { Clock, Search, X } from 'lucide-react';
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../bridge/queries';
import { save } from '../../bridge/saving';
import { capsIn } from '../../ui/key-map';
import { isComposing } from '../../ui/shortcuts';
import { Kbd } from '../../ui/Kbd';
import styles from './SearchBox.module.css';

type SearchBoxProps = {
  value: string;
  onChange: (value: string) => void;
  /** Enter: the search is meant, and the results are next. */
  onSubmit: () => void;
  input: RefObject<HTMLInputElement | null>;
};

type Offer = { key: string; label: string; kind: string; count: number | null; from: number; to: number; insert: string };

/**
 * The search field. While typing it offers fields, their values and earlier searches; arrow keys choose, Enter takes the
 * chosen one or goes to the results, Esc closes the offers and then clears the field.
 */
export function SearchBox({ value, onChange, onSubmit, input }: SearchBoxProps) {
  const { t } = useTranslation('library');
  const id = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const [caret, setCaret] = useState(0);
  const wantedCaret = useRef<number | null>(null);
  const blank = value.trim() === '';
  const recent = useAnswer('search.recent', {}, { enabled: open && blank }).data ?? [];
  const answer = useAnswer('search.suggest', { query: value, caret: Math.min(caret, value.length) }, { enabled: open && !blank, keepPrevious: false }).data;
  const offers: Offer[] = !open ? [] : blank
    ? recent.slice(0, 8).map(({ query }) => ({ key: query, label: query, kind: 'recent', count: null, from: 0, to: value.length, insert: query }))
    : (answer?.suggestions ?? []).map((one) => ({ ...one, key: `${one.kind}:${one.insert}`, from: answer?.from ?? 0, to: answer?.to ?? 0 }));
  const chosen = offers[at];

  useLayoutEffect(() => {
    if (wantedCaret.current === null) return;
    input.current?.setSelectionRange(wantedCaret.current, wantedCaret.current);
    wantedCaret.current = null;
  });
  const change = (text: string, to: number) => {
    setCaret(to);
    setAt(-1);
    setOpen(true);
    onChange(text);
  };
  const take = (offer: Offer) => {
    const to = offer.from + offer.insert.length;
    wantedCaret.current = to;
    change(value.slice(0, offer.from) + offer.insert + value.slice(offer.to), to);
    if (offer.kind === 'recent') setOpen(false);
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent)) return;
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && offers.length > 0) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((now) => (now + step + offers.length + 1 + 1) % (offers.length + 1) - 1);
    } else if (event.key === 'ArrowDown' && !open && blank) {
      setOpen(true);
    } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault();
      if (chosen) return take(chosen);
      setOpen(false);
      if (!blank) onSubmit();
    } else if (event.key === 'Escape' && (offers.length > 0 || value !== '')) {
      event.preventDefault();
      event.stopPropagation();
      if (offers.length > 0) setOpen(false);
      else onChange('');
    } else if (event.key === 'Delete' && chosen?.kind === 'recent') {
      event.preventDefault();
      void save('search.forget', { query: chosen.insert });
    }
  };
  return (
    <div className={styles.box} role="search">
      <Search size={16} aria-hidden="true" />
      <input
        ref={input}
        className={styles.input}
        role="combobox"
        aria-label={t('search')}
        aria-expanded={offers.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={chosen ? `${id}-${at}` : undefined}
        placeholder={t('search')}
        spellCheck={false}
        autoComplete="off"
        maxLength={500}
        value={value}
        onChange={(event) => change(event.target.value, event.target.selectionStart ?? event.target.value.length)}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? value.length)}
        onFocus={() => setOpen(true)}
        onBlur={() => { setOpen(false); setAt(-1); }}
        onKeyDown={onKeyDown}
      />
      {value === ''
        ? <span className={styles.key}><Kbd keys={capsIn('placeLibrary', 'Slash')} /></span>
        : <button type="button" className={styles.clear} aria-label={t('clearSearch')} onClick={() => { onChange(''); input.current?.focus(); }}><X size={14} aria-hidden="true" /></button>}
      <div className={styles.list} hidden={offers.length === 0}>
        <div id={`${id}-list`} role="listbox" aria-label={t('suggestions')}>
          {offers.map((offer, index) => (
            <div
              key={offer.key}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className={styles.option}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(offer)}
            >
              {offer.kind === 'recent' && <Clock size={14} aria-hidden="true" />}
              <span className={styles.text}>{offer.label}</span>
              {offer.count !== null && <span className={styles.n}>{t('count', { count: offer.count })}</span>}
            </div>
          ))}
        </div>
        {blank && offers.length > 0 && (
          <button type="button" tabIndex={-1} className={styles.forget} onPointerDown={(event) => event.preventDefault()} onClick={() => void save('search.forget', { query: null })}>{t('forgetSearches')}</button>
        )}
      </div>
    </div>
  );
}
