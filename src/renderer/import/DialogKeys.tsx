import { useShortcuts } from '../ui/shortcuts';

/** The keys of a dialog, bound inside it: keys bound outside rest while it is open. */
export function DialogKeys({ onMain, onAdd }: { onMain: () => void; onAdd?: () => void }) {
  useShortcuts({ 'Ctrl+Enter': onMain, 'Ctrl+NumpadEnter': onMain, ...(onAdd ? { 'Ctrl+KeyO': onAdd } : {}) });
  return null;
}
