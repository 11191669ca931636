import { ChevronDown, NotebookPen } from 'lucide-react';
import { useContext } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../bridge/queries';
import { NoteOpening } from '../../shell/note-opening';
import { Menu } from '../../ui/Menu';
import styles from './PassageCard.module.css';

/** Says how many notes use a stored passage, and leads to the place in each; nothing when none does. */
export function NotesUsing({ passage }: { passage: number }) {
  const { t } = useTranslation('read');
  const open = useContext(NoteOpening);
  const notes = useAnswer('notes.using', { passages: [passage] }).data?.[0]?.notes ?? [];
  if (notes.length === 0) return null;
  const label = t('usedIn', { count: notes.length });
  return (
    <Menu label={label} commands={notes.map(({ id, title }) => ({ id: String(id), label: title || t('untitledNote'), run: () => open(id, passage) }))}>
      <AriaButton className={styles.uses ?? ''}><NotebookPen size={14} aria-hidden="true" />{label}<ChevronDown size={14} aria-hidden="true" /></AriaButton>
    </Menu>
  );
}
