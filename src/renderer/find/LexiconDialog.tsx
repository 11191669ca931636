import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Lexicon } from '@shared/domain/statistics';
import { useAnswer } from '../bridge/queries';
import { change } from '../shell/change';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useMainAction } from '../ui/main-action';
import { linesOf } from './words-view';
import styles from './Words.module.css';

/** The words counting keeps whole and those it leaves out, one a line. */
export function LexiconDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['find', 'common']);
  const id = useId();
  const lexicon = useAnswer('statistics.lexicon', {}).data;
  const [words, setWords] = useState<string | null>(null);
  const [stops, setStops] = useState<string | null>(null);
  const next = { words: linesOf(words ?? lexicon?.words.join('\n') ?? ''), stops: linesOf(stops ?? lexicon?.stops.join('\n') ?? '') };
  const fits = Lexicon.safeParse(next).success;
  const done = () => {
    if (lexicon === undefined || !fits) return;
    if (words !== null || stops !== null) void change('statistics.setLexicon', next, () => t('lexiconSaved'));
    onClose();
  };
  useMainAction(done);
  const field = (name: string, label: string, hint: string, value: string, onChange: (text: string) => void) => (
    <div className={styles.field}>
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <textarea id={`${id}-${name}`} rows={12} spellCheck={false} placeholder={hint} value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
  return (
    <Dialog
      title={t('lexicon')}
      closeLabel={t('common:close')}
      onClose={onClose}
      footer={
        <>
          {!fits && <span className={styles.wrong} role="alert">{t('lexiconWrong')}</span>}
          <span className={styles.grow} />
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button look="primary" isDisabled={!fits || lexicon === undefined} onPress={done}>{t('common:done')}</Button>
        </>
      }
    >
      <div className={styles.lexicon}>
        {field('words', t('keepWhole'), t('keepWholeHint'), words ?? lexicon?.words.join('\n') ?? '', setWords)}
        {field('stops', t('leaveOut'), t('leaveOutHint'), stops ?? lexicon?.stops.join('\n') ?? '', setStops)}
      </div>
    </Dialog>
  );
}
