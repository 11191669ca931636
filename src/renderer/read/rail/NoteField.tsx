import { useEffect, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../ui/shortcuts';
import { createNoteAutosave, type NoteAutosave } from './note-autosave';
import styles from './PassageCard.module.css';

type NoteFieldProps = {
  note: string;
  /** Stores the note; changes with the same `typing` key are one step of undo. */
  onStore: (note: string, typing: string) => void;
  onDone: () => void;
  fieldRef: Ref<HTMLTextAreaElement>;
};

/** The margin note while it is written: saved by itself, kept as typed even while saving fails. */
export function NoteField({ note, onStore, onDone, fieldRef }: NoteFieldProps) {
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

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event.nativeEvent)) return;
    const command = event.ctrlKey || event.metaKey;
    // the field's own undo comes first; the library's turn comes when nothing was typed here
    if (command && (event.code === 'KeyZ' || event.code === 'KeyY') && typed !== null && typed !== note) event.stopPropagation();
    if (event.key === 'Escape' || (event.key === 'Enter' && command)) {
      event.preventDefault();
      event.stopPropagation();
      onDone();
    }
  };
  return (
    <textarea
      ref={fieldRef}
      className={styles.note}
      aria-label={t('noteText')}
      placeholder={t('notePlaceholder')}
      rows={2}
      maxLength={20_000}
      value={shown}
      onChange={(event) => { setTyped(event.target.value); begin().change(event.target.value, composing.current); }}
      onCompositionStart={() => { composing.current = true; }}
      onCompositionEnd={(event) => { composing.current = false; begin().change(event.currentTarget.value, false); }}
      onBlur={end}
      onKeyDown={onKeyDown}
    />
  );
}
