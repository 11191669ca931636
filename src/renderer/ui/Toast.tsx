import { useEffect, useState, useSyncExternalStore } from 'react';
import { Button } from 'react-aria-components';
import styles from './Toast.module.css';

export type Toast = { text: string; action?: { label: string; run: () => void } };

const SHOWN_MS = 8000;

function createToasts() {
  let current: (Toast & { serial: number }) | null = null;
  let serial = 0;
  const listeners = new Set<() => void>();
  const tell = () => { for (const listener of listeners) listener(); };
  return {
    current: () => current,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show(toast: Toast): void {
      serial += 1;
      current = { ...toast, serial };
      tell();
    },
    hide(): void {
      current = null;
      tell();
    },
  };
}

const toasts = createToasts();

/** Says one short thing at the lower left for eight seconds; a new one takes the place of the old. */
export function showToast(toast: Toast): void {
  toasts.show(toast);
}

/** Takes away what is being said. */
export function hideToast(): void {
  toasts.hide();
}

/** Where toasts appear. Once in the window. The time stands still while the pointer or the focus is on it. */
export function ToastRegion() {
  const toast = useSyncExternalStore(toasts.subscribe, toasts.current);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (toast === null || held) return;
    const timer = setTimeout(toasts.hide, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast, held]);
  return (
    <div className={styles.region} role="status" aria-live="polite">
      {toast !== null && (
        <div
          key={toast.serial}
          className={styles.toast}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span>{toast.text}</span>
          {toast.action && (
            <Button className={styles.action ?? ''} onPress={() => { toast.action?.run(); setHeld(false); toasts.hide(); }}>{toast.action.label}</Button>
          )}
        </div>
      )}
    </div>
  );
}
