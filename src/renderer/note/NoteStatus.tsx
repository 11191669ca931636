import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dueChoices } from '@shared/domain/chinese-date';
import { countCharacters } from '@shared/domain/document';
import type { NoteSource } from '@shared/domain/note';
import { passagesIn, type NoteDocument } from '@shared/domain/note-document';
import { useAnswer } from '../bridge/queries';
import { StatusBar } from '../shell/StatusBar';
import { peopleOf, unitsOf } from './filter-tasks';
import { DUTY_LISTS } from './use-note-editor';

type NoteStatusProps = {
  document: NoteDocument;
  sources: readonly NoteSource[];
  text: string;
  /** The day the note is of, from which days to come are counted. */
  day: string;
};

/** The bar below a note: length, sources, tasks. It also holds what the fields of a task offer. */
export function NoteStatus({ document, sources, text, day }: NoteStatusProps) {
  const { t } = useTranslation('note');
  const all = useAnswer('notes.tasks', {}).data;
  const people = useMemo(() => peopleOf(all ?? []), [all]);
  const units = useMemo(() => unitsOf(all ?? []), [all]);
  const tasks = document.blocks.filter((block) => block.kind === 'task');
  const done = tasks.filter(({ state }) => state === 'done').length;
  const cites = passagesIn(document).length;
  const speeches = new Set(sources.map(({ speech }) => speech)).size;
  return (
    <StatusBar right={<span>{t('statusHint')}</span>}>
      <span>{t('characters', { count: countCharacters(text) })}</span>
      <span>{cites === 0 ? t('noCites') : t('cites', { count: cites, speeches })}</span>
      {tasks.length > 0 && <span>{t('tasksCount', { count: tasks.length, done })}</span>}
      <datalist id={DUTY_LISTS.person}>{people.map((name) => <option key={name} value={name} />)}</datalist>
      <datalist id={DUTY_LISTS.unit}>{units.map((name) => <option key={name} value={name} />)}</datalist>
      <datalist id={DUTY_LISTS.due}>{dueChoices(day).map(({ words, on }) => <option key={words} value={words} label={`${words}　${on}`} />)}</datalist>
    </StatusBar>
  );
}
