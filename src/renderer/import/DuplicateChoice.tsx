import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposedSpeech, Resemblance } from '@shared/domain/proposal';
import { Segment } from '../ui/Segment';
import { Badge } from './Badge';
import { duplicateChoice, withDuplicate, type Choice } from './decide';
import { DifferenceView } from './DifferenceView';
import styles from './SpeechProposal.module.css';

type DuplicateChoiceProps = {
  speech: ProposedSpeech;
  resembles: Resemblance;
  number: number;
  choice: Choice;
  place: { batch: string; file: string };
  onChoice: (choice: Choice) => void;
};

/** What the speech resembles in the library, how closely, and what to do about it. */
export function DuplicateChoice({ speech, resembles, number, choice, place, onChoice }: DuplicateChoiceProps) {
  const { t } = useTranslation('import');
  const [compared, setCompared] = useState(false);
  const names = { 'same-file': t('knownFile'), 'same-text': t('knownText'), similar: t('knownSimilar', { percent: percentOf(resembles.similarity) }) };
  return (
    <>
      <div className={styles.duplicate}>
        <Badge look="warn" icon={<Copy aria-hidden="true" />}>{names[resembles.kind]}</Badge>
        <Segment
          small
          label={t('duplicateChoice', { number })}
          value={duplicateChoice(speech, choice)}
          options={[{ value: 'skip', label: t('skip') }, { value: 'version', label: t('asVersion') }, { value: 'keep', label: t('keepBoth') }]}
          onChange={(onDuplicate) => onChoice(withDuplicate(choice, onDuplicate))}
        />
        {resembles.kind === 'similar' && (
          <button type="button" className={styles.link} aria-expanded={compared} onClick={() => setCompared(!compared)}>{t(compared ? 'compareHide' : 'compare')}</button>
        )}
        {resembles.title !== speech.details.title && <span className={styles.other}>{t('knownAs', { title: resembles.title })}</span>}
      </div>
      {compared && <DifferenceView speech={speech} number={number} place={place} />}
    </>
  );
}

/** A share as whole percent; what is not the very same is never called 100 %. */
function percentOf(similarity: number): number {
  return Math.min(99, Math.floor(similarity * 100));
}
