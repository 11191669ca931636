import { Bold, Heading, Italic, PanelLeft, PenLine, Redo2, Undo2 } from 'lucide-react';
import { memo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history';
import { Button, IconButton } from '../../ui/Button';
import { capsIn } from '../../ui/key-map';
import { Menu } from '../../ui/Menu';
import styles from '../Reader.module.css';
import { BLOCK_KINDS, isMarked, kindAt, setKind, toggle } from './block-kinds';
import type { EditView } from './create-edit-view';

type EditBarProps = {
  title: string;
  editView: EditView | null;
  /** Tells when the caret or the text has moved. */
  subscribe: (listener: () => void) => () => void;
  outlineShown: boolean;
  onOutline: () => void;
  onDone: () => void;
};

/** The bar above the text while it is edited. */
export const EditBar = memo(function EditBar({ title, editView, subscribe, outlineShown, onOutline, onDone }: EditBarProps) {
  const { t } = useTranslation(['edit', 'read', 'common']);
  const kind = useSyncExternalStore(subscribe, () => (editView ? kindAt(editView.view.state) : null));
  // one value, so that the bar is drawn again only when something it shows has changed
  const marks = useSyncExternalStore(subscribe, () => (editView ? stateOf(editView) : '0000'));
  const [bold, italic, back, forth] = Array.from(marks, (mark) => mark === '1');
  const kinds = BLOCK_KINDS.map((one, index) => ({
    id: one, label: t(`kind_${one}`), keys: capsIn('placeEdit', `Ctrl+Alt+Digit${index}`), checked: one === kind, run: () => editView?.run(setKind(one)),
  }));
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('tools')} data-pane tabIndex={-1}>
      <span className={styles.editing}><PenLine aria-hidden="true" />{t('mode')}</span>
      <div className={styles.title}><b>{title}</b></div>
      <span className={styles.grow} />
      <IconButton label={t('undo')} isDisabled={!back} onPress={() => editView?.run(undo)}><Undo2 aria-hidden="true" /></IconButton>
      <IconButton label={t('redo')} isDisabled={!forth} onPress={() => editView?.run(redo)}><Redo2 aria-hidden="true" /></IconButton>
      <span className={styles.rule} />
      <Menu label={t('blockKind')} commands={kinds}>
        <Button look="ghost" aria-label={t('blockKindIs', { kind: kind === null ? t('kindOther') : t(`kind_${kind}`) })} icon={<Heading aria-hidden="true" />}>
          {kind === null ? t('kindOther') : t(`kind_${kind}`)}
        </Button>
      </Menu>
      <IconButton label={t('bold')} pressed={bold ?? false} onPress={() => editView?.run(toggle('bold'))}><Bold aria-hidden="true" /></IconButton>
      <IconButton label={t('italic')} pressed={italic ?? false} onPress={() => editView?.run(toggle('italic'))}><Italic aria-hidden="true" /></IconButton>
      <span className={styles.rule} />
      <IconButton label={t('read:outlineShown')} pressed={outlineShown} onPress={onOutline}><PanelLeft aria-hidden="true" /></IconButton>
      <Button look="primary" onPress={onDone} aria-label={t('doneHint')}>{t('common:done')}</Button>
    </div>
  );
});

function stateOf({ view: { state } }: EditView): string {
  return [isMarked(state, 'bold'), isMarked(state, 'italic'), undoDepth(state) > 0, redoDepth(state) > 0].map(Number).join('');
}
