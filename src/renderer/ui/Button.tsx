import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './Button.module.css';

export type ButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style'> & {
  /** `ghost` has no border; `danger` outlines what cannot be undone, `dangerSolid` does it. */
  look?: 'default' | 'primary' | 'ghost' | 'danger' | 'dangerSolid';
  size?: 'sm' | 'md' | 'lg';
  icon?: ReactNode;
  /** Pressed look of a toggle; also announced. */
  pressed?: boolean;
  children?: ReactNode;
  className?: string;
  ref?: Ref<HTMLButtonElement>;
};

/** A button with a text. */
export function Button({ look = 'default', size = 'md', icon, pressed, children, className, ...rest }: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      className={[styles.btn, styles[look], styles[size], pressed ? styles.on : '', className ?? ''].join(' ')}
    >
      {icon}
      {children}
    </AriaButton>
  );
}

/** A button that shows only an icon; its name is announced and shown, with its key, when pointed at or focused. */
export function IconButton({ label, children, className, ...rest }: Omit<ButtonProps, 'icon'> & { label: string }) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <Button look="ghost" {...rest} aria-label={label} className={[styles.icon, className ?? ''].join(' ')}>
        {children}
      </Button>
      <Tooltip className={styles.tooltip ?? ''} offset={6}>{label}</Tooltip>
    </TooltipTrigger>
  );
}
