import { useState } from 'react';
import type { ExcerptFilter } from '@shared/domain/excerpt';
import type { Grouping } from '@shared/domain/sheet';
import { ExcerptScreen } from './excerpt/ExcerptScreen';
import { ExportDialog } from './export/ExportDialog';
import { DropZone } from './import/DropZone';
import { ImportNotices } from './import/ImportNotices';
import { useImport } from './import/use-import';
import { LibraryScreen } from './library/LibraryScreen';
import { ReadScreen } from './read/ReadScreen';
import { KeysDialog } from './settings/KeysDialog';
import { SettingsScreen } from './settings/SettingsScreen';
import { useNavigation } from './shell/navigation';
import { TitleBar } from './shell/TitleBar';
import { useHistory } from './shell/use-history';
import { useAppliedSettings, useSettings } from './shell/use-settings';
import { useShortcuts } from './ui/shortcuts';
import { ToastRegion } from './ui/Toast';
import styles from './App.module.css';

/** The window: composes the screens, which know nothing of each other. */
export function App() {
  const settings = useSettings();
  useAppliedSettings(settings);
  const { place, step, go, back, forward } = useNavigation({ screen: 'library' });
  const history = useHistory();
  const imports = useImport();
  const [exporting, setExporting] = useState<{ filter: ExcerptFilter; group: Grouping } | null>(null);
  const [keysShown, setKeysShown] = useState(false);

  useShortcuts({
    'Ctrl+KeyZ': history.undo,
    'Ctrl+KeyY': history.redo,
    'Ctrl+Shift+KeyZ': history.redo,
    'Ctrl+KeyO': () => void imports.pick(),
    'Ctrl+Comma': () => go({ screen: 'settings' }),
    'Alt+Digit1': () => go({ screen: 'library' }),
    'Alt+Digit2': () => go({ screen: 'excerpts' }),
    'Alt+ArrowLeft': back,
    'Alt+ArrowRight': forward,
    F1: () => setKeysShown(true),
  });

  const onExport = (filter: ExcerptFilter, group: Grouping) => setExporting({ filter, group });
  return (
    <div className={styles.app}>
      <TitleBar place={place} go={go} />
      {place.screen === 'library' && (
        <LibraryScreen
          onOpen={(speech, target) => go({ screen: 'read', speech, ...(target ? { target } : {}) })}
          onImport={() => void imports.pick()}
          onSample={() => void imports.sample()}
          onExport={onExport}
          onExcerpts={(filter) => go({ screen: 'excerpts', filter })}
        />
      )}
      {place.screen === 'read' && (
        <ReadScreen
          key={place.speech}
          speech={place.speech}
          target={place.target ?? null}
          step={step}
          onBack={() => go({ screen: 'library' })}
          onExport={onExport}
        />
      )}
      {place.screen === 'excerpts' && (
        <ExcerptScreen
          key={step}
          filter={place.filter ?? {}}
          onOpen={(speech, target) => go({ screen: 'read', speech, target })}
          onExport={onExport}
        />
      )}
      {place.screen === 'settings' && <SettingsScreen onBack={back} />}
      <DropZone onFiles={(files) => void imports.files(files)} />
      <ImportNotices imports={imports} onOpen={(speech) => go({ screen: 'read', speech })} />
      {exporting !== null && <ExportDialog filter={exporting.filter} group={exporting.group} onClose={() => setExporting(null)} />}
      {keysShown && <KeysDialog onClose={() => setKeysShown(false)} />}
      <ToastRegion />
    </div>
  );
}
