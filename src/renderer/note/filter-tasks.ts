import type { NoteTask } from '@shared/domain/note';
import { duePressure } from './due-text';

export type TaskState = 'all' | 'open' | 'overdue' | 'soon' | 'done';

/** The tasks that fit, the most pressing first; those without a day come behind those with one, done ones last. */
export function filterTasks(tasks: readonly NoteTask[], { state, person, today }: { state: TaskState; person: string; today: string }): NoteTask[] {
  return tasks
    .filter((task) => person === '' || namesIn(task.person).includes(person))
    .filter((task) => {
      if (state === 'all' || state === task.state) return true;
      return state !== 'done' && state === duePressure(task.dueOn, task.state, today);
    })
    .toSorted((a, b) => Number(a.state === 'done') - Number(b.state === 'done') || (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'));
}

/** Everybody who is responsible for something, each once, in the order of Chinese names. */
export function peopleOf(tasks: readonly Pick<NoteTask, 'person'>[]): string[] {
  const byName = new Intl.Collator('zh-CN').compare;
  return [...new Set(tasks.flatMap(({ person }) => namesIn(person)))].toSorted(byName);
}

/** Every unit that is responsible for something, each once. */
export function unitsOf(tasks: readonly Pick<NoteTask, 'unit'>[]): string[] {
  const byName = new Intl.Collator('zh-CN').compare;
  return [...new Set(tasks.map(({ unit }) => unit.trim()).filter((unit) => unit !== ''))].toSorted(byName);
}

/** Several people stand in one field with the marks that separate names. */
function namesIn(person: string): string[] {
  return person.split(/[、，,;；]/u).map((name) => name.trim()).filter((name) => name !== '');
}
