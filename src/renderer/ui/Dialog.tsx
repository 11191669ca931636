import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './Button';
import styles from './Dialog.module.css';

type DialogProps = {
  title: string;
  /** Said after the title, quieter. */
  subtitle?: string;
  closeLabel: string;
  onClose: () => void;
  /** `alert` for what cannot be undone. */
  role?: 'dialog' | 'alertdialog';
  size?: 'small' | 'medium' | 'large';
  /** Buttons beside the cross. */
  actions?: ReactNode;
  /** Stands below the title and does not scroll with the body. */
  top?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
};

/** A modal dialog: focus goes in, stays in and returns; Esc and the cross close it. */
export function Dialog({ title, subtitle, closeLabel, onClose, role = 'dialog', size = 'medium', actions, top, footer, children }: DialogProps) {
  return (
    <ModalOverlay isOpen isDismissable={role === 'dialog'} onOpenChange={(open) => { if (!open) onClose(); }} className={styles.scrim ?? ''}>
      <Modal data-modal className={[styles.modal, styles[size]].join(' ')}>
        <AriaDialog role={role} className={styles.dialog ?? ''}>
          <div className={styles.head}>
            <Heading slot="title" className={styles.title ?? ''}>{title}</Heading>
            {subtitle !== undefined && <span className={styles.subtitle}>{subtitle}</span>}
            <div className={styles.actions}>
              {actions}
              <IconButton label={closeLabel} onPress={onClose}><X aria-hidden="true" /></IconButton>
            </div>
          </div>
          {top}
          <div className={styles.body}>{children}</div>
          {footer !== undefined && <div className={styles.foot}>{footer}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
