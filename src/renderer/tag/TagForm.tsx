import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TagDescription, TagName, TagPattern, type Tag } from '@shared/domain/tag';
import { change } from '../shell/change';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import { EditInPlace } from '../ui/EditInPlace';
import { isComposing } from '../ui/shortcuts';
import { TagSwatch } from './TagSwatch';
import type { TagActs } from './use-tag-acts';
import styles from './TagForm.module.css';

const TINTS = [null, 1, 2, 3, 4, 5, 6, 7, 8] as const;

/** Everything about one tag, each part saved at once: name, colour and pattern, description, other names. */
export function TagForm({ tag, acts }: { tag: Tag; acts: TagActs }) {
  const { t } = useTranslation(['tag', 'common']);
  const id = useId();
  const [alias, setAlias] = useState('');
  const [wrong, setWrong] = useState(false);
  const [description, setDescription] = useState(tag.description);
  const saved = useRef(tag.description);
  const update = (changes: Parameters<typeof updateTag>[1]) => updateTag(tag.id, changes);
  const keepDescription = () => {
    if (description === saved.current || !TagDescription.safeParse(description).success) return;
    saved.current = description;
    update({ description });
  };
  const addAlias = () => {
    const name = alias.trim();
    if (name === '') return;
    if (!TagName.safeParse(name).success) return setWrong(true);
    if (!tag.aliases.includes(name)) update({ aliases: [...tag.aliases, name] });
    setAlias('');
  };
  return (
    <div className={styles.form}>
      <h3 className={styles.title}>
        <EditInPlace
          label={t('name')}
          value={tag.name}
          read={(text) => (TagName.safeParse(text).success ? { value: text } : { error: t('nameWrong') })}
          onCommit={(name) => void change('tags.rename', { id: tag.id, name })}
        />
      </h3>
      <p className={styles.counts}>{t('countTold', { own: tag.passages, below: tag.passagesBelow, speeches: tag.speechesBelow })}</p>
      <div role="radiogroup" aria-label={t('colour')} className={styles.choices}>
        <span className={styles.label}>{t('colour')}</span>
        {TINTS.map((tint) => (
          <button key={String(tint)} type="button" role="radio" aria-checked={tag.colour === tint} aria-label={tint === null ? t('noColour') : t(`tint${tint}`)} title={tint === null ? t('noColour') : t(`tint${tint}`)} className={styles.choice} onClick={() => update({ colour: tint })}>
            <TagSwatch colour={tint} pattern="solid" large />
          </button>
        ))}
      </div>
      <div role="radiogroup" aria-label={t('pattern')} className={styles.choices}>
        <span className={styles.label}>{t('pattern')}</span>
        {TagPattern.options.map((pattern) => (
          <button key={pattern} type="button" role="radio" aria-checked={tag.pattern === pattern} aria-label={t(`pattern_${pattern}`)} title={t(`pattern_${pattern}`)} className={styles.choice} onClick={() => update({ pattern })}>
            <TagSwatch colour={tag.colour} pattern={pattern} large />
          </button>
        ))}
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-description`} className={styles.label}>{t('description')}</label>
        <textarea id={`${id}-description`} className={styles.text} rows={5} maxLength={5000} placeholder={t('descriptionHint')} value={description} onChange={(event) => setDescription(event.target.value)} onBlur={keepDescription} />
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-alias`} className={styles.label}>{t('aliases')}</label>
        <div className={styles.chips}>
          {tag.aliases.map((name) => <Chip key={name} removeLabel={t('removeTag', { tag: name })} onRemove={() => update({ aliases: tag.aliases.filter((one) => one !== name) })}>{name}</Chip>)}
          <input
            id={`${id}-alias`}
            className={styles.input}
            placeholder={t('aliasHint')}
            value={alias}
            aria-invalid={wrong}
            onChange={(event) => { setAlias(event.target.value); setWrong(false); }}
            onKeyDown={(event) => { if (event.key === 'Enter' && !isComposing(event.nativeEvent)) { event.preventDefault(); addAlias(); } }}
            onBlur={addAlias}
          />
        </div>
        {wrong && <p className={styles.wrong} role="alert">{t('nameWrong')}</p>}
      </div>
      <div className={styles.buttons}>
        {acts.commandsOf(tag).map((command) => (
          <Button key={command.id} look={command.danger ? 'danger' : 'default'} icon={command.icon} onPress={command.run}>{command.label}</Button>
        ))}
      </div>
    </div>
  );
}

function updateTag(id: number, changes: { colour?: number | null; pattern?: TagPattern; description?: string; aliases?: string[] }): void {
  void change('tags.update', { id, changes });
}
