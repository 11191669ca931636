import { ChartNoAxesColumn, Keyboard, LibraryBig, Moon, NotebookPen, Redo2, Search, Settings2, Sun, TextQuote, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ariaKeysIn, capsIn } from '../ui/key-map';
import { IconButton } from '../ui/Button';
import { Kbd } from '../ui/Kbd';
import type { Place } from './navigation';
import { useHistory } from './use-history';
import { changeSettings, isDark, useSettings } from './use-settings';
import styles from './TitleBar.module.css';

type TitleBarProps = { place: Place; go: (place: Place) => void; onKeys: () => void; onFind: () => void };

/** The bar on top: where one is, undo and redo, light and dark, settings. */
export function TitleBar({ place, go, onKeys, onFind }: TitleBarProps) {
  const { t } = useTranslation(['shell', 'common']);
  const history = useHistory();
  const settings = useSettings();
  const dark = isDark(settings);
  const link = (to: Place, icon: ReactNode, label: string, current: boolean) => (
    <button type="button" className={styles.link} aria-current={current ? 'page' : undefined} title={label} onClick={() => go(to)}>{icon}<span className={styles.label}>{label}</span></button>
  );
  return (
    <header className={styles.bar} data-pane tabIndex={-1}>
      <div className={styles.brand}><span className={styles.seal} aria-hidden="true">{t('seal')}</span><span className={styles.name}>{t('common:app')}</span></div>
      <nav className={styles.nav} aria-label={t('mainNavigation')}>
        {link({ screen: 'library' }, <LibraryBig size={16} aria-hidden="true" />, t('library'), place.screen === 'library' || place.screen === 'read')}
        {link({ screen: 'excerpts' }, <TextQuote size={16} aria-hidden="true" />, t('excerpts'), place.screen === 'excerpts')}
        {link({ screen: 'notes' }, <NotebookPen size={16} aria-hidden="true" />, t('notes'), place.screen === 'notes')}
        {link({ screen: 'words' }, <ChartNoAxesColumn size={16} aria-hidden="true" />, t('words'), place.screen === 'words')}
      </nav>
      <button type="button" className={styles.find} aria-keyshortcuts={ariaKeysIn('placeEverywhere', 'Ctrl+KeyK')} onClick={onFind}>
        <Search size={16} aria-hidden="true" /><span>{t('find')}</span><Kbd keys={capsIn('placeEverywhere', 'Ctrl+KeyK')} />
      </button>
      <div className={styles.actions}>
        <IconButton size="sm" label={history.undoLabel} isDisabled={!history.canUndo} onPress={history.undo}><Undo2 aria-hidden="true" /></IconButton>
        <IconButton size="sm" label={history.redoLabel} isDisabled={!history.canRedo} onPress={history.redo}><Redo2 aria-hidden="true" /></IconButton>
        <IconButton size="sm" label={t('theme')} onPress={() => changeSettings({ theme: dark ? 'light' : 'dark' })}>
          {dark ? <Sun aria-hidden="true" /> : <Moon aria-hidden="true" />}
        </IconButton>
        <IconButton size="sm" label={t('keys')} onPress={onKeys}><Keyboard aria-hidden="true" /></IconButton>
        <IconButton size="sm" label={t('settings')} onPress={() => go({ screen: 'settings' })}><Settings2 aria-hidden="true" /></IconButton>
      </div>
    </header>
  );
}
