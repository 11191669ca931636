import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { placeIn } from '@shared/domain/citation';
import { countCharacters } from '@shared/domain/document';
import type { Settings } from '@shared/contract/library';
import type { Speech } from '@shared/domain/speech';
import { StatusBar } from '../shell/StatusBar';
import { lengthText, readingTimeText } from '../ui/length';
import { hasCard, type ShownPassage } from './passages/shown-passage';
import { useScreen, type ScreenStore } from './screen';
import { useReadingPosition } from './use-reading-position';
import styles from './Reader.module.css';

type ReadStatusProps = { speech: Speech; settings: Settings; passages: readonly ShownPassage[]; selected: string; screen: ScreenStore };

/** The bar below the text. */
export function ReadStatus({ speech, settings, passages, selected, screen }: ReadStatusProps) {
  const { t } = useTranslation('read');
  const offset = useScreen(screen, (now) => now.reading);
  const progress = useReadingPosition(speech, screen);
  const { notes, tags } = useMemo(() => countsOf(passages), [passages]);
  const size = settings.readSize > 0 ? settings.readSize : Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--read-size'));
  const parts = [
    lengthText(speech.characters),
    readingTimeText(speech.characters),
    t('progress', { percent: Math.round(progress * 100) }),
    t('counts', { notes, marks: passages.length, tags }),
    ...(selected === '' ? [] : [t('selected', { count: countCharacters(selected) })]),
  ];
  const right = [placeIn(speech.outline, offset), t('type', { size, leading: settings.readLeading, measure: settings.readMeasure })].filter((part) => part !== '');
  return (
    <StatusBar right={right.map((part) => <span key={part} className={styles.statusPart}>{part}</span>)}>
      {parts.map((part, index) => <span key={index} className={styles.statusPart}>{part}</span>)}
    </StatusBar>
  );
}

function countsOf(passages: readonly ShownPassage[]): { notes: number; tags: number } {
  const tags = new Set<number | string>();
  let notes = 0;
  for (const passage of passages) {
    if (hasCard(passage)) notes += 1;
    for (const tag of passage.tags) tags.add(tag);
    for (const path of passage.addedPaths) tags.add(path);
  }
  return { notes, tags: tags.size };
}
