import { useState, type KeyboardEvent } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Tag } from '@shared/domain/tag';
import { isComposing } from '../ui/shortcuts';
import { pathText } from './excerpt-view';
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

/** A box that finds a tag while one types. Enter takes the one that is meant: the chosen, else the exact, else the first. */
export function TagCombo({ label, placeholder, tags, onPick, creates, labelShown, autoFocus, onLeave }: TagComboProps) {
  const { t } = useTranslation('excerpt');
  const [text, setText] = useState('');
  const path = text.trim().replaceAll('／', '/').replace(/^\/+|\/+$/gu, '');
  const found = tags.filter((tag) => tag.path.includes(path)).slice(0, SHOWN);
  const exact = tags.find((tag) => tag.path === path);
  const fresh = creates === true && path !== '' && exact === undefined;
  const choices = found.map((tag) => ({ id: String(tag.id), path: tag.path, text: pathText(tag.path) }));
  if (fresh) choices.push({ id: NEW, path, text: t('newTag', { path }) });

  const pick = (chosen: string) => {
    setText('');
    onPick(chosen);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent) || event.ctrlKey) return;
    const input = event.target as HTMLElement; // only the input inside can have the focus
    if (input.getAttribute('aria-activedescendant') || path === '') return;
    const meant = exact?.path ?? (fresh ? path : found[0]?.path);
    event.preventDefault();
    event.stopPropagation();
    if (meant !== undefined) pick(meant);
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
          {(choice) => <ListBoxItem id={choice.id} textValue={choice.path} className={styles.choice ?? ''}>{choice.text}</ListBoxItem>}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
