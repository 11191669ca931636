import { useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from 'react';
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

export type TagComboHandle = {
  /** The path that is chosen, typed, or was just entered and has not reached `onPick`; null when there is none. */
  settle(): Promise<string | null>;
};

type TagComboProps = {
  ref?: Ref<TagComboHandle>;
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
export function TagCombo({ ref, label, placeholder, tags, onPick, creates, labelShown, autoFocus, onLeave }: TagComboProps) {
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
  const meant = async (): Promise<string | null> => {
    if (path === '' || exact !== undefined) return exact?.path ?? null;
    const all = await client.call('tags.suggest', { text: path.slice(0, 100), limit: SHOWN });
    return enteredPath(path, all.filter(({ tag }) => allowed.has(tag.id)), creates === true);
  };
  const onTheWay = useRef<Promise<string | null> | null>(null);
  const inputRef = useRef<HTMLInputElement>(null);
  const focusedChoice = () => {
    const id = inputRef.current?.getAttribute('aria-activedescendant') ?? null;
    const key = id === null ? undefined : document.getElementById(id)?.dataset['key'];
    return choices.find((choice) => choice.id === key)?.path;
  };
  useImperativeHandle(ref, () => ({ settle: async () => onTheWay.current ?? focusedChoice() ?? meant() }));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey) return;
    const input = event.target as HTMLElement; // only the input inside can have the focus
    if (input.getAttribute('aria-activedescendant') || path === '') return;
    event.preventDefault();
    event.stopPropagation();
    if (exact !== undefined) return pick(exact.path);
    const entered = meant();
    onTheWay.current = entered;
    void entered.finally(() => { onTheWay.current = null; }).then((chosen) => { if (chosen !== null) pick(chosen); });
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
      <Input ref={inputRef} className={styles.input ?? ''} placeholder={placeholder} autoFocus={autoFocus ?? false} onKeyDownCapture={onKeyDown} />
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
