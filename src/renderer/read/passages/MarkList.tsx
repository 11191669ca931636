import { memo, useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { plainNote } from '@shared/domain/margin-note';
import type { TextView } from '../editor/create-text-view';
import { useScreen, type ScreenStore } from '../screen';
import { visibleBlocks } from '../visible-blocks';
import { overlapping, type Intervals } from './intervals';
import { cardId, colourOf, hasCard, type ShownPassage } from './shown-passage';

/** More than this on one screen are not listed one by one; all of them stand in the left pane. */
const MOST = 60;
/** Long quotes are named by their beginning. */
const QUOTE_UNITS = 120;

type MarkListProps = {
  textView: TextView;
  screen: ScreenStore;
  passages: Intervals<ShownPassage>;
  pathsOf: (passage: ShownPassage) => readonly string[];
  onActivate: (key: number) => void;
};

/**
 * The marks on the screen for those who cannot see them: highlights painted over the text have no element that could be
 * told to anyone. In reading order, each with its card as details.
 */
export const MarkList = memo(function MarkList({ textView, screen, passages, pathsOf, onActivate }: MarkListProps) {
  const { t } = useTranslation(['read', 'common']);
  const step = useDeferredValue(useScreen(screen, (now) => Math.floor((2 * now.top) / Math.max(1, now.height))));
  const layout = useDeferredValue(useScreen(screen, (now) => now.layout));
  const here = useMemo(() => {
    const { view, scroller, positions } = textView;
    const blocks = layout >= 0 && step >= 0 ? visibleBlocks(view.dom, scroller, 0) : null;
    if (!blocks) return [];
    return overlapping(passages, positions.blockStarts[blocks.first] ?? 0, positions.blockStarts[blocks.last + 1] ?? positions.length).slice(0, MOST);
  }, [textView, passages, step, layout]);
  return (
    <section className="sr" aria-label={t('marksOnScreen', { count: here.length })}>
      <ol>
        {here.map((passage) => (
          <li key={passage.key}>
            <mark lang="zh-CN" {...(hasCard(passage) ? { 'aria-details': cardId(passage) } : {})}>
              <button type="button" tabIndex={-1} onClick={() => onActivate(passage.key)}>{passage.exact.slice(0, QUOTE_UNITS)}</button>
            </mark>
            {[t(`common:colour${colourOf(passage)}`), ...pathsOf(passage), ...(passage.note === '' ? [] : [t('announceNote', { note: plainNote(passage.note) })])].map((part) => `，${part}`).join('')}
          </li>
        ))}
      </ol>
    </section>
  );
});
