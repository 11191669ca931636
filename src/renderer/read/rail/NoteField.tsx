import { Bold, Italic, List } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing, meaning } from '../../ui/shortcuts';
import { listLines, nextItem, stress, type Typed } from './note-format';
import { createNoteAutosave, type NoteAutosave } from './note-autosave';
import styles from './PassageCard.module.css';

type NoteFieldProps = {
  note: string;
  /** Stores the note; changes with the same `typing` key are one step of undo. */
  onStore: (note: string, typing: string) => void;
  onDone: () => void;
  /** A number sign was typed where a word begins. */
  onTag: () => void;
  fieldRef: RefObject<HTMLTextAreaElement | null>;
  /** Stands at the right end of the row of tools below the field. */
  children: ReactNode;
};

/** The margin note while it is written: saved by itself, kept as typed even while saving fails. */
export function NoteField({ note, onStore, onDone, onTag, fieldRef, children }: NoteFieldProps) {
  const { t } = useTranslation('read');
  const [typed, setTyped] = useState<string | null>(null);
  const composing = useRef(false);
  const autosave = useRef<NoteAutosave | null>(null);
  const shown = typed ?? note;

  const begin = (): NoteAutosave => {
    const typing = `note-${crypto.randomUUID()}`;
    return (autosave.current ??= createNoteAutosave(note, (text) => onStore(text, typing)));
  };
  const end = () => {
    autosave.current?.flush();
    autosave.current = null;
    setTyped(null);
  };
  useEffect(() => () => autosave.current?.flush(), []);
  useEffect(() => {
    const flush = () => autosave.current?.flush();
    window.addEventListener('pagehide', flush);
    return () => window.removeEventListener('pagehide', flush);
  }, []);

  const format = (change: (now: Typed) => Typed | null): boolean => {
    const field = fieldRef.current;
    const next = field && change({ text: field.value, start: field.selectionStart, end: field.selectionEnd });
    if (field && next) retype(field, next);
    return next !== null;
  };
  const formats: Record<string, () => boolean> = {
    'Ctrl+KeyB': () => format((now) => stress(now, 'bold')),
    'Ctrl+KeyI': () => format((now) => stress(now, 'italic')),
    'Ctrl+Shift+KeyL': () => format(listLines),
    Enter: () => format(nextItem),
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event.nativeEvent)) return;
    const command = event.ctrlKey || event.metaKey;
    const key = meaning('placeCard', event.nativeEvent);
    if (key !== null && formats[key]?.()) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    // the field's own undo comes first; the library's turn comes when nothing was typed here
    if (command && (event.code === 'KeyZ' || event.code === 'KeyY') && typed !== null && typed !== note) event.stopPropagation();
    if (event.key === 'Escape' || (event.key === 'Enter' && command)) {
      event.preventDefault();
      event.stopPropagation();
      onDone();
    }
  };
  const tool = (label: string, icon: ReactNode, keys: string) => (
    <button type="button" className={styles.tool} aria-label={label} title={label} onPointerDown={(event) => event.preventDefault()} onClick={() => { fieldRef.current?.focus(); formats[keys]?.(); }}>{icon}</button>
  );
  return (
    <>
      <textarea
        ref={fieldRef}
        className={styles.note}
        aria-label={t('noteText')}
        placeholder={t('notePlaceholder')}
        rows={2}
        maxLength={20_000}
        value={shown}
        onChange={(event) => { setTyped(event.target.value); begin().change(event.target.value, composing.current); }}
        onBeforeInput={(event) => {
          const { value, selectionStart } = event.currentTarget;
          if (!/^[#＃]$/u.test(event.data) || composing.current || !/(?:^|\s)$/u.test(value.slice(0, selectionStart))) return;
          event.preventDefault();
          onTag();
        }}
        onCompositionStart={() => { composing.current = true; }}
        onCompositionEnd={(event) => { composing.current = false; begin().change(event.currentTarget.value, false); }}
        onBlur={end}
        onKeyDown={onKeyDown}
      />
      <div className={styles.tools}>
        {tool(t('bold'), <Bold size={14} aria-hidden="true" />, 'Ctrl+KeyB')}
        {tool(t('italic'), <Italic size={14} aria-hidden="true" />, 'Ctrl+KeyI')}
        {tool(t('list'), <List size={14} aria-hidden="true" />, 'Ctrl+Shift+KeyL')}
        <span className={styles.end}>{children}</span>
      </div>
    </>
  );
}

/** Types over what differs, so that the field's own undo takes it back. */
function retype(field: HTMLTextAreaElement, next: Typed): void {
  const before = field.value;
  let from = 0;
  while (from < Math.min(before.length, next.text.length) && before.charAt(from) === next.text.charAt(from)) from += 1;
  let same = 0;
  while (same < Math.min(before.length, next.text.length) - from && before.at(-1 - same) === next.text.at(-1 - same)) same += 1;
  field.setSelectionRange(from, before.length - same);
  const added = next.text.slice(from, next.text.length - same);
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else types into a field in a way that its own undo knows
  if (added !== '' || from < before.length - same) document.execCommand(added === '' ? 'delete' : 'insertText', false, added);
  field.setSelectionRange(next.start, next.end);
}
