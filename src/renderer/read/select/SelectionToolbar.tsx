import { Copy, MessageSquarePlus, NotebookPen, Tag } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Colour } from '@shared/domain/passage';
import { ariaKeysIn, capsIn } from '../../ui/key-map';
import { keepFocus } from '../../ui/keep-focus';
import { Swatch } from '../../ui/Swatch';
import type { TextView } from '../editor/create-text-view';
import type { Span } from '../passages/intervals';
import { COLOURS } from '../passages/shown-passage';
import { useToolbarPlace } from './use-toolbar-place';
import styles from './SelectionToolbar.module.css';

export type SelectionActions = { mark: (colour: Colour) => void; tag: () => void; note: () => void; copy: () => void; addToNote: () => void };

/** What can be done with the selected text: below it, above it where the screen ends. Keys do the same. */
export function SelectionToolbar({ textView, span, actions }: { textView: TextView; span: Span; actions: SelectionActions }) {
  const { t } = useTranslation(['read', 'common']);
  const { ref, above, style } = useToolbarPlace(textView, span.start, span.end);
  return (
    <div
      ref={ref}
      className={styles.bar}
      role="toolbar"
      aria-label={t('selectionTools')}
      data-above={above}
      style={style}
    >
      {COLOURS.map((colour) => (
        <button
          key={colour}
          type="button"
          className={styles.colour}
          aria-label={t('markAs', { name: t(`common:colour${colour}`), key: capsIn('placeRead', `Digit${colour}`) })}
          title={t(`common:colour${colour}`)}
          aria-keyshortcuts={ariaKeysIn('placeRead', `Digit${colour}`)}
          onPointerDown={keepFocus}
          onMouseDown={keepFocus}
          onClick={() => actions.mark(colour)}
        >
          <Swatch colour={colour} sample={t('common:markSample')} /><small aria-hidden="true">{capsIn('placeRead', `Digit${colour}`)}</small>
        </button>
      ))}
      <span className={styles.rule} aria-hidden="true" />
      <Act icon={<Tag size={16} aria-hidden="true" />} label={t('tags')} keys={capsIn('placeRead', 'KeyT')} run={actions.tag} />
      <Act icon={<MessageSquarePlus size={16} aria-hidden="true" />} label={t('note')} keys={capsIn('placeRead', 'KeyN')} run={actions.note} />
      <Act icon={<Copy size={16} aria-hidden="true" />} label={t('copyCitation')} keys={capsIn('placeRead', 'KeyC')} run={actions.copy} />
      <Act icon={<NotebookPen size={16} aria-hidden="true" />} label={t('addToNote')} keys={capsIn('placeRead', 'KeyM')} run={actions.addToNote} />
    </div>
  );
}

function Act({ icon, label, keys, run }: { icon: ReactNode; label: string; keys: string; run: () => void }) {
  return (
    <button type="button" className={styles.act} aria-keyshortcuts={keys} onPointerDown={keepFocus} onMouseDown={keepFocus} onClick={run}>
      {icon}<span>{label}<small aria-hidden="true">{keys}</small></span>
    </button>
  );
}
