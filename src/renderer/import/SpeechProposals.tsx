import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposedSpeech } from '@shared/domain/proposal';
import type { Choice } from './decide';
import { SpeechProposal } from './SpeechProposal';
import styles from './FilePane.module.css';

type SpeechProposalsProps = {
  speeches: readonly ProposedSpeech[];
  choices: Readonly<Record<string, Choice>>;
  place: { batch: string; file: string };
  busy: boolean;
  scroller: RefObject<HTMLDivElement | null>;
  onChoice: (key: string, choice: Choice) => void;
  onJoin: (key: string) => void;
  onCut: (speech: ProposedSpeech) => void;
};

const ROW_PX = 148;
/** Above the list: the padding of the pane and the head of the file. */
const HEAD_PX = 84;

/** The speeches of a file with the borders between them. Only those in sight exist, and the one being typed into. */
export function SpeechProposals({ speeches, choices, place, busy, scroller, onChoice, onJoin, onCut }: SpeechProposalsProps) {
  const { t } = useTranslation('import');
  const [held, setHeld] = useState(0);
  // oxlint-disable-next-line react/incompatible-library -- the React compiler is not used; nothing here is memoized
  const virtual = useVirtualizer({
    count: speeches.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => speeches[index]?.key ?? index,
    estimateSize: () => ROW_PX,
    overscan: 6,
    scrollMargin: HEAD_PX,
    initialRect: { width: 800, height: 800 },
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), Math.min(held, speeches.length - 1)])].toSorted((a, b) => a - b),
  });
  return (
    <ol className={styles.split} aria-label={t('speeches')} style={{ height: virtual.getTotalSize() + 2 }}>
      {virtual.getVirtualItems().map(({ index, start, key }) => {
        const speech = speeches[index];
        return speech && (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            aria-posinset={index + 1}
            aria-setsize={speeches.length}
            style={{ transform: `translateY(${start - HEAD_PX}px)` }}
            onFocus={() => setHeld(index)}
          >
            <SpeechProposal
              speech={speech}
              number={index + 1}
              choice={choices[speech.key] ?? {}}
              place={place}
              busy={busy}
              onChoice={(choice) => onChoice(speech.key, choice)}
              onJoin={() => onJoin(speech.key)}
              onCut={() => onCut(speech)}
            />
          </li>
        );
      })}
    </ol>
  );
}
