import { useState, type KeyboardEvent } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Tag } from '@shared/domain/tag';
import { client } from '../bridge/client';
import { useAnswer } from '../bridge/queries';
import { isComposing } from '../ui/shortcuts';
import { pathText } from './path-text';
import { enteredPath } from './entered-path';
import styles from './TagCombo.module.css';

/** More than fit on a screen; typing narrows them. */
const SHOWN = 50;
const NEW = 'new';

type TagComboProps = {
  label: string;
  placeholder: string;
  /** Tags that can be picked. */
  tags: readonly Tag[];
  onPick: (path: string) => void;
  /** Offers to make a tag that is not there yet. */
  creates?: boolean;
  labelShown?: boolean;
  autoFocus?: boolean;
  onLeave?: () => void;
};

/**
 * A box that finds a tag while one types: by name, path, alias or the initials of its Chinese name. Enter takes the one
 * that is meant: the chosen, else the exact, else the best found or the new one.
 */
export function TagCombo({ label, placeholder, tags, onPick, creates, labelShown, autoFocus, onLeave }: TagComboProps) {
  const { t } = useTranslation('tag');
  const [text, setText] = useState('');
  const path = text.trim().replaceAll('／', '/').replace(/^\/+|\/+$/gu, '');
  const allowed = new Set(tags.map(({ id }) => id));
  const suggested = useAnswer('tags.suggest', { text: path.slice(0, 100), limit: SHOWN }, { enabled: path !== '' }).data;
  const found = path === '' ? tags.slice(0, SHOWN).map((tag) => ({ tag, hint: '' }))
    : suggested === undefined ? tags.filter((tag) => tag.path.includes(path)).slice(0, SHOWN).map((tag) => ({ tag, hint: '' }))
    : suggested.filter(({ tag }) => allowed.has(tag.id)).map(({ tag, by, matched }) => ({ tag, hint: by === 'alias' || by === 'initials' ? matched : '' }));
  const exact = tags.find((tag) => tag.path === path);
  const fresh = creates === true && path !== '' && exact === undefined;
  const choices = found.map(({ tag, hint }) => ({ id: String(tag.id), path: tag.path, text: pathText(tag.path), hint }));
  if (fresh) choices.push({ id: NEW, path, text: t('newTag', { path }), hint: '' });

  const pick = (chosen: string) => {
    setText('');
    onPick(chosen);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent) || event.ctrlKey) return;
    const input = event.target as HTMLElement; // only the input inside can have the focus
    if (input.getAttribute('aria-activedescendant') || path === '') return;
    event.preventDefault();
    event.stopPropagation();
    if (exact !== undefined) return pick(exact.path);
    void client.call('tags.suggest', { text: path.slice(0, 100), limit: SHOWN }).then((all) => {
      const meant = enteredPath(path, all.filter(({ tag }) => allowed.has(tag.id)), creates === true);
      if (meant !== null) pick(meant);
    });
  };
  return (
    <ComboBox
      aria-label={label}
      inputValue={text}
      onInputChange={setText}
      items={choices}
      selectedKey={null}
      onSelectionChange={(key) => {
        const chosen = choices.find(({ id }) => id === key);
        if (chosen) pick(chosen.path);
      }}
      menuTrigger="focus"
      allowsEmptyCollection
      allowsCustomValue
      onBlur={() => onLeave?.()}
      className={styles.combo ?? ''}
    >
      {labelShown && <Label className={styles.label ?? ''}>{label}</Label>}
      <Input className={styles.input ?? ''} placeholder={placeholder} autoFocus={autoFocus ?? false} onKeyDownCapture={onKeyDown} />
      <Popover className={styles.popover ?? ''} offset={2}>
        <ListBox<(typeof choices)[number]> className={styles.list ?? ''} renderEmptyState={() => <p className={styles.none}>{t('noSuchTag')}</p>}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.path} className={styles.choice ?? ''}>
              {choice.text}{choice.hint !== '' && <span className={styles.hint}>{choice.hint}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
