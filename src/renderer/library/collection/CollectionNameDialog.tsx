import { useTranslation } from 'react-i18next';
import { CollectionName } from '@shared/domain/collection';
import { NameDialog } from '../../ui/NameDialog';

type CollectionNameDialogProps = { title: string; value?: string; onDone: (name: string) => void; onClose: () => void };

/** Asks for the name of a collection. */
export function CollectionNameDialog({ title, value, onDone, onClose }: CollectionNameDialogProps) {
  const { t } = useTranslation(['library', 'common']);
  return (
    <NameDialog
      title={title}
      label={t('collectionName')}
      {...(value === undefined ? {} : { value })}
      refuse={(name) => (CollectionName.safeParse(name).success ? null : t('tooLong', { limit: 100 }))}
      strings={{ done: t('common:done'), cancel: t('common:cancel'), close: t('common:close') }}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
