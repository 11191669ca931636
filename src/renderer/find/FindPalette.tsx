import { useTranslation } from 'react-i18next';
import type { Place } from '../shell/navigation';
import { changeSettings, isDark, useSettings } from '../shell/use-settings';
import { capsIn } from '../ui/key-map';
import { Palette } from './Palette';

type FindPaletteProps = { go: (place: Place) => void; onImport: () => void; onKeys: () => void; /** Only while a speech is open. */ onBeside?: () => void; onClose: () => void };

/** The palette with the commands of the window. */
export function FindPalette({ go, onImport, onKeys, onBeside, onClose }: FindPaletteProps) {
  const { t } = useTranslation('find');
  const settings = useSettings();
  return (
    <Palette
      commands={[
        { id: 'library', label: t('goLibrary'), keys: capsIn('placeEverywhere', 'Alt+Digit1'), run: () => go({ screen: 'library' }) },
        { id: 'excerpts', label: t('goExcerpts'), keys: capsIn('placeEverywhere', 'Alt+Digit2'), run: () => go({ screen: 'excerpts' }) },
        { id: 'notes', label: t('goNotes'), keys: capsIn('placeEverywhere', 'Alt+Digit3'), run: () => go({ screen: 'notes' }) },
        { id: 'words', label: t('goWords'), keys: capsIn('placeEverywhere', 'Alt+Digit4'), run: () => go({ screen: 'words' }) },
        { id: 'import', label: t('doImport'), keys: capsIn('placeEverywhere', 'Ctrl+KeyO'), run: onImport },
        { id: 'settings', label: t('goSettings'), keys: capsIn('placeEverywhere', 'Ctrl+Comma'), run: () => go({ screen: 'settings' }) },
        { id: 'keys', label: t('showKeys'), keys: capsIn('placeEverywhere', 'F1'), run: onKeys },
        ...(onBeside ? [{ id: 'beside', label: t('goBeside'), keys: capsIn('placeRead', 'KeyB'), run: onBeside }] : []),
        { id: 'theme', label: t('switchTheme'), run: () => changeSettings({ theme: isDark(settings) ? 'light' : 'dark' }) },
      ]}
      onOpen={(speech, target) => go({ screen: 'read', speech, ...(target ? { target } : {}) })}
      onNote={(note, find) => go({ screen: 'notes', note, ...(find === undefined ? {} : { find }) })}
      onExcerpts={(filter) => go({ screen: 'excerpts', filter })}
      onClose={onClose}
    />
  );
}
