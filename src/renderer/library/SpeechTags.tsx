import { useTranslation } from 'react-i18next';
import type { SpeechRow } from '@shared/domain/speech';
import { useAnswer } from '../bridge/queries';
import { change } from '../shell/change';
import { TagsDialog } from '../tag/TagsDialog';

/** Tags of speeches themselves, for several at once; one step that can be undone. */
export function SpeechTags({ rows, onClose }: { rows: readonly SpeechRow[]; onClose: () => void }) {
  const { t } = useTranslation('library');
  const tags = useAnswer('tags.list', {}).data ?? [];
  const speeches = rows.map(({ id }) => id);
  return (
    <TagsDialog
      title={t('tagsOf', { count: rows.length })}
      targets={rows.map((row) => ({ tags: row.ownTags }))}
      tags={tags}
      onDone={({ add, remove }) => void change('tags.tagSpeeches', { speeches, addTagPaths: add, removeTags: remove }, () => t('retagged', { count: rows.length }))}
      onClose={onClose}
    />
  );
}
