import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue, Text } from 'react-aria-components';
import { encodingName, readingText } from './file-text';
import type { ReadProposal } from './intake';
import styles from './EncodingSelect.module.css';

const DETECT = 'detect';

type EncodingSelectProps = {
  proposal: ReadProposal;
  busy: boolean;
  /** Null asks for detection. */
  onChange: (encoding: string | null) => void;
};

/** What the text was decoded with; every choice shows the first words it would give. */
export function EncodingSelect({ proposal, busy, onChange }: EncodingSelectProps) {
  const { t } = useTranslation('import');
  const choices = [
    ...(proposal.guessed ? [] : [{ id: DETECT, name: t('detectAgain'), preview: t('detectAgainHint') }]),
    ...proposal.encodings.map(({ name, preview }) => ({
      id: name,
      name: proposal.guessed && name === proposal.encoding ? t('detected', { encoding: encodingName(name) }) : encodingName(name),
      preview,
    })),
  ];
  return (
    <div className={styles.box}>
      <span className={styles.label} aria-hidden="true">{t('encoding')}</span>
      <Select
        aria-label={t('encoding')}
        isDisabled={busy}
        value={proposal.encoding}
        onChange={(chosen) => {
          if (chosen !== null && chosen !== proposal.encoding) onChange(chosen === DETECT ? null : String(chosen));
        }}
      >
        <Button className={styles.field ?? ''}><SelectValue className={styles.value ?? ''}>{() => readingText(proposal)}</SelectValue><ChevronDown size={16} aria-hidden="true" /></Button>
        <Popover className={styles.popover ?? ''} offset={4} placement="bottom end" data-modal>
          <ListBox className={styles.list ?? ''} items={choices}>
            {(choice) => (
              <ListBoxItem id={choice.id} textValue={choice.name} className={styles.choice ?? ''}>
                <Text slot="label" className={styles.name ?? ''}>{choice.name}</Text>
                <Text slot="description" className={styles.preview ?? ''}>{choice.preview}</Text>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </Select>
    </div>
  );
}
