import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Settings } from '@shared/contract/library';
import type { Speech } from '@shared/domain/speech';
import type { ReadTarget } from '../shell/navigation';
import type { TextView } from './editor/create-text-view';
import { openingOf } from './opening-blocks';
import type { Look } from './editor/text-look';
import type { Intervals } from './passages/intervals';
import { paint } from './passages/passage-painter';
import { intervalsOfAttached, type ShownPassage } from './passages/shown-passage';
import { createScreen, type ScreenStore } from './screen';
import { scrollToOffset, showSpan } from './scroll-to';

export type MountedText = { textView: TextView; screen: ScreenStore };

/** The text once it stands in the page, and the way to tell that it does. */
export function useMountedText(): [MountedText | null, (textView: TextView | null) => void] {
  const [mounted, setMounted] = useState<MountedText | null>(null);
  const screen = useRef<ScreenStore | null>(null);
  const onReady = useCallback((textView: TextView | null) => {
    screen.current?.destroy();
    screen.current = textView ? createScreen(textView) : null;
    setMounted(textView && screen.current ? { textView, screen: screen.current } : null);
  }, []);
  return [mounted, onReady];
}

/** How the text is to look, by its outline and the settings. */
export function useLook(speech: Speech, settings: Settings): Look {
  const { splitPoints, fullWidthPunctuation } = settings;
  const { outline, doc, title, speaker } = speech;
  const opening = useMemo(() => openingOf(doc.blocks, { title, speaker }), [doc, title, speaker]);
  return useMemo(() => ({ outline, opening, splitPoints, fullWidthPunctuation }), [outline, opening, splitPoints, fullWidthPunctuation]);
}

/** Keeps passages and the active one painted. Returns the attached passages as intervals. */
export function usePainting(mounted: MountedText | null, passages: readonly ShownPassage[], active: number | null): Intervals<ShownPassage> {
  const intervals = useMemo(() => intervalsOfAttached(passages), [passages]);
  // in the layout phase, so that a key and its highlight share one frame
  useLayoutEffect(() => {
    if (mounted) paint(mounted.textView.view, { passages: intervals, active });
  }, [mounted, intervals, active]);
  return intervals;
}

/** Brings the reader to its target, or back to where reading stopped, once for each navigation. */
export function useArrival(
  mounted: MountedText | null,
  speech: Speech,
  passages: readonly ShownPassage[],
  target: ReadTarget | null,
  step: number,
  activate: (key: number) => void,
): void {
  const done = useRef<{ step: number; mounted: MountedText } | null>(null);
  const { readingOffset } = speech;
  useEffect(() => {
    if (!mounted || (done.current?.step === step && done.current.mounted === mounted)) return;
    const { textView } = mounted;
    if (target !== null && 'passage' in target) {
      const passage = passages.find((one) => one.id === target.passage);
      if (!passage) return;
      if (passage.state === 'attached') showSpan(textView, passage);
      activate(passage.key);
    } else if (target !== null) {
      showSpan(textView, { start: target.offset, end: target.end ?? target.offset });
    } else if (readingOffset > 0) {
      scrollToOffset(textView, readingOffset, 0);
    }
    done.current = { step, mounted };
    textView.view.focus();
  }, [mounted, passages, target, step, readingOffset, activate]);
}
