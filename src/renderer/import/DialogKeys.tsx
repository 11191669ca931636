import { useShortcuts } from '../ui/shortcuts';

/** Ctrl+O in the import dialog adds files; bound inside it, because keys bound outside rest while it is open. */
export function DialogKeys({ onAdd }: { onAdd: () => void }) {
  useShortcuts({ 'Ctrl+KeyO': onAdd });
  return null;
}
