import { useTranslation } from 'react-i18next';
import type { SpeechScope } from '@shared/domain/statistics';
import { readSpokenDate } from '@shared/domain/spoken-date';
import { useAnswer } from '../bridge/queries';
import { Button } from '../ui/Button';
import { Check } from '../ui/Check';
import { EditInPlace } from '../ui/EditInPlace';
import { withScope } from './words-view';
import styles from './Words.module.css';

/** Which speeches are counted: by collection, speaker and date. */
export function ScopePane({ scope, onScope }: { scope: SpeechScope; onScope: (scope: SpeechScope) => void }) {
  const { t } = useTranslation(['find', 'common']);
  const collections = useAnswer('collections.list', {}).data ?? [];
  const speakers = useAnswer('speeches.facets', {}).data?.speakers ?? [];
  const set = (changes: SpeechScope) => onScope(withScope(scope, changes));
  const date = (label: string, value: string | undefined, onDate: (date: string) => void) => (
    <EditInPlace
      label={label}
      value={value ?? ''}
      placeholder={label}
      read={(text) => {
        const read = readSpokenDate(text);
        return read.kind === 'wrong' ? { error: t('dateWrong') } : { value: read.kind === 'date' ? read.date : '' };
      }}
      onCommit={onDate}
      className={styles.date ?? ''}
    />
  );
  return (
    <aside className={styles.pane} aria-label={t('scope')} data-pane tabIndex={-1}>
      <div className={styles.paneHead}>
        <h2>{t('scope')}</h2>
        <Button size="sm" look="ghost" isDisabled={Object.keys(scope).length === 0} onPress={() => onScope({})}>{t('common:clear')}</Button>
      </div>
      <div className={styles.paneBody}>
        <section role="group" aria-label={t('dates')}>
          <h3>{t('dates')}</h3>
          {date(t('dateFrom'), scope.from, (from) => set({ from }))}
          {date(t('dateUntil'), scope.to, (to) => set({ to }))}
        </section>
        {collections.length > 0 && (
          <section role="group" aria-label={t('collections')}>
            <h3>{t('collections')}</h3>
            {collections.map(({ id, name, speeches }) => (
              <div key={id} className={styles.choice}><Check isSelected={scope.collections?.includes(id) ?? false} onChange={() => set({ collections: toggled(scope.collections, id) })}>{name}</Check><span>{speeches}</span></div>
            ))}
          </section>
        )}
        {speakers.length > 0 && (
          <section role="group" aria-label={t('speakers')}>
            <h3>{t('speakers')}</h3>
            {speakers.map(({ value, count }) => (
              <div key={value} className={styles.choice}><Check isSelected={scope.speakers?.includes(value) ?? false} onChange={() => set({ speakers: toggled(scope.speakers, value) })}>{value === '' ? t('noSpeaker') : value}</Check><span>{count}</span></div>
            ))}
          </section>
        )}
      </div>
    </aside>
  );
}

function toggled<T>(list: readonly T[] | undefined, value: T): T[] {
  const now = list ?? [];
  return now.includes(value) ? now.filter((one) => one !== value) : [...now, value];
}
