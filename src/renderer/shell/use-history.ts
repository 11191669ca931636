import { useTranslation } from 'react-i18next';
import { client } from '../bridge/client';
import { useAnswer } from '../bridge/queries';
import { sentenceOf } from '../i18n/i18n';
import { showToast } from '../ui/Toast';
import { RemoteError } from '@shared/contract/client';
import type { Notice } from '@shared/domain/import-report';

export type HistoryCommands = { undo: () => void; redo: () => void; undoLabel: string; redoLabel: string; canUndo: boolean; canRedo: boolean };

/** Undo and redo of the library, with labels that say what they would do. */
export function useHistory(): HistoryCommands {
  const { t } = useTranslation('shell');
  const state = useAnswer('history.state', {}).data;
  const act = async (channel: 'history.undo' | 'history.redo') => {
    try {
      const { label } = await client.call(channel, {});
      showToast({ text: t(channel === 'history.undo' ? 'undone' : 'redone', { what: sentenceOf(label) }) });
    } catch (error) {
      if (error instanceof RemoteError) showToast({ text: sentenceOf(error.failure) });
      else throw error;
    }
  };
  const named = (notice: Notice | null | undefined, some: 'undoWhat' | 'redoWhat', none: 'nothingToUndo' | 'nothingToRedo') =>
    notice ? t(some, { what: sentenceOf(notice) }) : t(none);
  return {
    undo: () => void act('history.undo'),
    redo: () => void act('history.redo'),
    undoLabel: named(state?.undo, 'undoWhat', 'nothingToUndo'),
    redoLabel: named(state?.redo, 'redoWhat', 'nothingToRedo'),
    canUndo: Boolean(state?.undo),
    canRedo: Boolean(state?.redo),
  };
}
