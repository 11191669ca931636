import { Copy, FileOutput, MessageSquareText, NotebookPen, Palette, Tag as TagIcon, Trash2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Colour } from '@shared/domain/passage';
import { capsIn } from '../ui/key-map';
import { Button, IconButton } from '../ui/Button';
import { Kbd } from '../ui/Kbd';
import { Menu } from '../ui/Menu';
import { Swatch } from '../ui/Swatch';
import styles from './ExcerptScreen.module.css';

const COLOURS: readonly Colour[] = [1, 2, 3, 4, 5, 6];

type SelectionBarProps = {
  count: number;
  onExport: () => void;
  onTags: () => void;
  onNote: () => void;
  onAddToNote: () => void;
  onRecolour: (colour: Colour) => void;
  onCopy: () => void;
  onDelete: () => void;
  onClear: () => void;
};

/** What can be done with the selected excerpts, each in one step that can be undone. */
export function SelectionBar({ count, onExport, onTags, onNote, onAddToNote, onRecolour, onCopy, onDelete, onClear }: SelectionBarProps) {
  const { t } = useTranslation(['excerpt', 'common']);
  const colours = COLOURS.map((colour) => ({
    id: String(colour),
    label: t(`common:colour${colour}`),
    icon: <Swatch colour={colour} />,
    keys: String(colour),
    run: () => onRecolour(colour),
  }));
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('selected', { count })}>
      <b role="status">{t('selected', { count })}</b>
      <Button look="primary" icon={<FileOutput aria-hidden="true" />} onPress={onExport}>{t('export')}</Button>
      <Button look="ghost" icon={<TagIcon aria-hidden="true" />} onPress={onTags}>{t('editTags')}<Kbd keys={capsIn('placeExcerpts', 'KeyT')} /></Button>
      <Menu label={t('recolour')} commands={colours}>
        <Button look="ghost" icon={<Palette aria-hidden="true" />}>{t('recolour')}</Button>
      </Menu>
      <Button look="ghost" icon={<MessageSquareText aria-hidden="true" />} onPress={onNote}>{t('note')}<Kbd keys={capsIn('placeExcerpts', 'KeyN')} /></Button>
      <Button look="ghost" icon={<NotebookPen aria-hidden="true" />} onPress={onAddToNote}>{t('addToNote')}<Kbd keys={capsIn('placeExcerpts', 'KeyM')} /></Button>
      <Button look="ghost" icon={<Copy aria-hidden="true" />} onPress={onCopy}>{t('copy')}<Kbd keys={capsIn('placeExcerpts', 'KeyC')} /></Button>
      <Button look="ghost" icon={<Trash2 aria-hidden="true" />} onPress={onDelete}>{t('delete')}<Kbd keys={capsIn('placeExcerpts', 'Delete')} /></Button>
      <span className={styles.divider} />
      <IconButton label={t('clearSelection')} onPress={onClear}><X aria-hidden="true" /></IconButton>
    </div>
  );
}
