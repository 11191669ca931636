import type { ReactElement, ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Kbd } from './Kbd';
import styles from './Menu.module.css';

export type Command = { id: string; label: string; icon?: ReactNode; keys?: string; danger?: boolean; run: () => void };

/** A button (the child) that opens a menu of commands. */
export function Menu({ label, commands, children }: { label: string; commands: readonly Command[]; children: ReactElement }) {
  return (
    <MenuTrigger>
      {children}
      <Popover className={styles.popover ?? ''} offset={4}>
        <AriaMenu aria-label={label} className={styles.menu ?? ''} onAction={(id) => commands.find((command) => command.id === id)?.run()}>
          {commands.map((command) => (
            <MenuItem key={command.id} id={command.id} textValue={command.label} className={[styles.choice, command.danger ? styles.danger : ''].join(' ')}>
              {command.icon}
              <span className={styles.text}>{command.label}</span>
              {command.keys !== undefined && <Kbd keys={command.keys} />}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
