import { PanelRight } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/Button';
import { Segment } from '../../ui/Segment';
import { ExcerptPanel, type ExcerptPanelProps } from './ExcerptPanel';
import { SpeechPanel, type SpeechPanelProps } from './SpeechPanel';
import noteStyles from '../Note.module.css';
import styles from './Side.module.css';

export type SidePanelProps = ExcerptPanelProps & SpeechPanelProps & {
  side: 'excerpts' | 'speech';
  onSide: (side: 'excerpts' | 'speech' | null) => void;
};

/** What a note is written from: excerpts to search, or a speech to read beside it. */
export const SidePanel = memo(function SidePanel({ side, onSide, ...rest }: SidePanelProps) {
  const { t } = useTranslation('note');
  return (
    <aside className={noteStyles.pane} data-pane tabIndex={-1} aria-label={t('side')}>
      <div className={styles.head}>
        <Segment small label={t('side')} value={side} onChange={onSide} options={[{ value: 'excerpts', label: t('sideExcerpts') }, { value: 'speech', label: t('sideSpeech') }]} />
        <span className={styles.grow} />
        <IconButton size="sm" label={t('hideSide')} onPress={() => onSide(null)}><PanelRight aria-hidden="true" /></IconButton>
      </div>
      {side === 'excerpts' ? <ExcerptPanel {...rest} /> : <SpeechPanel {...rest} />}
    </aside>
  );
});
