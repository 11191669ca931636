import { Scissors } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposedSpeech } from '@shared/domain/proposal';
import { Check } from '../ui/Check';
import { lengthText } from '../ui/length';
import { comesIn, ticked, type Choice } from './decide';
import { DetailInput } from './DetailInput';
import { DuplicateChoice } from './DuplicateChoice';
import { foundLine, foundText } from './found-text';
import styles from './SpeechProposal.module.css';

export type SpeechProposalProps = {
  speech: ProposedSpeech;
  /** Counts from 1. */
  number: number;
  choice: Choice;
  place: { batch: string; file: string };
  busy: boolean;
  onChoice: (choice: Choice) => void;
  onJoin: () => void;
  onCut: () => void;
};

const below = ['occasion', 'place', 'keywords', 'source'] as const;

/** One speech of a file: whether it comes in, its details, where they were found, and its borders. */
export function SpeechProposal({ speech, number, choice, place, busy, onChoice, onJoin, onCut }: SpeechProposalProps) {
  const { t } = useTranslation('import');
  const typed = choice.typed ?? {};
  const [more, setMore] = useState(below.some((name) => typed[name] !== undefined));
  const { found, missing } = foundLine(speech, typed);
  const input = { speech, choice, number, onChoice };
  return (
    <>
      {number > 1 && (
        <div className={styles.joint}>
          <Scissors size={13} aria-hidden="true" />
          <span>{speech.border === '' ? t('borderByHand') : t('borderAt', { marker: speech.border })}</span>
          <button type="button" className={styles.link} disabled={busy} aria-label={t('joinBeforeOf', { number })} onClick={onJoin}>{t('joinBefore')}</button>
        </div>
      )}
      <div className={styles.speech}>
        <Check aria-label={t('includeNumber', { number })} isSelected={comesIn(speech, choice)} onChange={(include) => onChoice(ticked(speech, choice, include))} />
        <span className={styles.number} aria-hidden="true">{number}</span>
        <DetailInput {...input} name="title" />
        <DetailInput {...input} name="speaker" />
        <DetailInput {...input} name="date" />
        <span className={styles.length}>{lengthText(speech.characters)}</span>
        <p className={styles.opening} lang="zh-CN">{speech.opening}</p>
        {speech.resembles !== null && <DuplicateChoice speech={speech} resembles={speech.resembles} number={number} choice={choice} place={place} onChoice={onChoice} />}
        {missing !== '' && <p className={styles.missing}>{missing}</p>}
        {more && (
          <div className={styles.more} role="group" aria-label={t('moreDetailsOf', { number })}>
            {below.map((name) => (
              <span key={name} className={styles.pair}>
                <span className={styles.label} aria-hidden="true">{t(`detail_${name}`)}</span>
                <DetailInput {...input} name={name} />
                <small>{foundText(speech, typed, name)}</small>
              </span>
            ))}
          </div>
        )}
        <div className={styles.foot}>
          <span className={styles.found}>{found}{speech.marks > 0 && <b>{t('marks', { count: speech.marks })}</b>}</span>
          <button type="button" className={styles.link} aria-expanded={more} onClick={() => setMore(!more)}>
            <span className="sr">{t('moreDetailsOf', { number })}</span><span aria-hidden="true">{t(more ? 'fewerDetails' : 'moreDetails')}</span>
          </button>
          <button type="button" className={styles.link} disabled={busy} aria-label={t('cutNumberOf', { number })} onClick={onCut}>{t('cutNumber')}</button>
        </div>
      </div>
    </>
  );
}
