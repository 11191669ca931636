import { Menu, type MenuItemConstructorOptions } from 'electron';
import { say, type Locale } from '@shared/i18n/locale';

type Role = NonNullable<MenuItemConstructorOptions['role']>;
type Label = Parameters<typeof say>[1];

const divider: MenuItemConstructorOptions = { type: 'separator' };

/**
 * The native menu in the person's language. macOS needs the edit roles for Cmd+C and Cmd+V to work at all; on Windows and
 * Linux the menu appears with Alt and the page's own interface carries the commands.
 */
export function showMenu(locale: Locale, platform: NodeJS.Platform): void {
  const entry = (role: Role, label: Label): MenuItemConstructorOptions => ({ role, label: say(locale, label) });
  const menu = (label: Label, submenu: MenuItemConstructorOptions[]): MenuItemConstructorOptions => ({ label: say(locale, label), submenu });
  const mac = platform === 'darwin';
  Menu.setApplicationMenu(Menu.buildFromTemplate([
    menu('menu-app', [
      ...(mac ? [entry('about', 'menu-about'), divider, entry('hide', 'menu-hide'), entry('hideOthers', 'menu-hide-others'), divider] : []),
      entry('quit', 'menu-quit'),
    ]),
    menu('menu-edit', [
      entry('undo', 'menu-undo'), entry('redo', 'menu-redo'), divider,
      entry('cut', 'menu-cut'), entry('copy', 'menu-copy'), entry('paste', 'menu-paste'), entry('selectAll', 'menu-select-all'),
    ]),
    menu('menu-view', [
      entry('zoomIn', 'menu-zoom-in'), entry('zoomOut', 'menu-zoom-out'), entry('resetZoom', 'menu-zoom-reset'), divider,
      entry('togglefullscreen', 'menu-full-screen'),
    ]),
    menu('menu-window', [entry('minimize', 'menu-minimize'), entry('close', 'menu-close')]),
  ]));
}
