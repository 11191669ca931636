import { useTranslation } from 'react-i18next';
import { ViewName } from '@shared/domain/saved-view';
import { NameDialog } from '../ui/NameDialog';

/** Asks under what name something is kept. */
export function ViewNameDialog({ title, value, onDone, onClose }: { title: string; value?: string; onDone: (name: string) => void; onClose: () => void }) {
  const { t } = useTranslation(['view', 'common']);
  return (
    <NameDialog
      title={title}
      label={t('name')}
      {...(value === undefined ? {} : { value })}
      refuse={(name) => (ViewName.safeParse(name).success ? null : t('nameTooLong'))}
      strings={{ done: t('common:done'), cancel: t('common:cancel'), close: t('common:close') }}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
