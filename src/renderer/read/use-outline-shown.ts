import { useEffect, useState } from 'react';
import type { Settings } from '@shared/contract/library';
import { changeSettings } from '../shell/use-settings';

const NARROW = '(max-width: 1180px)';

/** Whether the left pane is shown: as set in wide windows; in narrow ones it is folded and opens over the text. */
export function useOutlineShown(settings: Settings): { shown: boolean; toggle: () => void; close: () => void } {
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const media = matchMedia(NARROW);
    const change = () => setNarrow(media.matches);
    media.addEventListener('change', change);
    return () => media.removeEventListener('change', change);
  }, []);
  return {
    shown: narrow ? open : settings.outlineShown,
    toggle: () => { if (narrow) setOpen(!open); else changeSettings({ outlineShown: !settings.outlineShown }); },
    close: () => setOpen(false),
  };
}
