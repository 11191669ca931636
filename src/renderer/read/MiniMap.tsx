import { memo, useLayoutEffect, useMemo, useRef, type PointerEvent } from 'react';
import type { TextView } from './editor/create-text-view';
import type { Span } from './passages/intervals';
import { colourOf, type ShownPassage } from './passages/shown-passage';
import type { Anchors } from './rail/use-anchors';
import { useScreen, type ScreenStore } from './screen';
import styles from './MiniMap.module.css';

/** So many places the map tells apart; more marks in one place show as one. */
const PLACES = 400;
/** Above and below the map, as its style says. */
const MAP_INSET_PX = 24;

type MiniMapProps = { textView: TextView; anchorsOf: Anchors; screen: ScreenStore; /** Attached ones. */ passages: readonly ShownPassage[]; hits: readonly Span[] };

/** All passages and finds of the speech at a glance, beside the frame of what is on the screen. A click goes there. */
export const MiniMap = memo(function MiniMap({ textView, anchorsOf, screen, passages, hits }: MiniMapProps) {
  const go = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const { full, height } = screen.get();
    textView.scroller.scrollTo({ top: ((event.clientY - box.top) / box.height) * full - height / 2 });
  };
  return (
    <div className={styles.map} aria-hidden="true" onPointerDown={go} onPointerMove={(event) => { if (event.buttons === 1) go(event); }}>
      <Frame screen={screen} />
      <Ticks anchorsOf={anchorsOf} screen={screen} passages={passages} hits={hits} />
    </div>
  );
});

/** Moves with every frame of scrolling, so it is moved by hand: nothing is drawn anew and no line is laid out. */
function Frame({ screen }: { screen: ScreenStore }) {
  const box = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const place = () => {
      const frame = box.current;
      if (!frame) return;
      const { top, height, full } = screen.get();
      frame.style.height = percent(Math.min(1, height / Math.max(1, full)));
      frame.style.translate = `0 ${Math.round((top / Math.max(1, full)) * (height - MAP_INSET_PX))}px`;
    };
    place();
    return screen.subscribe(place);
  }, [screen]);
  return <span ref={box} className={styles.frame} />;
}

/** The marks and finds: drawn again when lines have moved, not while scrolling. */
const Ticks = memo(function Ticks({ anchorsOf, screen, passages, hits }: Omit<MiniMapProps, 'textView'>) {
  const layout = useScreen(screen, (now) => now.layout);
  const places = useMemo(() => {
    const now = { ...screen.get(), layout };
    const full = Math.max(1, now.full);
    const at = (offsets: readonly number[]) => anchorsOf(offsets, now).map((px) => Math.round((px / full) * PLACES));
    const marks = new Map<number, number>();
    at(passages.map((passage) => passage.start)).forEach((place, index) => {
      const passage = passages[index];
      if (passage) marks.set(place, colourOf(passage));
    });
    return { marks: [...marks], finds: [...new Set(at(hits.map((hit) => hit.start)))] };
  }, [anchorsOf, passages, hits, screen, layout]);
  return (
    <>
      {places.marks.map(([place, colour]) => <i key={place} data-c={colour} style={{ top: percent(place / PLACES) }} />)}
      {places.finds.map((place) => <i key={`f${place}`} className={styles.find} style={{ top: percent(place / PLACES) }} />)}
    </>
  );
});

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
