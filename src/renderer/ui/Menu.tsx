import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Kbd } from './Kbd';
import styles from './Menu.module.css';

export type Command = {
  id: string;
  label: string;
  icon?: ReactNode;
  keys?: string;
  danger?: boolean;
  /** With it the command is one choice of several; the one that holds now has a tick. */
  checked?: boolean;
  run: () => void;
};

/** A button (the child) that opens a menu of commands. */
export function Menu({ label, commands, children }: { label: string; commands: readonly Command[]; children: ReactElement }) {
  const checked = commands.filter((command) => command.checked).map((command) => command.id);
  const single = commands.some((command) => command.checked !== undefined);
  return (
    <MenuTrigger>
      {children}
      <Popover className={styles.popover ?? ''} offset={4} data-modal>
        <AriaMenu aria-label={label} className={styles.menu ?? ''} {...(single ? { selectionMode: 'single' as const, selectedKeys: checked } : {})} onAction={(id) => commands.find((command) => command.id === id)?.run()}>
          {commands.map((command) => (
            <MenuItem key={command.id} id={command.id} textValue={command.label} className={[styles.choice, command.danger ? styles.danger : ''].join(' ')}>
              {single && <span className={styles.tick}>{command.checked && <Check aria-hidden="true" />}</span>}
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
