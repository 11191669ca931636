import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Colour, Passage } from '@shared/domain/passage';
import { onSheet } from '@shared/domain/passage-sheet';
import { RemoteError } from '@shared/contract/client';
import { client } from '../../bridge/client';
import { keyOf, queryClient } from '../../bridge/queries';
import { save } from '../../bridge/saving';
import { sentenceOf } from '../../i18n/i18n';
import { showToast } from '../../ui/Toast';
import { applyEdits, standsBefore, type Changes, type PendingEdit } from './pending-edits';
import { sheetQuery, shownAs } from './sheet-query';
import type { ShownPassage } from './shown-passage';

export type PassageCommands = {
  /** A key for a passage that is about to be made. */
  newKey: () => number;
  /** Marks a range under a new key. */
  create: (key: number, range: { start: number; end: number }, colour: Colour) => void;
  update: (key: number, changes: Changes, typing?: string) => void;
  /** Takes a tag off by its path, also one that is only on its way. */
  untag: (key: number, path: string) => void;
  remove: (key: number) => void;
  /** Cuts a passage in two at an offset inside it. */
  split: (key: number, at: number) => void;
  /** Makes one passage of several; the answer comes when it is stored. */
  merge: (keys: readonly number[]) => void;
  /** The id of a passage, once it has one. */
  idOf: (key: number) => Promise<number>;
};

type Made = {
  passages: readonly ShownPassage[];
  /** What is known of them: not read yet, changes on their way, or exactly what is stored. */
  state: 'unread' | 'saving' | 'stored';
  commands: PassageCommands;
};

const NONE: readonly ShownPassage[] = [];

/** The passages of a speech, changed at once in the window and stored behind it. */
export function usePassages(speech: number, text: string): Made {
  const read = useQuery(sheetQuery(speech)).data;
  const stored = read ?? NONE;
  const [edits, setEdits] = useState<readonly PendingEdit[]>([]);
  const [keys, setKeys] = useState<ReadonlyMap<number, number>>(new Map());
  const serial = useRef(0);
  const created = useRef(new Map<number, Promise<number>>());
  /** What was sent last for a passage. */
  const sent = useRef(new Map<number, Promise<unknown>>());

  const store = useCallback(async <T,>(edit: PendingEdit, send: () => Promise<T>, accept: (list: readonly ShownPassage[], answer: T) => readonly ShownPassage[]): Promise<T> => {
    setEdits((now) => [...now, edit]);
    const key = keyOf('passages.sheet', { speech });
    try {
      const answer = await send();
      // the event of the change asks for the sheet anew; until then the answer is what is known
      queryClient.setQueryData<readonly ShownPassage[]>(key, (list) => accept(list ?? [], answer));
      return answer;
    } finally {
      setEdits((now) => now.filter((other) => other.serial !== edit.serial));
    }
  }, [speech]);

  const commands = useMemo((): PassageCommands => {
    const idOf = async (key: number): Promise<number> => (await created.current.get(key)) ?? key;
    const next = () => (serial.current += 1);
    const follow = (key: number, stores: Promise<unknown>) => {
      sent.current.set(key, stores);
      stores.catch(tell);
    };
    const update = (key: number, changes: Changes, send: () => Promise<Passage[]>) =>
      follow(key, store({ kind: 'update', serial: next(), key, changes }, send, (list, answers) => answers.reduce<readonly ShownPassage[]>(placed, list)));
    return {
      idOf,
      newKey: () => -next(),
      create(key, range, colour) {
        const edit: PendingEdit = { kind: 'create', serial: next(), key, ...range, colour, at: new Date().toISOString() };
        const stores = store(edit, () => save('passages.create', { speech, ...range, colour }), (list, made) => {
          setKeys((now) => new Map(now).set(made.id, edit.key));
          return placed(list, made);
        });
        created.current.set(edit.key, stores.then((made) => made.id));
        created.current.get(edit.key)?.catch(() => {}); // told below, once
        follow(edit.key, stores);
      },
      update(key, changes, typing) {
        const { removePaths: _, ...sentChanges } = changes;
        update(key, changes, async () => save('passages.update', { ids: [await idOf(key)], changes: sentChanges, ...(typing === undefined ? {} : { typing }) }));
      },
      untag(key, path) {
        const before = sent.current.get(key);
        update(key, { removePaths: [path] }, async () => {
          await before?.catch(() => {}); // told when it failed; the tag may be there all the same
          const id = await idOf(key);
          const tag = (await client.call('tags.list', {})).find((one) => one.path === path);
          return save('passages.update', { ids: [id], changes: { removeTags: tag ? [tag.id] : [] } });
        });
      },
      split(key, at) {
        update(key, { end: at }, async () => save('passages.split', { id: await idOf(key), at }));
      },
      merge(merged) {
        const [first = 0, ...others] = merged;
        const gone = new Set<number>();
        follow(first, store({ kind: 'update', serial: next(), key: first, changes: {} }, async () => {
          const ids = await Promise.all(merged.map(idOf));
          for (const id of await Promise.all(others.map(idOf))) gone.add(id);
          return save('passages.merge', { ids });
        }, (list, made) => placed(list.filter((passage) => !gone.has(passage.id)), made)));
      },
      remove(key) {
        const send = async () => {
          const id = await idOf(key);
          await save('passages.delete', { ids: [id] });
          return id;
        };
        follow(key, store({ kind: 'delete', serial: next(), key }, send, (list, gone) => list.filter((passage) => passage.id !== gone)));
      },
    };
  }, [speech, store]);

  const named = useMemo(() => {
    if (keys.size === 0) return stored;
    return stored.map((passage) => {
      const key = keys.get(passage.id);
      return key === undefined || passage.key === key ? passage : { ...passage, key };
    });
  }, [stored, keys]);
  const passages = useMemo(() => applyEdits({ speech, text, passages: named }, edits), [named, edits, speech, text]);
  return { passages, state: read === undefined ? 'unread' : edits.length > 0 ? 'saving' : 'stored', commands };
}

/** A list with a passage as it is now, in its place. */
function placed(list: readonly ShownPassage[], passage: Passage): readonly ShownPassage[] {
  const now = shownAs(onSheet(passage));
  const others = list.filter((other) => other.id !== now.id);
  const after = others.findIndex((other) => !standsBefore(other, now));
  return others.toSpliced(after < 0 ? others.length : after, 0, now);
}

/** Says why a change was refused. What cannot be stored for want of room is kept by the queue and never comes here. */
function tell(error: unknown): void {
  if (!(error instanceof RemoteError)) throw error;
  showToast({ text: sentenceOf(error.failure) });
}
