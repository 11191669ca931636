import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { isComposing } from './shortcuts';
import styles from './EditInPlace.module.css';

/** How what was typed is understood: the text in its normal form, or the sentence that says what is wrong with it. */
export type Reading = { value: string } | { error: string };

type EditInPlaceProps = {
  label: string;
  value: string;
  read: (text: string) => Reading;
  /** Called with the normal form, only when it differs from `value`. */
  onCommit: (value: string) => void;
  placeholder?: string;
  suggestions?: readonly string[];
  autoFocus?: boolean;
  /** Called when the field is left, by key or by pointer. */
  onLeave?: () => void;
  className?: string;
};

const PAUSE_MS = 800;

/**
 * A text that is a field at once: it is saved after a pause, on Enter and on leaving. What is wrong stays in the field
 * with the reason below it and is not saved; Esc brings back what stood there before.
 */
export function EditInPlace(props: EditInPlaceProps) {
  const { label, value, read, onCommit, placeholder, suggestions, autoFocus, onLeave, className } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const before = useRef(value);
  const saved = useRef(value);
  const focused = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pending = useRef<(() => void) | null>(null);
  const id = useId();

  useEffect(() => {
    saved.current = value;
    if (!focused.current) setDraft(null);
  }, [value]);
  useEffect(() => () => { clearTimeout(timer.current); pending.current?.(); }, []);

  const commit = (text: string): boolean => {
    clearTimeout(timer.current);
    pending.current = null;
    const reading = read(text.replaceAll(/[\r\n]+/gu, ' ').trim());
    if ('error' in reading) {
      setError(reading.error);
      return false;
    }
    setError(null);
    if (reading.value !== saved.current) {
      saved.current = reading.value;
      onCommit(reading.value);
    }
    return true;
  };
  const type = (text: string) => {
    setDraft(text);
    setError(null);
    clearTimeout(timer.current);
    pending.current = () => {
      if (!('error' in read(text.trim()))) commit(text);
    };
    timer.current = setTimeout(() => pending.current?.(), PAUSE_MS);
  };
  const leave = () => {
    focused.current = false;
    if (draft !== null && commit(draft)) {
      const reading = read(draft.trim());
      setDraft('value' in reading ? reading.value : draft);
    }
    onLeave?.();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (isComposing(event.nativeEvent)) return;
    const field = event.currentTarget;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (draft === null || commit(draft)) field.blur();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      commit(before.current);
      setError(null);
      setDraft(before.current);
      requestAnimationFrame(() => field.blur());
    }
  };
  const shared = {
    value: draft ?? value,
    placeholder,
    autoFocus,
    'aria-label': label,
    'aria-invalid': error !== null,
    'aria-describedby': error === null ? undefined : `${id}-error`,
    className: styles.input,
    spellCheck: false,
    onFocus: () => { focused.current = true; before.current = saved.current; },
    onBlur: leave,
    onKeyDown,
  };
  return (
    <span className={[styles.box, className ?? ''].join(' ')}>
      {suggestions === undefined
        ? <textarea {...shared} rows={1} onChange={(event) => type(event.target.value)} />
        : <input {...shared} list={`${id}-list`} onChange={(event) => type(event.target.value)} />}
      {suggestions !== undefined && <datalist id={`${id}-list`}>{suggestions.map((text) => <option key={text} value={text} />)}</datalist>}
      {error !== null && <span id={`${id}-error`} className={styles.error} role="alert">{error}</span>}
    </span>
  );
}
