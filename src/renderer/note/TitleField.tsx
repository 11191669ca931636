import { useTranslation } from 'react-i18next';
import { isComposing } from '../ui/shortcuts';
import styles from './Note.module.css';

/** As in `note.ts`. */
const LONGEST = 300;

/** The title of a note; Enter goes on to its text. */
export function TitleField({ value, onChange, onLeave }: { value: string; onChange: (title: string) => void; onLeave: () => void }) {
  const { t } = useTranslation('note');
  return (
    <textarea
      className={styles.title} aria-label={t('title')} placeholder={t('untitled')} rows={1} maxLength={LONGEST} spellCheck={false} lang="zh-CN" value={value}
      onChange={(event) => onChange(event.target.value.replaceAll(/[\u0000-\u001f\u007f]+/gu, ' '))}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
        event.preventDefault();
        onLeave();
      }}
    />
  );
}
