import { useCallback, useMemo, useRef, useState } from 'react';
import type { Colour, Passage } from '@shared/domain/passage';
import { RemoteError } from '@shared/contract/client';
import { keyOf, queryClient, useAnswer } from '../../bridge/queries';
import { save } from '../../bridge/saving';
import { sentenceOf } from '../../i18n/i18n';
import { showToast } from '../../ui/Toast';
import { applyEdits, type Changes, type PendingEdit } from './pending-edits';
import type { ShownPassage } from './shown-passage';

export type PassageCommands = {
  /** Marks a range; the answer is its key. */
  create: (range: { start: number; end: number }, colour: Colour) => number;
  update: (key: number, changes: Changes, typing?: string) => void;
  remove: (key: number) => void;
};

type Made = { passages: readonly ShownPassage[]; commands: PassageCommands };

const NONE: readonly Passage[] = [];

/** The passages of a speech, changed at once in the window and stored behind it. */
export function usePassages(speech: number, text: string): Made {
  const stored = useAnswer('passages.list', { speech }).data ?? NONE;
  const [edits, setEdits] = useState<readonly PendingEdit[]>([]);
  const [keys, setKeys] = useState<ReadonlyMap<number, number>>(new Map());
  const serial = useRef(0);
  const created = useRef(new Map<number, Promise<number>>());

  const store = useCallback(async <T,>(edit: PendingEdit, send: () => Promise<T>, accept: (list: readonly Passage[], answer: T) => Passage[]): Promise<T> => {
    setEdits((now) => [...now, edit]);
    const key = keyOf('passages.list', { speech });
    try {
      const answer = await send();
      await queryClient.cancelQueries({ queryKey: key });
      queryClient.setQueryData<Passage[]>(key, (list) => accept(list ?? [], answer));
      void queryClient.invalidateQueries({ queryKey: key });
      return answer;
    } finally {
      setEdits((now) => now.filter((other) => other.serial !== edit.serial));
    }
  }, [speech]);

  const commands = useMemo((): PassageCommands => {
    const idOf = async (key: number): Promise<number> => (await created.current.get(key)) ?? key;
    const next = () => (serial.current += 1);
    return {
      create(range, colour) {
        const number = next();
        const edit: PendingEdit = { kind: 'create', serial: number, key: -number, ...range, colour, at: new Date().toISOString() };
        const stores = store(edit, () => save('passages.create', { speech, ...range, colour }), (list, made) => {
          setKeys((now) => new Map(now).set(made.id, edit.key));
          return [...list.filter((other) => other.id !== made.id), made];
        });
        created.current.set(edit.key, stores.then((made) => made.id));
        created.current.get(edit.key)?.catch(tell);
        return edit.key;
      },
      update(key, changes, typing) {
        const send = async () => save('passages.update', { ids: [await idOf(key)], changes, ...(typing === undefined ? {} : { typing }) });
        store({ kind: 'update', serial: next(), key, changes }, send, (list, answers) =>
          list.map((passage) => answers.find((answer) => answer.id === passage.id) ?? passage)).catch(tell);
      },
      remove(key) {
        const send = async () => {
          const id = await idOf(key);
          await save('passages.delete', { ids: [id] });
          return id;
        };
        store({ kind: 'delete', serial: next(), key }, send, (list, gone) => list.filter((passage) => passage.id !== gone)).catch(tell);
      },
    };
  }, [speech, store]);

  const passages = useMemo(() => applyEdits({ speech, text, passages: stored, keys }, edits), [stored, edits, keys, speech, text]);
  return { passages, commands };
}

/** Says why a change was refused. What cannot be stored for want of room is kept by the queue and never comes here. */
function tell(error: unknown): void {
  if (!(error instanceof RemoteError)) throw error;
  showToast({ text: sentenceOf(error.failure) });
}
