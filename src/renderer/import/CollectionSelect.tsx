import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue, Text } from 'react-aria-components';
import { useAnswer } from '../bridge/queries';
import styles from './EncodingSelect.module.css';

const NONE = 0;

type CollectionSelectProps = { collection: number | null; onChange: (collection: number | null) => void };

/** The collection that everything goes to as well; nothing while there are no collections. */
export function CollectionSelect({ collection, onChange }: CollectionSelectProps) {
  const { t } = useTranslation('import');
  const collections = useAnswer('collections.list', {}).data ?? [];
  if (collections.length === 0) return null;
  const choices = [{ id: NONE, name: t('collectNowhere') }, ...collections];
  return (
    <div className={styles.box}>
      <span className={styles.label} aria-hidden="true">{t('collect')}</span>
      <Select
        aria-label={t('collect')}
        value={collections.some(({ id }) => id === collection) ? collection : NONE}
        onChange={(chosen) => onChange(typeof chosen === 'number' && chosen !== NONE ? chosen : null)}
      >
        <Button className={`${styles.field} ${styles.narrow}`}><SelectValue className={styles.value ?? ''}>{({ selectedText }) => selectedText}</SelectValue><ChevronDown size={16} aria-hidden="true" /></Button>
        <Popover className={styles.popover ?? ''} offset={4} placement="top end" data-modal>
          <ListBox className={styles.list ?? ''} items={choices}>
            {(choice) => <ListBoxItem id={choice.id} textValue={choice.name} className={styles.choice ?? ''}><Text slot="label" className={styles.name ?? ''}>{choice.name}</Text></ListBoxItem>}
          </ListBox>
        </Popover>
      </Select>
    </div>
  );
}
