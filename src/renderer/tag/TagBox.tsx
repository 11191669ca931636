import { Plus, Tag as TagIcon } from 'lucide-react';
import { useId, useState, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../bridge/queries';
import { Chip } from '../ui/Chip';
import { isComposing } from '../ui/shortcuts';
import { suggestTags, tidyPath } from './suggest-tags';
import styles from './TagBox.module.css';

type TagBoxProps = {
  /** Paths that are attached, in order. */
  paths: readonly string[];
  onAdd: (path: string) => void;
  onRemove: (path: string) => void;
  /** Esc, or Ctrl+Enter, which first adds what is typed. */
  onDone: () => void;
  inputRef?: Ref<HTMLInputElement>;
};

/**
 * Tags as removable chips with a field that completes as one types. Written by hand because Enter must take the first
 * suggestion without a move into the list, which the combo box of React Aria does not offer.
 */
export function TagBox({ paths, onAdd, onRemove, onDone, inputRef }: TagBoxProps) {
  const { t } = useTranslation('read');
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const tags = useAnswer('tags.list', {}).data ?? [];
  const suggestions = open ? suggestTags(tags, typed, paths) : [];
  const chosen = suggestions[Math.min(at, suggestions.length - 1)];

  const add = (path: string) => {
    const tidy = tidyPath(path);
    if (tidy !== '' && !paths.includes(tidy)) onAdd(tidy);
    setTyped('');
    setAt(0);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent)) return;
    const last = paths.at(-1);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) return setOpen(true);
      const count = Math.max(1, suggestions.length);
      return setAt((Math.min(at, count - 1) + (event.key === 'ArrowDown' ? 1 : count - 1)) % count);
    }
    if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      event.stopPropagation();
      if (open && typed !== '' && event.key === 'Escape') { setOpen(false); setTyped(''); return; }
      if (event.key === 'Enter' && typed !== '') add(typed);
      return onDone();
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      if (chosen && (typed !== '' || at > 0)) add(chosen.path);
      else if (typed !== '') add(typed);
      return;
    }
    if (event.key === 'Backspace' && typed === '' && last !== undefined) onRemove(last);
  };
  return (
    <div className={styles.box}>
      {paths.map((path) => (
        <Chip key={path} on removeLabel={t('removeTag', { tag: path })} onRemove={() => onRemove(path)}>{path}</Chip>
      ))}
      <input
        ref={inputRef}
        className={styles.input}
        role="combobox"
        aria-label={t('tagBox')}
        aria-expanded={suggestions.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={chosen ? `${listId}-${suggestions.indexOf(chosen)}` : undefined}
        placeholder={paths.length === 0 ? t('tagPlaceholder') : ''}
        value={typed}
        onChange={(event) => { setTyped(event.target.value); setAt(0); setOpen(true); }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={t('tagSuggestions')} className={styles.list} hidden={suggestions.length === 0}>
        {suggestions.map((suggestion, index) => (
          <div
            key={suggestion.path + String(suggestion.isNew)}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={suggestion === chosen}
            className={styles.option}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => add(suggestion.path)}
          >
            {suggestion.isNew ? <Plus size={14} aria-hidden="true" /> : <TagIcon size={14} aria-hidden="true" />}
            <span className={styles.path}>{suggestion.isNew ? t('newTag', { tag: suggestion.path }) : suggestion.path.replaceAll('/', ' / ')}</span>
            {!suggestion.isNew && <span className={styles.uses}>{t('tagUses', { count: suggestion.uses })}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}
