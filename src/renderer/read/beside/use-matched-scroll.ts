import { useEffect } from 'react';
import type { Settings } from '@shared/contract/library';
import type { MountedText } from '../use-mounted-text';
import { samePart, sameShare } from './matching-scroll';

export type ShownSide = { text: MountedText; partStarts: readonly number[] };

/** Lets the other text follow the one that is being scrolled, as the setting says. */
export function useMatchedScroll(leader: ShownSide | null, follower: ShownSide | null, way: Settings['besideScroll']): void {
  useEffect(() => {
    if (!leader || !follower || way === 'free') return;
    const { scroller } = leader.text.textView;
    const other = follower.text.textView.scroller;
    let frame = 0;
    const follow = () => {
      frame = 0;
      const full = scroller.scrollHeight - scroller.clientHeight;
      const otherFull = other.scrollHeight - other.clientHeight;
      other.scrollTop = way === 'share'
        ? sameShare(scroller.scrollTop, full, otherFull)
        : samePart({ top: scroller.scrollTop, parts: partsOf(leader), full }, { parts: partsOf(follower), full: otherFull });
    };
    const later = () => { if (frame === 0) frame = requestAnimationFrame(follow); };
    later();
    scroller.addEventListener('scroll', later, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      scroller.removeEventListener('scroll', later);
    };
  }, [leader, follower, way]);
}

/** Where the parts of a text begin, in px of its scrolling; what stands before the first one is a part too. */
function partsOf({ text: { textView }, partStarts }: ShownSide): number[] {
  const { scroller } = textView;
  const edge = scroller.getBoundingClientRect().top - scroller.scrollTop;
  return [0, ...partStarts.map((start) => textView.boxAt(start).top - edge).filter((top) => top > 0)];
}
