import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { countCharacters } from '@shared/domain/document';
import type { NoteSource } from '@shared/domain/note';
import { passagesIn, type NoteDocument } from '@shared/domain/note-document';
import { useAnswer } from '../bridge/queries';
import { StatusBar } from '../shell/StatusBar';
import { peopleOf } from './filter-tasks';
import { PEOPLE_LIST } from './use-note-editor';

/** The bar below a note: length, sources, tasks. It also holds the names that the field 责任人 offers. */
export function NoteStatus({ document, sources, text }: { document: NoteDocument; sources: readonly NoteSource[]; text: string }) {
  const { t } = useTranslation('note');
  const all = useAnswer('notes.tasks', {}).data;
  const people = useMemo(() => peopleOf(all ?? []), [all]);
  const tasks = document.blocks.filter((block) => block.kind === 'task');
  const done = tasks.filter(({ state }) => state === 'done').length;
  const cites = passagesIn(document).length;
  const speeches = new Set(sources.map(({ speech }) => speech)).size;
  return (
    <StatusBar right={<span>{t('statusHint')}</span>}>
      <span>{t('characters', { count: countCharacters(text) })}</span>
      <span>{cites === 0 ? t('noCites') : t('cites', { count: cites, speeches })}</span>
      {tasks.length > 0 && <span>{t('tasksCount', { count: tasks.length, done })}</span>}
      <datalist id={PEOPLE_LIST}>{people.map((name) => <option key={name} value={name} />)}</datalist>
    </StatusBar>
  );
}
