import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../bridge/queries';
import { save } from '../bridge/saving';
import { StatusBar } from '../shell/StatusBar';
import { showToast } from '../ui/Toast';
import { useShortcuts } from '../ui/shortcuts';
import { client } from '../bridge/client';
import { NewNoteDialog } from './dialogs/NewNoteDialog';
import type { NoteView } from './editor/create-note-editor';
import { NoteDesk } from './NoteDesk';
import { NoteList } from './NoteList';
import { TaskList } from './TaskList';
import styles from './Note.module.css';

export type NoteScreenProps = {
  /** The note that is open, the list of all tasks, or nothing yet. */
  note: number | null;
  /** What to look for in its text at once, or ``. */
  find: string;
  tasks: boolean;
  /** Whether a new note is asked for at once. */
  making?: boolean;
  /** Where one was in each note of this session. */
  views: Map<number, NoteView>;
  onNote: (note: number) => void;
  onTasks: () => void;
  onOpen: (speech: number, passage: number) => void;
  onExport: (note: number, title: string, print: boolean) => void;
};

/** Meeting notes: the list, the note that is open, and what it is written from. */
export function NoteScreen({ note, find, tasks, making: asked = false, views, onNote, onTasks, onOpen, onExport }: NoteScreenProps) {
  const { t } = useTranslation(['note', 'common']);
  const [making, setMaking] = useState(asked);
  const [bin, setBin] = useState(false);
  const [statusPlace, setStatusPlace] = useState<HTMLElement | null>(null);
  const [speech, setSpeech] = useState<number | null>(null);
  const [side, setSide] = useState<'excerpts' | 'speech' | null>('excerpts');
  const rows = useAnswer('notes.list', { trashed: bin }, { keepPrevious: true }).data ?? [];
  const open = useAnswer('notes.get', { id: note ?? 1 }, { enabled: note !== null }).data;
  useShortcuts({ 'Ctrl+KeyN': () => setMaking(true), 'Ctrl+Alt+KeyN': () => setMaking(true) }, 'placeNotes');

  const trash = (id: number, title: string) => {
    void save('notes.trash', { ids: [id] });
    showToast({ text: t('trashed', { title: title || t('untitled') }), action: { label: t('common:undo'), run: () => void client.call('history.undo', {}) } });
  };
  const shown = note !== null && open?.id === note ? open : null;
  return (
    <>
      <main className={styles.screen} data-side={side !== null && shown !== null && !tasks} data-split={side === 'speech' && shown !== null && !tasks}>
        <NoteList
          rows={rows} current={tasks ? null : note} tasksShown={tasks} bin={bin} onBin={setBin}
          onOpen={onNote} onNew={() => setMaking(true)} onTasks={onTasks} onTrash={trash}
        />
        {tasks && <TaskList onNote={(of, task) => { views.set(of, { task }); onNote(of); }} />}
        {!tasks && shown !== null && (
          <NoteDesk
            key={`${shown.id} ${find}`} note={shown} find={find} statusPlace={statusPlace} side={side} onSide={setSide} speech={speech} onSpeech={setSpeech} views={views}
            onOpen={onOpen} onTrash={() => trash(shown.id, shown.title)} onExport={(print) => onExport(shown.id, shown.title, print)}
          />
        )}
        {!tasks && shown === null && (
          <section className={[styles.pane, styles.paper].join(' ')} data-pane tabIndex={-1} aria-label={t('body')}>
            <h1 className="sr">{t('notes')}</h1>
            <p className={styles.message}>{rows.length === 0 ? t('noneYet') : t('choose')}<br />{t('noneYetHow')}</p>
          </section>
        )}
      </main>
      <div ref={setStatusPlace} className={styles.status} />
      {(tasks || shown === null) && <StatusBar><span>{t('notes')}</span></StatusBar>}
      {making && <NewNoteDialog onClose={() => setMaking(false)} onMade={(id) => { setMaking(false); setBin(false); onNote(id); }} />}
    </>
  );
}
