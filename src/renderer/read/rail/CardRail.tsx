import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasCard, type ShownPassage } from '../passages/shown-passage';
import { useScreen, type ScreenStore } from '../screen';
import { layoutCards } from './layout-cards';
import { PassageCard, type CardActions } from './PassageCard';
import type { Anchors } from './use-anchors';
import styles from './CardRail.module.css';

type CardRailProps = {
  anchorsOf: Anchors;
  screen: ScreenStore;
  passages: readonly ShownPassage[];
  active: number | null;
  focus: { field: 'note' | 'tags'; serial: number } | null;
  pathsOf: (passage: ShownPassage) => readonly string[];
  overlapsOf: (passage: ShownPassage) => number;
  actions: CardActions;
};

/** The card's top stands a little above its line, so that its first row is level with it. */
const LIFT_PX = 6;
/** The rail is laid out anew each time reading moves by this share of the screen. */
const STEP = 0.5;

/** Cards beside their passages, on the same sheet. Only those near the screen are in the page. */
export function CardRail({ anchorsOf, screen, passages, active, focus, pathsOf, overlapsOf, actions }: CardRailProps) {
  const { t } = useTranslation('read');
  const [heights, setHeights] = useState<ReadonlyMap<number, number>>(new Map());
  const height = useScreen(screen, (now) => now.height);
  const step = useScreen(screen, (now) => Math.floor(now.top / Math.max(1, now.height * STEP)));
  const layout = useScreen(screen, (now) => now.layout);
  const shown = useMemo(
    () => passages.filter((passage) => passage.state === 'attached' && (hasCard(passage) || passage.key === active)),
    [passages, active],
  );
  const placed = useMemo(() => {
    const now = { top: step * height * STEP, height, layout };
    const anchors = anchorsOf(shown.map((passage) => passage.start), now);
    const boxes = shown.map((passage, index) => ({
      id: passage.key,
      anchor: (anchors[index] ?? 0) - LIFT_PX,
      height: heights.get(passage.key) ?? estimate(passage),
    }));
    const tops = layoutCards(boxes, active);
    return shown.map((passage, index) => ({ passage, top: tops[index] ?? 0, height: boxes[index]?.height ?? 0 }))
      
      .filter(({ passage, top, height: own }) => passage.key === active || (top + own > now.top - now.height && top < now.top + 2 * now.height));
  }, [anchorsOf, shown, heights, active, step, height, layout]);

  const rail = useRef<HTMLDivElement>(null);
  const watch = useRef<ResizeObserver | null>(null);
  useLayoutEffect(() => {
    const observer = new ResizeObserver((entries) => {
      setHeights((known) => {
        const changed = entries.flatMap(({ target }): [number, number][] => {
          if (!(target instanceof HTMLElement) || !target.isConnected) return [];
          const key = Number(target.dataset['card']);
          return known.get(key) === target.offsetHeight ? [] : [[key, target.offsetHeight]];
        });
        return changed.length === 0 ? known : new Map([...known, ...changed]);
      });
    });
    watch.current = observer;
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    watch.current?.disconnect();
    for (const card of rail.current?.querySelectorAll('[data-card]') ?? []) watch.current?.observe(card);
  }, [placed]);

  return (
    <aside ref={rail} className={styles.rail} aria-label={t('cards')} data-rail>
      {placed.map(({ passage, top }) => (
        <div
          key={passage.key}
          data-card={passage.key}
          className={[styles.place, passage.key === active ? styles.front : ''].join(' ')}
          style={{ transform: `translateY(${Math.round(top)}px)` }}
        >
          <PassageCard
            passage={passage}
            paths={pathsOf(passage)}
            active={passage.key === active}
            overlaps={overlapsOf(passage)}
            focus={passage.key === active ? focus : null}
            actions={actions}
          />
        </div>
      ))}
    </aside>
  );
}

/** The height of a card that was never on the screen. */
function estimate(passage: ShownPassage): number {
  const lines = Math.min(8, Math.ceil(passage.note.length / 18));
  return 34 + lines * 22 + (passage.tags.length > 0 ? 30 : 0);
}
