import { memo, useMemo, type PointerEvent } from 'react';
import type { TextView } from './editor/create-text-view';
import type { Span } from './passages/intervals';
import { colourOf, type ShownPassage } from './passages/shown-passage';
import type { Anchors } from './rail/use-anchors';
import { useScreen, type ScreenStore } from './screen';
import styles from './MiniMap.module.css';

/** So many places the map tells apart; more marks in one place show as one. */
const PLACES = 400;

type MiniMapProps = { textView: TextView; anchorsOf: Anchors; screen: ScreenStore; /** Attached ones. */ passages: readonly ShownPassage[]; hits: readonly Span[] };

/** All passages and finds of the speech at a glance, beside the frame of what is on the screen. A click goes there. */
export const MiniMap = memo(function MiniMap({ textView, anchorsOf, screen, passages, hits }: MiniMapProps) {
  const full = Math.max(1, useScreen(screen, (now) => now.full));
  const top = useScreen(screen, (now) => now.top);
  const height = useScreen(screen, (now) => now.height);
  const layout = useScreen(screen, (now) => now.layout);
  const marks = useMemo(() => {
    const at = anchorsOf(passages.map((passage) => passage.start), { ...screen.get(), layout });
    const places = new Map<number, number>();
    passages.forEach((passage, index) => places.set(Math.round(((at[index] ?? 0) / full) * PLACES), colourOf(passage)));
    return [...places];
  }, [anchorsOf, passages, screen, full, layout]);
  const finds = useMemo(() => {
    const at = anchorsOf(hits.map((hit) => hit.start), { ...screen.get(), layout });
    return [...new Set(at.map((px) => Math.round((px / full) * PLACES)))];
  }, [anchorsOf, hits, screen, full, layout]);
  const go = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    textView.scroller.scrollTo({ top: ((event.clientY - box.top) / box.height) * full - height / 2 });
  };
  return (
    <div className={styles.map} aria-hidden="true" onPointerDown={go} onPointerMove={(event) => { if (event.buttons === 1) go(event); }}>
      <span className={styles.frame} style={{ top: percent(top / full), height: percent(Math.min(1, height / full)) }} />
      {marks.map(([place, colour]) => <i key={place} data-c={colour} style={{ top: percent(place / PLACES) }} />)}
      {finds.map((place) => <i key={`f${place}`} className={styles.find} style={{ top: percent(place / PLACES) }} />)}
    </div>
  );
});

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
