import { useEffect, useRef } from 'react';
import type { Speech } from '@shared/domain/speech';
import { save } from '../bridge/saving';
import { useScreen, type Screen, type ScreenStore } from './screen';

/** How long reading must rest before its place is stored. */
const REST_MS = 1500;

/** Room below the last line, so that every section can be brought to the top, as a share of the window (Desk.module.css). */
const ROOM_BELOW = 0.5;

function seenShare(screen: Screen): number {
  const end = screen.full - window.innerHeight * ROOM_BELOW;
  return end <= 0 ? 0 : Math.min(1, (screen.top + screen.height) / end);
}

/** Stores where reading stands, at rest and when the speech is left. Returns how far it has been read, 0 to 1. */
export function useReadingPosition(speech: Speech, screen: ScreenStore): number {
  const furthest = useRef(speech.progress);
  const seen = useScreen(screen, (now) => Math.round(Math.max(furthest.current, seenShare(now)) * 100) / 100);
  useEffect(() => { furthest.current = Math.max(furthest.current, seen); }, [seen]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stored: number | null = null;
    const store = () => {
      clearTimeout(timer);
      const { offset } = screen.get();
      if (offset === stored) return;
      stored = offset;
      void save('speeches.saveReading', { id: speech.id, offset, progress: furthest.current });
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(store, REST_MS);
    };
    later();
    const stop = screen.subscribe(later);
    window.addEventListener('pagehide', store);
    return () => {
      stop();
      window.removeEventListener('pagehide', store);
      store();
    };
  }, [speech.id, screen]);
  return seen;
}
