import { ArchiveRestore, BookOpen, FileOutput, Trash2, X } from 'lucide-react';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { placeIn } from '@shared/domain/citation';
import { RECYCLE_DAYS } from '@shared/domain/collection';
import { textOf } from '@shared/domain/document';
import type { SpeechRow } from '@shared/domain/speech';
import { useAnswer } from '../bridge/queries';
import type { ReadTarget } from '../shell/navigation';
import { Button, IconButton } from '../ui/Button';
import { momentText } from '../ui/length';
import { DetailFields } from './DetailFields';
import { Distribution } from './Distribution';
import { LastNotes } from './LastNotes';
import { SpeechShelves } from './SpeechShelves';
import styles from './DetailsPane.module.css';

type DetailsPaneProps = {
  row: SpeechRow | undefined;
  selected: number;
  open: boolean;
  onClose: () => void;
  onOpen: (target?: ReadTarget) => void;
  onExport: () => void;
  onExcerpts: () => void;
  onRestore: () => void;
  onPurge: () => void;
  onTags: () => void;
  /** Reads the file of the speech again with another text encoding. */
  onRepair: () => void;
};

/** Everything about the current speech: its details as fields, where to read on, its passages. */
export function DetailsPane({ row, selected, open, onClose, onOpen, onExport, onExcerpts, onRestore, onPurge, onRepair, onTags }: DetailsPaneProps) {
  const { t } = useTranslation('library');
  const quiet = useDeferredValue(row?.id);
  const asked = { enabled: row !== undefined && quiet === row.id };
  const speech = useAnswer('speeches.get', { id: quiet ?? 1 }, asked).data;
  const passages = useAnswer('passages.list', { speech: quiet ?? 1 }, asked).data ?? [];
  const looks = [styles.pane, open ? styles.open : ''].join(' ');
  if (row === undefined || selected > 1) {
    return (
      <aside className={looks} aria-label={t('details')} data-pane tabIndex={-1}>
        <p className={styles.nothing}>{selected > 1 ? t('manySelected', { count: selected }) : t('nothingCurrent')}</p>
      </aside>
    );
  }
  const known = speech?.id === row.id ? speech : undefined;
  const trashed = row.trashedAt !== null;
  const way = row.progress >= 0.995 ? 'readAgain' : row.openedAt === null ? 'startReading' : 'continueReading';
  const place = known && way === 'continueReading' ? placeIn(known.outline, known.readingOffset) : '';
  const own = known ? passages.filter((passage) => passage.speech === row.id) : [];
  return (
    <aside className={looks} aria-label={t('details')} data-pane tabIndex={-1}>
      <IconButton size="sm" label={t('hideDetails')} onPress={onClose} className={styles.close ?? ''}><X aria-hidden="true" /></IconButton>
      <DetailFields key={row.id} row={row} speech={known} onRepair={onRepair} />
      {trashed ? (
        <>
          <p className={[styles.plain, styles.faint].join(' ')}>{t('trashedAt', { when: momentText(row.trashedAt ?? ''), days: RECYCLE_DAYS })}</p>
          <div className={styles.actions}>
            <Button icon={<ArchiveRestore aria-hidden="true" />} onPress={onRestore}>{t('restore')}</Button>
            <Button look="danger" icon={<Trash2 aria-hidden="true" />} onPress={onPurge}>{t('purge')}</Button>
          </div>
        </>
      ) : (
        <>
          <SpeechShelves row={row} onTags={onTags} />
          <Button look="primary" size="lg" icon={<BookOpen aria-hidden="true" />} className={styles.read ?? ''} onPress={() => onOpen()}>
            {t(way)}{place !== '' && <span className={styles.place}>{place}</span>}
          </Button>
          <div className={styles.actions}>
            <Button icon={<FileOutput aria-hidden="true" />} isDisabled={row.passages === 0} onPress={onExport}>{t('export')}</Button>
            <Button isDisabled={row.passages === 0} onPress={onExcerpts}>{t('allExcerpts')}</Button>
          </div>
        </>
      )}
      {known && own.length > 0 && <Distribution passages={own} length={textOf(known.doc).length} />}
      {known && <LastNotes passages={own} outline={known.outline} onOpen={(passage) => { if (!trashed) onOpen({ passage }); }} />}
    </aside>
  );
}
