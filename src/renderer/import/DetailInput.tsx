import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposedSpeech } from '@shared/domain/proposal';
import { currentLocale } from '../i18n/i18n';
import type { Choice } from './decide';
import { detailText, mistakesIn, type DetailName } from './typed-details';
import styles from './SpeechProposal.module.css';

type DetailInputProps = { speech: ProposedSpeech; choice: Choice; number: number; name: DetailName; onChoice: (choice: Choice) => void };

/** One proposed detail as a field: what was found stands in it, what is typed takes its place. */
export function DetailInput({ speech, choice, number, name, onChoice }: DetailInputProps) {
  const { t } = useTranslation('import');
  const id = useId();
  const mistake = mistakesIn(choice.typed ?? {})[name];
  return (
    <span className={styles.detail}>
      <input
        className={styles.input}
        value={choice.typed?.[name] ?? detailText(speech.details, name, currentLocale())}
        placeholder={t(`detail_${name}`)}
        aria-label={t('numbered', { number, detail: t(`detail_${name}`) })}
        aria-invalid={mistake !== undefined}
        aria-describedby={mistake === undefined ? undefined : id}
        spellCheck={false}
        onChange={(event) => onChoice({ ...choice, typed: { ...choice.typed, [name]: event.target.value } })}
      />
      {mistake !== undefined && <span id={id} className={styles.mistake} role="alert">{t(mistake)}</span>}
    </span>
  );
}
