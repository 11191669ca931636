import { Check, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SUGGESTED_COLOUR } from '@shared/domain/suggestions/suggestion';
import { ariaKeysIn, capsIn } from '../../ui/key-map';
import { keepFocus } from '../../ui/keep-focus';
import { Swatch } from '../../ui/Swatch';
import { useToolbarPlace } from '../select/use-toolbar-place';
import type { MountedText } from '../use-mounted-text';
import type { Proposal } from './proposals';
import styles from './Suggestions.module.css';

type BarProps = { mounted: MountedText; proposal: Proposal; onAccept: () => void; onDecline: () => void };

/** Stands below the current proposal: what it would become, why, and the two answers. */
export function SuggestionBar({ mounted, proposal, onAccept, onDecline }: BarProps) {
  const { t } = useTranslation(['suggest', 'common']);
  const { textView } = mounted;
  const { ref, style } = useToolbarPlace(textView, proposal.start, proposal.end);
  const colour = SUGGESTED_COLOUR[proposal.kind];
  const cue = textView.text.slice(proposal.cue.start, proposal.cue.end);
  return (
    <div ref={ref} className={styles.bar} role="toolbar" aria-label={t('pane')} style={style}>
      <Swatch colour={colour} sample={t('common:markSample')} />
      <span className={styles.why}><b>{t(`kind_${proposal.kind}`)}</b>{t(`why_${proposal.rule}`, { cue })}</span>
      <button type="button" className={styles.act} title={t('acceptAs', { colour: t(`common:colour${colour}`) })} aria-keyshortcuts={ariaKeysIn('placeSuggest', 'KeyY')} onPointerDown={keepFocus} onMouseDown={keepFocus} onClick={() => onAccept()}>
        <Check size={16} aria-hidden="true" />{t('accept')}<small aria-hidden="true">{capsIn('placeSuggest', 'KeyY')}</small>
      </button>
      <button type="button" className={styles.act} aria-keyshortcuts={ariaKeysIn('placeSuggest', 'KeyD')} onPointerDown={keepFocus} onMouseDown={keepFocus} onClick={() => onDecline()}>
        <X size={16} aria-hidden="true" />{t('decline')}<small aria-hidden="true">{capsIn('placeSuggest', 'KeyD')}</small>
      </button>
    </div>
  );
}
