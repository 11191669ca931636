import { useEffect, useRef } from 'react';
import type { Place } from './navigation';

/** Goes back and forth between the two speeches that were read last; from elsewhere to the last one. */
export function useRecentSpeech(place: Place, go: (place: Place) => void): () => void {
  const recent = useRef<number[]>([]);
  const reading = place.screen === 'read' ? place.speech : null;
  useEffect(() => {
    if (reading !== null) recent.current = [reading, ...recent.current.filter((speech) => speech !== reading)].slice(0, 2);
  }, [reading]);
  return () => {
    const next = recent.current.find((speech) => speech !== reading);
    if (next !== undefined) go({ screen: 'read', speech: next });
  };
}
