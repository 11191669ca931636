import { memo, useCallback, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { firstWhere } from '../passages/intervals';
import { standsBefore } from '../passages/pending-edits';
import { cardId, hasCard, type ShownPassage } from '../passages/shown-passage';
import { useScreen, type ScreenStore } from '../screen';
import { layoutCards } from './layout-cards';
import { PassageCard, type CardActions } from './PassageCard';
import type { Anchors } from './use-anchors';
import styles from './CardRail.module.css';

type CardRailProps = {
  anchorsOf: Anchors;
  screen: ScreenStore;
  passages: readonly ShownPassage[];
  /** The active one as it is now; `passages` may be a frame behind. */
  active: ShownPassage | null;
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
export const CardRail = memo(function CardRail({ anchorsOf, screen, passages, active: activePassage, focus, pathsOf, overlapsOf, actions }: CardRailProps) {
  const { t } = useTranslation('read');
  const [heights, setHeights] = useState<ReadonlyMap<number, number>>(new Map());
  const height = useScreen(screen, (now) => now.height);
  const step = useScreen(screen, (now) => Math.floor(now.top / Math.max(1, now.height * STEP)));
  const layout = useScreen(screen, (now) => now.layout);
  const active = activePassage?.key ?? null;
  const shown = useMemo(() => {
    const cards = passages.filter((passage) => passage.state === 'attached' && hasCard(passage) && passage.key !== active);
    if (activePassage?.state !== 'attached') return cards;
    return cards.toSpliced(firstWhere(cards, (passage) => !standsBefore(passage, activePassage)), 0, activePassage);
  }, [passages, active, activePassage]);
  const placed = useMemo(() => {
    const now = { top: step * height * STEP, height, layout };
    const anchors = anchorsOf(shown.map((passage) => passage.start), now);
    const boxes = shown.map((passage, index) => ({
      id: passage.key,
      anchor: (anchors[index] ?? 0) - LIFT_PX,
      height: heights.get(passage.key) ?? estimate(passage),
    }));
    const tops = layoutCards(boxes, active);
    return shown.map((passage, index) => ({ passage, index, top: tops[index] ?? 0, height: boxes[index]?.height ?? 0 }))
      .filter(({ passage, top, height: own }) => passage.key === active || (top + own > now.top - now.height && top < now.top + 2 * now.height));
  }, [anchorsOf, shown, heights, active, step, height, layout]);

  const measured = useCallback((key: number, px: number) => {
    setHeights((known) => (known.get(key) === px ? known : new Map(known).set(key, px)));
  }, []);

  return (
    <aside className={styles.rail} aria-label={t('cards')} data-rail data-pane={placed.length > 0 ? '' : undefined} tabIndex={-1}>
      <ol>
      {placed.map(({ passage, top, index }) => (
        <Place key={passage.key} id={passage.key} name={cardId(passage)} at={index + 1} of={shown.length} top={top} front={passage.key === active} onHeight={measured}>
          <PassageCard
            passage={passage}
            paths={pathsOf(passage)}
            active={passage.key === active}
            overlaps={overlapsOf(passage)}
            focus={passage.key === active ? focus : null}
            actions={actions}
          />
        </Place>
      ))}
      </ol>
    </aside>
  );
});

/** The height of a card that was never on the screen. */
function estimate(passage: ShownPassage): number {
  const lines = Math.min(8, Math.ceil(passage.note.length / 18));
  return 34 + lines * 22 + (passage.tags.length > 0 ? 30 : 0);
}

type PlaceProps = { id: number; name: string; /** Its place among all cards. */ at: number; of: number; top: number; front: boolean; onHeight: (id: number, px: number) => void; children: ReactNode };

/** Puts a card at its top and tells its height whenever that changes. */
function Place({ id, name, at, of, top, front, onHeight, children }: PlaceProps) {
  const box = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    const card = box.current;
    if (!card) return;
    const watch = new ResizeObserver(() => onHeight(id, card.offsetHeight));
    watch.observe(card);
    return () => watch.disconnect();
  }, [id, onHeight]);
  return (
    <li ref={box} id={name} data-card={id} aria-posinset={at} aria-setsize={of} className={[styles.place, front ? styles.front : ''].join(' ')} style={{ transform: `translateY(${Math.round(top)}px)` }}>
      {children}
    </li>
  );
}
