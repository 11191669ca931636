import { ListChecks, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { NoteRow } from '@shared/domain/note';
import { save } from '../bridge/saving';
import { ariaKeysIn, capsIn } from '../ui/key-map';
import { Button, IconButton } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Kbd } from '../ui/Kbd';
import { meaning } from '../ui/shortcuts';
import { SearchField } from '../ui/SearchField';
import styles from './Note.module.css';

type NoteListProps = {
  rows: readonly NoteRow[];
  current: number | null;
  tasksShown: boolean;
  bin: boolean;
  onBin: (bin: boolean) => void;
  onOpen: (id: number) => void;
  onNew: () => void;
  onTasks: () => void;
  onTrash: (id: number, title: string) => void;
};

/** From this many notes on a search field helps. */
const FIND_FROM = 8;

/** The notes at the left, newest change first; Del moves one to the recycle bin. */
export function NoteList({ rows, current, tasksShown, bin, onBin, onOpen, onNew, onTasks, onTrash }: NoteListProps) {
  const { t } = useTranslation(['note', 'common']);
  const [find, setFind] = useState('');
  const [purging, setPurging] = useState<NoteRow | null>(null);
  const shown = find.trim() === '' ? rows : rows.filter(({ title }) => title.includes(find.trim()));
  return (
    <aside className={styles.pane} data-pane tabIndex={-1} aria-label={t('notes')}>
      <div className={styles.top}>
        <Button look="primary" size="lg" className={styles.wideButton ?? ''} icon={<Plus aria-hidden="true" />} aria-keyshortcuts={ariaKeysIn('placeEverywhere', 'Ctrl+KeyN')} onPress={onNew}>
          {t('newNote')}<span className={styles.grow} /><Kbd keys={capsIn('placeEverywhere', 'Ctrl+KeyN')} />
        </Button>
        {rows.length >= FIND_FROM && <SearchField label={t('findNotes')} clearLabel={t('clearFind')} value={find} onChange={setFind} />}
      </div>
      <div
        className={styles.listBox}
        onKeyDown={(event) => {
          const id = Number((event.target as HTMLElement).closest('[data-key]')?.getAttribute('data-key')); // events of elements only
          const row = rows.find((one) => one.id === id);
          if (meaning('placeNotes', event.nativeEvent) === 'Delete' && row && !bin) onTrash(row.id, row.title);
        }}
      >
        <ListBox
          aria-label={t('list')}
          className={styles.list ?? ''}
          items={shown}
          dependencies={[current]}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={current === null ? [] : [current]}
          onSelectionChange={(keys) => {
            const [id] = keys === 'all' ? [] : [...keys];
            if (!bin && typeof id === 'number') onOpen(id);
          }}
          renderEmptyState={() => <p className={styles.message}>{bin ? t('binEmpty') : t('noneYet')}</p>}
        >
          {(row) => (
            <ListBoxItem id={row.id} textValue={row.title || t('untitled')} className={styles.row ?? ''}>
              <b>{row.title || t('untitled')}</b>
              <p>{t('rowMeta', { date: row.date, count: row.passages })}</p>
            </ListBoxItem>
          )}
        </ListBox>
      </div>
      {bin && rows.map((row) => (
        <div key={row.id} className={styles.foot}>
          <span className={styles.grow}>{row.title || t('untitled')}</span>
          <Button size="sm" onPress={() => void save('notes.restore', { ids: [row.id] })}>{t('restore')}</Button>
          <Button size="sm" look="danger" onPress={() => setPurging(row)}>{t('purge')}</Button>
        </div>
      ))}
      <div className={styles.foot}>
        <Button size="sm" look="ghost" pressed={tasksShown} icon={<ListChecks aria-hidden="true" />} onPress={onTasks}>{t('tasks')}</Button>
        <span className={styles.grow} />
        <IconButton size="sm" label={t('bin')} pressed={bin} onPress={() => onBin(!bin)}><Trash2 aria-hidden="true" /></IconButton>
      </div>
      {purging !== null && (
        <Dialog
          role="alertdialog" size="small" title={t('purgeTitle', { title: purging.title || t('untitled') })} closeLabel={t('common:close')} onClose={() => setPurging(null)}
          footer={<>
            <span className={styles.grow} />
            <Button autoFocus onPress={() => setPurging(null)}>{t('common:cancel')}</Button>
            <Button look="dangerSolid" onPress={() => { void save('notes.purge', { ids: [purging.id] }); setPurging(null); }}>{t('purge')}</Button>
          </>}
        >
          <p className={styles.message}>{t('purgeText')}</p>
        </Dialog>
      )}
    </aside>
  );
}
