import { Combine, Copy, Ellipsis, Layers, NotebookPen, Scissors, Trash2 } from 'lucide-react';
import type { TFunction } from 'i18next';
import { memo, useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Colour } from '@shared/domain/passage';
import { Chip } from '../../ui/Chip';
import { IconButton } from '../../ui/Button';
import { momentText, shortMomentText } from '../../ui/length';
import { capsIn } from '../../ui/key-map';
import { Menu } from '../../ui/Menu';
import { NoteText } from '../../ui/NoteText';
import { isComposing, meaning } from '../../ui/shortcuts';
import { PatternEdge } from '../../ui/Swatch';
import { TagBox } from '../../tag/TagBox';
import { colourOf, COLOURS, type ShownPassage } from '../passages/shown-passage';
import { ColourChoice } from './ColourChoice';
import { NoteField } from './NoteField';
import { NotesUsing } from './NotesUsing';
import styles from './PassageCard.module.css';

export type CardActions = {
  activate: (key: number) => void;
  recolour: (key: number, colour: Colour) => void;
  storeNote: (key: number, note: string, typing: string) => void;
  addTag: (key: number, path: string) => void;
  removeTag: (key: number, path: string) => void;
  remove: (key: number) => void;
  /** Puts the words of the active passage with their source on the clipboard. */
  copy: () => void;
  nextOverlapping: () => void;
  /** Cuts the active passage at the caret; joins it with those over it or the next one; puts it into a meeting note. */
  split: () => void;
  merge: () => void;
  addToNote: () => void;
  /** Leaves the fields of the card and returns to the text. */
  leave: () => void;
};

type PassageCardProps = {
  passage: ShownPassage;
  paths: readonly string[];
  active: boolean;
  /** How many other passages lie on the same text. */
  overlaps: number;
  /** Where to put the focus; a new `serial` asks again. */
  focus: { field: 'note' | 'tags'; serial: number } | null;
  actions: CardActions;
};

/** The card beside a passage: what was written at rest, the fields to write in while the passage is active. */
export const PassageCard = memo(function PassageCard({ passage, paths, active, overlaps, focus, actions }: PassageCardProps) {
  const { t } = useTranslation(['read', 'common']);
  const note = useRef<HTMLTextAreaElement>(null);
  const tags = useRef<HTMLInputElement>(null);
  const { key } = passage;
  const colour = colourOf(passage);
  const name = t(`common:colour${colour}`);
  useEffect(() => {
    if (!active || !focus) return;
    const field = focus.field === 'note' ? note.current : tags.current;
    field?.focus({ preventScroll: true });
    if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length);
  }, [active, focus]);

  if (!active) {
    const minimal = passage.note === '';
    return (
      <article className={[styles.card, minimal ? styles.minimal : ''].join(' ')} data-c={colour} aria-label={`${name} ${passage.exact.slice(0, 20)}`}>
        <button type="button" className={styles.whole} aria-label={`${name}：${passage.exact.slice(0, 40)}`} onClick={() => actions.activate(key)} />
        <PatternEdge colour={colour} />
        <div className={styles.head}>
          <span className={styles.kind}>{name}</span>
          <span title={datesOf(passage, t)}>{shortMomentText(passage.updatedAt)}</span>
          {passage.author !== '' && <span className={styles.author}>{passage.author}</span>}
          {!passage.saved && <span>{t('unsaved')}</span>}
          {overlaps > 0 && <span className={styles.end}><Layers size={12} aria-hidden="true" />{t('overlap', { count: overlaps })}</span>}
        </div>
        {!minimal && <div className={styles.text}><NoteText note={passage.note} /></div>}
        {paths.length > 0 && <div className={styles.tags}>{paths.map((path) => <Chip key={path}>{path}</Chip>)}</div>}
      </article>
    );
  }
  const recolour = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const chosen = COLOURS.find((one) => `Alt+Digit${one}` === meaning('placeCard', event.nativeEvent));
    if (chosen === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    actions.recolour(key, chosen);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears keys of the fields inside
    <article className={[styles.card, styles.active].join(' ')} data-c={colour} data-active aria-label={`${name} ${passage.exact.slice(0, 20)}`} onKeyDown={recolour}>
      <PatternEdge colour={colour} />
      <div className={styles.head}>
        <ColourChoice colour={colour} onChange={(chosen) => actions.recolour(key, chosen)} />
        <span className={styles.end}>
          {overlaps > 0 && (
            <button type="button" className={styles.overlap} title={t('overlapHint', { count: overlaps })} onClick={actions.nextOverlapping}>
              <Layers size={14} aria-hidden="true" />{t('overlap', { count: overlaps })}
            </button>
          )}
        </span>
      </div>
      <NoteField key={key} fieldRef={note} note={passage.note} onDone={actions.leave} onTag={() => tags.current?.focus({ preventScroll: true })} onStore={(text, typing) => actions.storeNote(key, text, typing)}>
        <IconButton size="sm" label={t('copyCitationKey')} onPress={actions.copy}><Copy aria-hidden="true" /></IconButton>
        <Menu
          label={t('more')}
          commands={[
            { id: 'split', label: t('splitHere'), icon: <Scissors aria-hidden="true" />, keys: capsIn('placeRead', 'KeyX'), run: actions.split },
            { id: 'merge', label: t('mergeNext'), icon: <Combine aria-hidden="true" />, keys: capsIn('placeRead', 'Shift+KeyJ'), run: actions.merge },
            { id: 'note', label: t('addToNote'), icon: <NotebookPen aria-hidden="true" />, keys: capsIn('placeRead', 'KeyM'), run: actions.addToNote },
          ]}
        >
          <IconButton size="sm" label={t('more')}><Ellipsis aria-hidden="true" /></IconButton>
        </Menu>
        <IconButton size="sm" label={t('remove')} onPress={() => actions.remove(key)}><Trash2 aria-hidden="true" /></IconButton>
      </NoteField>
      <TagBox inputRef={tags} paths={paths} onAdd={(path) => actions.addTag(key, path)} onRemove={(path) => actions.removeTag(key, path)} onDone={actions.leave} />
      {passage.id > 0 && <NotesUsing passage={passage.id} />}
      <p className={styles.made}>{passage.saved ? datesOf(passage, t) : <span className={styles.unsaved}>{t('unsaved')}</span>}</p>
    </article>
  );
});

/** Who made a passage and when, and when it was changed last. */
function datesOf({ author, createdAt, updatedAt }: ShownPassage, t: TFunction<['read', 'common']>): string {
  const changed = updatedAt === createdAt ? [] : [t('changedAt', { when: momentText(updatedAt) })];
  return [...(author === '' ? [] : [author]), t('madeAt', { when: momentText(createdAt) }), ...changed].join(' · ');
}
