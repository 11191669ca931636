import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '@shared/contract/library';
import type { Colour } from '@shared/domain/passage';
import { change } from '../../shell/change';
import { showToast } from '../../ui/Toast';
import { overlapping, type Intervals, type Span } from '../passages/intervals';
import { colourOf, type ShownPassage } from '../passages/shown-passage';
import { useStable } from '../../ui/use-stable';

/** Marks what was found in the style used last, in one step of undo; what is marked just so already stays as it is. */
export function useMarkFinds(speech: number, settings: Settings, intervals: Intervals<ShownPassage>): { colour: Colour; all: (hits: readonly Span[], text: string) => void } {
  const { t } = useTranslation('read');
  const colour = colourOf({ colour: settings.lastColour });
  const all = useStable((hits: readonly Span[], text: string) => {
    const open = hits.filter(({ start, end }) => !overlapping(intervals, start, end).some((one) => one.start === start && one.end === end));
    if (open.length === 0) return showToast({ text: t('findMarkedBefore') });
    const ranges = open.map(({ start, end }) => ({ start, end }));
    void change('passages.createAll', { speech, ranges, colour }, ({ count }) => t('findMarkedAll', { count, text }));
  });
  return useMemo(() => ({ colour, all }), [colour, all]);
}
