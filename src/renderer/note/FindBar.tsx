import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../ui/Button';
import { Check } from '../ui/Check';
import { isComposing } from '../ui/shortcuts';
import { showToast } from '../ui/Toast';
import { findText, foundIn, replaceFound, stepFound } from './editor/find';
import type { NoteDeskEditor } from './use-note-editor';
import styles from './Note.module.css';

/** Finds and replaces inside a note, `start` at once; Esc closes it. */
export function FindBar({ desk, start, onClose }: { desk: NoteDeskEditor; start: string; onClose: () => void }) {
  const { t } = useTranslation(['note', 'common']);
  const [query, setQuery] = useState(start);
  const [replacement, setReplacement] = useState('');
  const [whole, setWhole] = useState(false);
  const view = () => desk.editor()?.view;
  const state = useSyncExternalStore(desk.subscribe, () => {
    const editor = desk.editor();
    const found = editor ? foundIn(editor.state) : null;
    return found ? `${found.at + 1}/${found.places.length}` : '0/0';
  });
  const [at = 0, count = 0] = state.split('/').map(Number);
  const { editor } = desk;
  useEffect(() => {
    const opened = editor()?.view;
    if (opened && start !== '') findText(opened, start);
    return () => {
      const open = editor()?.view;
      if (open) findText(open, '');
    };
  }, [editor, start]);

  const look = (text: string, words = whole) => {
    setQuery(text);
    setWhole(words);
    const open = view();
    if (open) findText(open, text, words);
  };
  const step = (by: 1 | 0 | -1) => { const open = view(); if (open) stepFound(open, by); };
  const replace = (all: boolean) => {
    const open = view();
    if (!open) return;
    const done = replaceFound(open, replacement, all);
    if (all) showToast({ text: t('replaced', { count: done }) });
    // what stood behind has moved to this place, unless nothing was replaced or the new text holds the old
    else if (done === 0 || replacement.includes(query)) step(1);
    else step(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.findBar} role="search" aria-label={t('findIn')}>
      <input autoFocus aria-label={t('findIn')} placeholder={t('findIn')} value={query} onChange={(event) => look(event.target.value)} onKeyDown={onKeyDown} />
      <div>
        <span role="status">{query === '' ? '' : count === 0 ? t('noneFound') : t('foundOf', { at, count })}</span>
        <IconButton size="sm" label={t('previous')} isDisabled={count === 0} onPress={() => step(-1)}><ChevronUp aria-hidden="true" /></IconButton>
        <IconButton size="sm" label={t('next')} isDisabled={count === 0} onPress={() => step(1)}><ChevronDown aria-hidden="true" /></IconButton>
        <IconButton size="sm" label={t('common:close')} onPress={onClose}><X aria-hidden="true" /></IconButton>
      </div>
      <input aria-label={t('replaceWith')} placeholder={t('replaceWith')} value={replacement} onChange={(event) => setReplacement(event.target.value)} onKeyDown={(event) => { if (event.key === 'Escape') onKeyDown(event); }} />
      <div>
        <Button size="sm" isDisabled={count === 0} onPress={() => replace(false)}>{t('replace')}</Button>
        <Button size="sm" isDisabled={count === 0} onPress={() => replace(true)}>{t('replaceAll')}</Button>
        <Check isSelected={whole} onChange={(words) => look(query, words)}>{t('wholeWords')}</Check>
      </div>
    </div>
  );
}
