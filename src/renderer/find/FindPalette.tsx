import { useTranslation } from 'react-i18next';
import type { Place } from '../shell/navigation';
import { changeSettings, isDark, useSettings } from '../shell/use-settings';
import { Palette } from './Palette';

type FindPaletteProps = { go: (place: Place) => void; onImport: () => void; onKeys: () => void; onClose: () => void };

/** The palette with the commands of the window. */
export function FindPalette({ go, onImport, onKeys, onClose }: FindPaletteProps) {
  const { t } = useTranslation('find');
  const settings = useSettings();
  return (
    <Palette
      commands={[
        { id: 'library', label: t('goLibrary'), keys: 'Alt+1', run: () => go({ screen: 'library' }) },
        { id: 'excerpts', label: t('goExcerpts'), keys: 'Alt+2', run: () => go({ screen: 'excerpts' }) },
        { id: 'notes', label: t('goNotes'), keys: 'Alt+3', run: () => go({ screen: 'notes' }) },
        { id: 'words', label: t('goWords'), keys: 'Alt+4', run: () => go({ screen: 'words' }) },
        { id: 'import', label: t('doImport'), keys: 'Ctrl+O', run: onImport },
        { id: 'settings', label: t('goSettings'), keys: 'Ctrl+,', run: () => go({ screen: 'settings' }) },
        { id: 'keys', label: t('showKeys'), keys: 'F1', run: onKeys },
        { id: 'theme', label: t('switchTheme'), run: () => changeSettings({ theme: isDark(settings) ? 'light' : 'dark' }) },
      ]}
      onOpen={(speech, target) => go({ screen: 'read', speech, ...(target ? { target } : {}) })}
      onNote={(note, find) => go({ screen: 'notes', note, ...(find === undefined ? {} : { find }) })}
      onExcerpts={(filter) => go({ screen: 'excerpts', filter })}
      onClose={onClose}
    />
  );
}
