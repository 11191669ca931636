import { Heading1, Heading2, List, ListChecks, ListOrdered, Quote, Scale, Superscript, Table2, TextQuote } from 'lucide-react';
import type { ReactNode } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Insertions } from './use-insertions';
import styles from './Note.module.css';

type InsertMenuProps = { at: { left: number; top: number }; insert: Insertions; onFindExcerpt: () => void; onClose: () => void };

/** What can be put on an empty line; opens with a slash. */
export function InsertMenu({ at, insert, onFindExcerpt, onClose }: InsertMenuProps) {
  const { t } = useTranslation('note');
  // the list has to be gone before the text takes the focus, or the list would take it back
  const then = (act: () => void) => () => { onClose(); setTimeout(act); };
  const kind = (of: Parameters<Insertions['kind']>[0]) => then(() => insert.kind(of));
  const choices: { id: string; label: string; icon: ReactNode; run: () => void }[] = [
    { id: 'excerpt', label: t('insertExcerpt'), icon: <TextQuote />, run: then(onFindExcerpt) },
    { id: 'task', label: t('task'), icon: <ListChecks />, run: kind('task') },
    { id: 'decision', label: t('decision'), icon: <Scale />, run: kind('decision') },
    { id: 'heading1', label: t('heading1'), icon: <Heading1 />, run: kind('heading1') },
    { id: 'heading2', label: t('heading2'), icon: <Heading2 />, run: kind('heading2') },
    { id: 'number', label: t('number'), icon: <ListOrdered />, run: kind('number') },
    { id: 'bullet', label: t('bullet'), icon: <List />, run: kind('bullet') },
    { id: 'quote', label: t('quote'), icon: <Quote />, run: kind('quote') },
    { id: 'table', label: t('table'), icon: <Table2 />, run: then(insert.table) },
    { id: 'footnote', label: t('footnote'), icon: <Superscript />, run: then(insert.footnote) },
  ];
  return (
    <div
      data-modal style={{ left: at.left, top: at.top }} className={styles.insertMenu}
      onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onClose(); } }}
      onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) onClose(); }}
    >
      <ListBox autoFocus="first" aria-label={t('insert')} items={choices} onAction={(id) => choices.find((choice) => choice.id === id)?.run()}>
        {({ id, label, icon }) => <ListBoxItem id={id} textValue={label}><span aria-hidden="true">{icon}</span>{label}</ListBoxItem>}
      </ListBox>
    </div>
  );
}
