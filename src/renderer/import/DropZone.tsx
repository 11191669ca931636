import { Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { droppedFiles } from './dropped-files';
import styles from './Import.module.css';

/** Takes files dropped anywhere on the window, and shows while they are held above it that letting go imports them. */
export function DropZone({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation('import');
  const [held, setHeld] = useState<number | null>(null);
  const take = useRef(onFiles);
  useEffect(() => { take.current = onFiles; });
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent) => {
      if (!carriesFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setHeld(event.dataTransfer.items.length);
    };
    const onLeave = (event: DragEvent) => { if (event.relatedTarget === null) setHeld(null); };
    const onDrop = (event: DragEvent) => {
      setHeld(null);
      if (!carriesFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      void droppedFiles(event.dataTransfer).then((files) => take.current(files));
    };
    document.addEventListener('dragover', onOver);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, []);
  if (held === null) return null;
  return (
    <div className={styles.over}>
      <Download size={40} aria-hidden="true" />
      <b>{t('letGo', { count: held })}</b>
      <span>{t('letGoThen')}</span>
    </div>
  );
}
