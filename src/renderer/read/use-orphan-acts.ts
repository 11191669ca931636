import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { placeIn } from '@shared/domain/citation';
import type { Speech } from '@shared/domain/speech';
import { client } from '../bridge/client';
import { showToast } from '../ui/Toast';
import type { PassageCommands } from './passages/use-passages';
import { showSpan } from './scroll-to';
import type { OrphanActs } from './side/OrphanCard';
import type { MountedText } from './use-mounted-text';

type Given = { speech: Speech; mounted: MountedText | null; commands: PassageCommands; onVersions: () => void };

/** What can be done with passages that lost their place; each can be undone. */
export function useOrphanActs({ speech, mounted, commands, onVersions }: Given): OrphanActs {
  const { t } = useTranslation(['edit', 'read', 'common']);
  const { outline } = speech;
  return useMemo((): OrphanActs => {
    const told = (text: string) => showToast({ text, action: { label: t('common:undo'), run: () => void client.call('history.undo', {}) } });
    return {
      show: (span) => { if (mounted) showSpan(mounted.textView, span); },
      put(passage, { start, end }) {
        commands.update(passage.key, { start, end });
        if (mounted) showSpan(mounted.textView, { start, end });
        told(t('placedToast'));
      },
      putOnSelection(passage) {
        const span = mounted?.textView.selection();
        if (!span || span.start === span.end) return showToast({ text: t('selectFirst') });
        commands.update(passage.key, span);
        told(t('placedToast'));
      },
      keepWhole(passage, whole) {
        commands.update(passage.key, { whole });
        if (whole) told(t('keptToast'));
      },
      remove(passage) {
        commands.remove(passage.key);
        told(t('read:deleted'));
      },
      seeOld: onVersions,
      placeOf: (offset) => placeIn(outline, offset),
    };
  }, [t, mounted, commands, outline, onVersions]);
}
