import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../ui/shortcuts';
import { comesIn, ticked } from './decide';
import type { IntakeCommands } from './create-intake';
import { FileRow, fileRowId } from './FileRow';
import { speechesOf, type IntakeFile } from './intake';
import styles from './FileList.module.css';

const ROW_PX = 64;

/** The files on their way in. One tab stop; arrows choose, Space leaves a file out or takes it in. Only rows in sight exist. */
export function FileList({ files, chosen, commands }: { files: readonly IntakeFile[]; chosen: string; commands: IntakeCommands }) {
  const { t } = useTranslation('import');
  const list = useRef<HTMLDivElement>(null);
  const at = files.findIndex((file) => file.id === chosen);
  // oxlint-disable-next-line react/incompatible-library -- the React compiler is not used; nothing here is memoized
  const virtual = useVirtualizer({
    count: files.length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW_PX,
    overscan: 6,
    initialRect: { width: 360, height: 700 },
  });
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [virtual, at]);
  useEffect(() => list.current?.focus(), []);

  const move = (to: number) => {
    const file = files[Math.max(0, Math.min(files.length - 1, to))];
    if (file) commands.choose(file.id);
  };
  const tick = () => {
    const file = files[at];
    if (!file) return;
    const speeches = speechesOf(file);
    const include = !speeches.some((speech) => comesIn(speech, file.choices[speech.key]));
    commands.decide(file.id, Object.fromEntries(speeches.map((speech) => [speech.key, ticked(speech, file.choices[speech.key] ?? {}, include)])));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey || event.metaKey) return;
    const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / ROW_PX) - 1);
    const keys: Record<string, () => void> = {
      ArrowDown: () => move(at + 1),
      ArrowUp: () => move(at - 1),
      PageDown: () => move(at + page),
      PageUp: () => move(at - page),
      Home: () => move(0),
      End: () => move(files.length - 1),
      Space: tick,
    };
    const run = keys[event.code];
    if (!run) return;
    event.preventDefault();
    run();
  };
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={t('files')}
      aria-activedescendant={at < 0 ? undefined : fileRowId(chosen)}
      className={styles.list}
      onKeyDown={onKeyDown}
      data-pane
    >
      <div role="presentation" className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((place) => {
          const file = files[place.index];
          return file && (
            <FileRow key={file.id} file={file} index={place.index} count={files.length} top={place.start} chosen={file.id === chosen} onChoose={commands.choose} />
          );
        })}
      </div>
    </div>
  );
}
