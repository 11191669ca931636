import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RemoteError } from '@shared/contract/client';
import { outlineOf } from '@shared/domain/outline';
import type { Speech } from '@shared/domain/speech';
import { client } from '../../bridge/client';
import { keyOf, queryClient } from '../../bridge/queries';
import { failureSentence } from '../../shell/failure-sentence';
import { showToast } from '../../ui/Toast';
import { openingOf } from '../opening-blocks';
import { sheetQuery } from '../passages/sheet-query';
import type { EditView } from './create-edit-view';
import { startSession, type EditingSession, type Finished } from './edit-session';

/** What beside the text follows it at each pause. */
export type Pause = { speech: Speech; spans: ReturnType<EditView['spans']> };

type Given = { speech: Speech; editView: EditView | null; onPause: (pause: Pause) => void };

/**
 * The session of the text in `editView`: kept at each pause, finished by `finish` or by going elsewhere. `finish` gives
 * whether the text may be left; what the library refused is said and stays on the screen.
 */
export function useEditSession({ speech, editView, onPause }: Given): { changed: () => void; finish: () => Promise<boolean> } {
  const { t } = useTranslation(['edit', 'common']);
  const session = useRef<EditingSession | null>(null);
  const pause = useRef(onPause);
  useEffect(() => { pause.current = onPause; });
  const [first] = useState(speech);

  const tell = useCallback((finished: Finished) => {
    if (finished?.kind === 'aside') showToast({ text: t('aside') });
    if (finished?.kind !== 'stored') return;
    const text = finished.orphans > 0 ? t('storedOrphans', { count: finished.orphans }) : t('stored');
    showToast({ text, action: { label: t('common:undo'), run: () => void client.call('history.undo', {}) } });
  }, [t]);

  useEffect(() => {
    if (!editView) return;
    const running = startSession({
      speech: first.id,
      base: first.version,
      begun: first.doc,
      read: () => (editView.isUnchanged() ? null : editView.content()),
      onPause(written) {
        const doc = written?.doc ?? first.doc;
        const outline = outlineOf(doc);
        editView.setLook({ outline, opening: openingOf(doc.blocks, first), splitPoints: false, fullWidthPunctuation: false, edited: true });
        pause.current({ speech: { ...first, doc, outline }, spans: editView.spans() });
      },
    });
    session.current = running;
    const flush = () => running.flush();
    // a window that goes cannot wait for an answer; what does not arrive was kept at the last pause
    const leave = () => void running.finish().catch(() => null);
    addEventListener('blur', flush);
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('blur', flush);
      removeEventListener('pagehide', leave);
      session.current = null;
      // reads the text while it is still there
      running.finish().then(tell, (error: unknown) => { if (error instanceof RemoteError) showToast({ text: failureSentence(error) }); });
    };
  }, [editView, first, tell]);

  const changed = useCallback(() => session.current?.changed(), []);
  const finish = useCallback(async () => {
    try {
      const finished = await session.current?.finish();
      if (finished && finished.kind !== 'same') {
        await queryClient.fetchQuery({ queryKey: keyOf('speeches.get', { id: first.id }), queryFn: () => client.call('speeches.get', { id: first.id }), staleTime: 0 });
        await queryClient.fetchQuery({ ...sheetQuery(first.id), staleTime: 0 });
      }
      return true;
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      showToast({ text: failureSentence(error) });
      return false;
    }
  }, [first]);
  return { changed, finish };
}
