import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../bridge/queries';
import { Button } from '../ui/Button';
import { failureSentence } from './failure-sentence';
import styles from './StartFailure.module.css';

/** What stands in the place of every screen when the library could not be opened: why, and a way to try again. */
export function StartFailure({ error }: { error: Error }) {
  const { t } = useTranslation(['shell', 'common']);
  return (
    <main className={styles.page} role="alert">
      <CircleAlert size={32} className={styles.sign} aria-hidden="true" />
      <h1>{t('startFailed')}</h1>
      <p>{failureSentence(error)}</p>
      <Button className={styles.retry ?? ''} onPress={() => void queryClient.invalidateQueries()}>{t('common:retry')}</Button>
    </main>
  );
}
