import { useState } from 'react';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { useMainAction } from './main-action';
import { TextField } from './TextField';
import styles from './NameDialog.module.css';

type NameDialogProps = {
  title: string;
  label: string;
  value?: string;
  /** The sentence that says what is wrong with a name, or null. */
  refuse?: (name: string) => string | null;
  strings: { done: string; cancel: string; close: string };
  onDone: (name: string) => void;
  onClose: () => void;
};

/** Asks for a name. An empty one cannot be taken; Enter and Ctrl+Enter take it. */
export function NameDialog({ title, label, value = '', refuse, strings, onDone, onClose }: NameDialogProps) {
  const [name, setName] = useState(value);
  const tidy = name.trim();
  const wrong = tidy === '' ? null : (refuse?.(tidy) ?? null);
  const done = () => {
    if (tidy === '' || wrong !== null) return;
    onDone(tidy);
    onClose();
  };
  useMainAction(done);
  return (
    <Dialog
      size="small"
      title={title}
      closeLabel={strings.close}
      onClose={onClose}
      footer={
        <>
          <span className={styles.grow} />
          <Button onPress={onClose}>{strings.cancel}</Button>
          <Button look="primary" isDisabled={tidy === '' || wrong !== null} onPress={done}>{strings.done}</Button>
        </>
      }
    >
      <form className={styles.form} onSubmit={(event) => { event.preventDefault(); done(); }}>
        <TextField label={label} value={name} onChange={setName} autoFocus {...(wrong === null ? {} : { error: wrong })} />
      </form>
    </Dialog>
  );
}
