import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteTask } from '@shared/domain/note';
import { useAnswer } from '../bridge/queries';
import { save } from '../bridge/saving';
import { Check } from '../ui/Check';
import { Segment } from '../ui/Segment';
import { duePressure, dueText, todayHere } from './due-text';
import { filterTasks, peopleOf, type TaskState } from './filter-tasks';
import styles from './TaskList.module.css';

/** Tasks and decisions of all notes: what is overdue and soon first, by person, to be ticked here too. */
export function TaskList({ onNote }: { onNote: (note: number, task: string) => void }) {
  const { t } = useTranslation('note');
  const tasks = useAnswer('notes.tasks', {}).data ?? [];
  const [state, setState] = useState<TaskState>('open');
  const [person, setPerson] = useState('');
  const today = todayHere();
  const shown = filterTasks(tasks, { state, person, today });
  const count = (pressure: string) => tasks.filter((task) => duePressure(task.dueOn, task.state, today) === pressure).length;
  return (
    <section className={styles.pane} data-pane tabIndex={-1} aria-label={t('taskList')}>
      <div className={styles.bar}>
        <h1>{t('tasks')}</h1>
        <p role="status">{t('taskTotals', { count: shown.length, overdue: count('overdue'), soon: count('soon') })}</p>
        <span className={styles.grow} />
        <Segment
          label={t('filterState')} value={state} onChange={setState}
          options={(['open', 'overdue', 'soon', 'done', 'all'] as const).map((value) => ({ value, label: t(`state_${value}`) }))}
        />
        <select className={styles.select} aria-label={t('filterPerson')} value={person} onChange={(event) => setPerson(event.target.value)}>
          <option value="">{t('allPeople')}</option>
          {peopleOf(tasks).map((name) => <option key={name} value={name}>{name}</option>)}
        </select>
      </div>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('taskList')}>
        {shown.length === 0 ? <p className={styles.message}>{t('noTasks')}</p> : (
          <table className={styles.table}>
            <thead><tr><th><span className="sr">{t('done')}</span></th><th>{t('thing')}</th><th>{t('unit')}</th><th>{t('person')}</th><th>{t('due')}</th><th>{t('inNote')}</th></tr></thead>
            <tbody>{shown.map((task) => <TaskRow key={`${task.note}/${task.id}`} task={task} today={today} onNote={onNote} />)}</tbody>
          </table>
        )}
      </div>
    </section>
  );
}

function TaskRow({ task, today, onNote }: { task: NoteTask; today: string; onNote: (note: number, task: string) => void }) {
  const { t } = useTranslation('note');
  const { note, noteTitle, id, kind, text, unit, person, due, dueOn, state } = task;
  return (
    <tr className={state === 'done' ? styles.done : ''}>
      <td><Check aria-label={`${t(kind === 'task' ? 'taskDone' : 'decisionDone')}：${text}`} isSelected={state === 'done'} onChange={(done) => void save('notes.setTask', { note, task: id, state: done ? 'done' : 'open' })} /></td>
      <td><span className={styles.kind}>{t(kind)}</span>{text}</td>
      <td>{unit}</td>
      <td>{person}</td>
      <td className={styles.due} data-pressure={duePressure(dueOn, state, today)}>{due}　{dueText(dueOn, due, state, today)}</td>
      <td><button type="button" className={styles.link} onClick={() => onNote(note, id)}>{noteTitle || t('untitled')}</button></td>
    </tr>
  );
}
