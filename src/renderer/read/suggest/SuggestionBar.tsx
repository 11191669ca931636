import { Check, X } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SUGGESTED_COLOUR } from '@shared/domain/suggestions/suggestion';
import { ariaKeysIn, capsIn } from '../../ui/key-map';
import { Swatch } from '../../ui/Swatch';
import { toolbarPlace, type ToolbarPlace } from '../select/toolbar-place';
import type { MountedText } from '../use-mounted-text';
import type { Proposal } from './proposals';
import styles from './Suggestions.module.css';

type BarProps = { mounted: MountedText; proposal: Proposal; onAccept: () => void; onDecline: () => void };

/** Stands below the current proposal: what it would become, why, and the two answers. */
export function SuggestionBar({ mounted, proposal, onAccept, onDecline }: BarProps) {
  const { t } = useTranslation(['suggest', 'common']);
  const bar = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<ToolbarPlace | null>(null);
  const { textView } = mounted;
  useLayoutEffect(() => {
    const measure = () => {
      const box = bar.current;
      if (!box || textView.view.isDestroyed) return;
      const { scroller, view } = textView;
      const screen = scroller.getBoundingClientRect();
      const text = view.dom.getBoundingClientRect();
      setPlace(toolbarPlace({
        start: textView.boxAt(proposal.start),
        end: textView.boxAt(proposal.end),
        screen: { top: screen.top, bottom: screen.bottom },
        text: { left: text.left, right: text.right },
        size: { width: box.offsetWidth, height: box.offsetHeight },
        origin: { left: screen.left, top: screen.top - scroller.scrollTop },
      }));
    };
    measure();
    // scrolling to a block that was never laid out settles within two frames
    let frame = requestAnimationFrame(() => { frame = requestAnimationFrame(measure); });
    return () => cancelAnimationFrame(frame);
  }, [textView, proposal]);
  const colour = SUGGESTED_COLOUR[proposal.kind];
  const cue = textView.text.slice(proposal.cue.start, proposal.cue.end);
  return (
    <div
      ref={bar} className={styles.bar} role="toolbar" aria-label={t('pane')}
      style={place ? { transform: `translate(${place.left}px, ${place.top}px)` } : { visibility: 'hidden' }}
    >
      <Swatch colour={colour} sample={t('common:markSample')} />
      <span className={styles.why}><b>{t(`kind_${proposal.kind}`)}</b>{t(`why_${proposal.rule}`, { cue })}</span>
      <button type="button" className={styles.act} title={t('acceptAs', { colour: t(`common:colour${colour}`) })} aria-keyshortcuts={ariaKeysIn('placeSuggest', 'KeyY')} onPointerDown={keep} onMouseDown={keep} onClick={() => onAccept()}>
        <Check size={16} aria-hidden="true" />{t('accept')}<small aria-hidden="true">{capsIn('placeSuggest', 'KeyY')}</small>
      </button>
      <button type="button" className={styles.act} aria-keyshortcuts={ariaKeysIn('placeSuggest', 'KeyD')} onPointerDown={keep} onMouseDown={keep} onClick={() => onDecline()}>
        <X size={16} aria-hidden="true" />{t('decline')}<small aria-hidden="true">{capsIn('placeSuggest', 'KeyD')}</small>
      </button>
    </div>
  );
}

/** Leaves the focus where it is. */
function keep(event: { preventDefault: () => void }): void {
  event.preventDefault();
}
