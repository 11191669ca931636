import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../bridge/queries';
import { Dialog } from '../../ui/Dialog';
import { SearchField } from '../../ui/SearchField';
import styles from './Beside.module.css';

const MOST = 30;

/** Asks which speech to put beside the one that is open: those read last, or those that hold the words typed. */
export function ChooseSpeech({ beside, onChoose, onClose }: { beside: number; onChoose: (speech: number) => void; onClose: () => void }) {
  const { t } = useTranslation(['read', 'common']);
  const [text, setText] = useState('');
  const wanted = text.trim();
  const rows = useAnswer('speeches.list', { filter: wanted === '' ? {} : { text: wanted }, order: 'opened', descending: true, offset: 0, limit: MOST + 1 }, { keepPrevious: true }).data?.rows ?? [];
  const others = rows.filter((row) => row.id !== beside).slice(0, MOST);
  const [first] = others;
  return (
    <Dialog title={t('sideChoose')} closeLabel={t('common:close')} onClose={onClose}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrows only carry the focus between the controls inside */}
      <div onKeyDown={move}>
        <SearchField label={t('sideFind')} clearLabel={t('common:clear')} value={text} onChange={setText} onSubmit={() => { if (first) onChoose(first.id); }} className={styles.find ?? ''} />
        <div className={styles.list}>
          {others.map((row) => (
            <button key={row.id} type="button" data-choice className={styles.choice} onClick={() => onChoose(row.id)}>
              <b>{row.title}</b><span>{[row.speaker, row.date ?? ''].filter((part) => part !== '').join('　')}</span>
            </button>
          ))}
          {others.length === 0 && <p className={styles.none}>{t('sideNone')}</p>}
        </div>
      </div>
    </Dialog>
  );
}

/** Carries the focus from the field through the choices with the arrow keys. */
function move(event: KeyboardEvent): void {
  if (event.code !== 'ArrowDown' && event.code !== 'ArrowUp') return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, [data-choice]')];
  const at = stops.indexOf(document.activeElement as HTMLElement); // null is not found, as wanted
  event.preventDefault();
  stops[Math.max(0, Math.min(stops.length - 1, at + (event.code === 'ArrowDown' ? 1 : -1)))]?.focus();
}
