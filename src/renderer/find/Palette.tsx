import { BookOpen, ChevronRight, NotebookPen, Search, Tag as TagIcon, TextQuote, User } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../ui/Kbd';
import { MarkedText } from '../ui/MarkedText';
import { isComposing } from '../ui/shortcuts';
import { nextScope, readPalette, type Entry, type PaletteScope } from './palette-entries';
import { useEntries, type PaletteActs } from './use-entries';
import styles from './Palette.module.css';

const ICONS = { tag: TagIcon, command: ChevronRight, speech: BookOpen, place: BookOpen, excerpt: TextQuote, speaker: User, note: NotebookPen };

/** Finds speeches, places, tags, excerpts and commands from anywhere: type, choose with the arrow keys, Enter. */
export function Palette({ onClose, ...acts }: PaletteActs & { onClose: () => void }) {
  const { t } = useTranslation('find');
  const id = useId();
  const [typed, setTyped] = useState('');
  const [chosenScope, setChosenScope] = useState<PaletteScope>('all');
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const { scope, words } = readPalette(typed, chosenScope);
  const sections = useEntries(words, scope, acts);
  const entries = sections.flatMap((section) => section.entries);
  const current = entries[Math.min(at, entries.length - 1)];
  const optionId = (entry: Entry) => `${id}-${entry.id}`;
  const currentId = current && optionId(current);
  useEffect(() => {
    if (currentId !== undefined) document.getElementById(currentId)?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);

  const run = (entry: Entry | undefined) => {
    if (entry === undefined) return;
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (entries.length > 0) setAt((Math.min(at, entries.length - 1) + step + entries.length) % entries.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(current);
    } else if (event.key === 'Tab') {
      event.preventDefault();
      setChosenScope(nextScope(scope, event.shiftKey ? -1 : 1));
      setTyped(words);
      setAt(0);
    }
  };
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => { if (!open) onClose(); }} className={styles.scrim ?? ''}>
      <Modal data-modal className={styles.modal ?? ''}>
        <Dialog aria-label={t('palette')} className={styles.dialog ?? ''}>
          <div className={styles.head}>
            <Search size={20} aria-hidden="true" />
            <input
              ref={input}
              autoFocus
              className={styles.input}
              role="combobox"
              aria-label={t('palette')}
              aria-expanded={entries.length > 0}
              aria-controls={`${id}-list`}
              aria-autocomplete="list"
              aria-activedescendant={currentId}
              placeholder={t('palettePlaceholder')}
              spellCheck={false}
              autoComplete="off"
              maxLength={300}
              value={typed}
              onChange={(event) => { setTyped(event.target.value); setAt(0); }}
              onKeyDown={onKeyDown}
            />
            <span className={styles.scope} role="status">{t(`scope_${scope}`)}</span><Kbd keys="Tab" />
          </div>
          <div id={`${id}-list`} role="listbox" aria-label={t('found')} className={styles.list}>
            {sections.map((section) => (
              <div key={section.heading} role="group" aria-label={section.heading}>
                <p className={styles.heading} aria-hidden="true">{section.heading}</p>
                {section.entries.map((entry) => {
                  const Icon = ICONS[entry.kind];
                  return (
                    <div
                      key={entry.id}
                      id={optionId(entry)}
                      role="option"
                      tabIndex={-1}
                      aria-selected={entry === current}
                      className={styles.entry}
                      onPointerDown={(event) => event.preventDefault()}
                      onClick={() => run(entry)}
                    >
                      <Icon size={16} aria-hidden="true" />
                      <span className={styles.text}><MarkedText text={entry.text} marks={entry.marks} /></span>
                      {entry.hint !== '' && <span className={styles.hint}>{entry.hint}</span>}
                      {entry.keys !== undefined && <Kbd keys={entry.keys} />}
                    </div>
                  );
                })}
              </div>
            ))}
          </div>
          {entries.length === 0 && <p className={styles.none} role="status">{t('nothingFound')}</p>}
          <footer className={styles.foot} aria-hidden="true">
            <span><Kbd keys="↑" /><Kbd keys="↓" />{t('keyChoose')}</span>
            <span><Kbd keys="Enter" />{t('keyOpen')}</span>
            <span><Kbd keys=">" />{t('commands')}</span>
            <span><Kbd keys="#" />{t('tags')}</span>
            <span><Kbd keys="@" />{t('speakers')}</span>
            <span className={styles.last}><Kbd keys="Esc" />{t('keyClose')}</span>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
