import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { contentText } from '@shared/domain/note';
import { useAnswer } from '../../bridge/queries';
import { save } from '../../bridge/saving';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Difference } from '../../ui/Difference';
import { timeText } from '../../ui/length';
import { Segment } from '../../ui/Segment';
import { shortenRuns } from '../../ui/shorten-runs';
import { showToast } from '../../ui/Toast';
import styles from './Dialogs.module.css';

/** Earlier states of a note: read one, compare it with the note as it is, bring it back. */
export function VersionsDialog({ note, title, onClose }: { note: number; title: string; onClose: () => void }) {
  const { t } = useTranslation(['note', 'common']);
  const versions = useAnswer('notes.versions', { id: note }).data ?? [];
  const [chosen, setChosen] = useState<number | null>(null);
  const version = chosen ?? versions[0]?.id ?? null;
  const [way, setWay] = useState<'compare' | 'read'>('compare');
  const content = useAnswer('notes.version', { id: note, version: version ?? 1 }, { enabled: version !== null && way === 'read' }).data;
  const revert = async () => {
    if (version === null) return;
    await save('notes.revert', { id: note, version });
    showToast({ text: t('reverted') });
    onClose();
  };
  return (
    <Dialog
      size="large" title={t('versionsOf', { title: title || t('untitled') })} closeLabel={t('common:close')} onClose={onClose}
      footer={<>
        <span className={styles.grow} />
        <Button onPress={onClose}>{t('common:close')}</Button>
        <Button look="primary" isDisabled={version === null} onPress={() => void revert()}>{t('revert')}</Button>
      </>}
    >
      {versions.length === 0 ? <p className={styles.message}>{t('noVersions')}</p> : (
        <div className={styles.versions}>
          <ListBox
            aria-label={t('versions')} className={styles.versionList ?? ''} items={versions} selectionMode="single" disallowEmptySelection
            selectedKeys={version === null ? [] : [version]} onSelectionChange={(keys) => { if (keys !== 'all') setChosen(Number([...keys][0])); }}
          >
            {(row) => (
              <ListBoxItem id={row.id} className={styles.version ?? ''} textValue={row.savedAt}>
                {t('versionRow', { time: timeText(row.savedAt), count: row.characters })}
              </ListBoxItem>
            )}
          </ListBox>
          <div className={styles.right}>
            <div className={styles.ways}>
              <Segment small label={t('versions')} value={way} onChange={setWay} options={[{ value: 'compare', label: t('compare') }, { value: 'read', label: t('readVersion') }]} />
            </div>
            {way === 'read' || version === null
              ? <div className={styles.versionText} tabIndex={0} role="group" aria-label={t('versionText')} lang="zh-CN">{content !== undefined && contentText(content)}</div>
              : <Comparison key={version} note={note} version={version} />}
          </div>
        </div>
      )}
    </Dialog>
  );
}

/** What was taken out of a version and what was written since. */
function Comparison({ note, version }: { note: number; version: number }) {
  const { t } = useTranslation(['note', 'common']);
  const { data, error } = useAnswer('notes.compare', { id: note, version });
  if (error !== null) return <p className={styles.message} role="alert">{t('common:failed')}</p>;
  if (data === undefined) return null;
  const differs = data.runs.some(({ kind }) => kind !== 'same');
  return (
    <>
      <p className={styles.legend}>{differs ? t('compareLegend') : t('compareSame')}{data.cut && ` ${t('compareCut')}`}</p>
      {differs && <Difference className={styles.versionText} label={t('versionCompare')} runs={shortenRuns(data.runs)} />}
    </>
  );
}
