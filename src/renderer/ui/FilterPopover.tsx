import { ChevronDown } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Button } from './Button';
import { Check } from './Check';
import { SearchField } from './SearchField';
import styles from './FilterPopover.module.css';

export type FilterChoice<T> = { value: T; label: string; count: number; depth?: number };

type FilterPopoverProps<T> = {
  /** What is chosen from, and what is said on the button when something is. */
  name: string;
  text: string;
  icon: ReactNode;
  choices: readonly FilterChoice<T>[];
  chosen: readonly T[];
  onToggle: (value: T) => void;
  onClear: () => void;
  /** `more` says how many choices are left out of a very long list. */
  strings: { find: string; clear: string; clearSearch: string; none: string; more?: (count: number) => string };
};

const FIND_FROM = 9;
/** Choices drawn at once; typing narrows a longer list. */
const MOST_SHOWN = 200;

/** A button that opens a list of choices with their counts; several can be chosen. */
export function FilterPopover<T extends string | number | null>(props: FilterPopoverProps<T>) {
  const { name, text, icon, choices, chosen, onToggle, onClear, strings } = props;
  const [find, setFind] = useState('');
  const wanted = find.trim();
  const found = wanted === '' ? choices : choices.filter((choice) => choice.label.includes(wanted));
  const shown = strings.more === undefined ? found : found.slice(0, MOST_SHOWN);
  return (
    <DialogTrigger onOpenChange={(open) => { if (open) setFind(''); }}>
      <Button size="sm" icon={icon} {...(chosen.length > 0 ? { pressed: true } : {})}>{text}<ChevronDown aria-hidden="true" /></Button>
      <Popover className={styles.popover ?? ''} offset={4} placement="bottom start" data-modal>
        <Dialog aria-label={name} className={styles.dialog ?? ''}>
          {choices.length >= FIND_FROM && (
            <SearchField label={strings.find} clearLabel={strings.clearSearch} value={find} onChange={setFind} className={styles.find ?? ''} />
          )}
          <div className={styles.list}>
            {shown.map((choice) => (
              <div key={String(choice.value)} className={styles.choice} data-depth={choice.depth ?? 0}>
                <Check isSelected={chosen.includes(choice.value)} onChange={() => onToggle(choice.value)}>
                  <span className={styles.text}>{choice.label}</span>
                  <span className={styles.count}>{choice.count}</span>
                </Check>
              </div>
            ))}
            {shown.length < found.length && <p className={styles.none}>{strings.more?.(found.length - shown.length)}</p>}
            {shown.length === 0 && <p className={styles.none}>{strings.none}</p>}
          </div>
          {chosen.length > 0 && <div className={styles.foot}><Button size="sm" look="ghost" onPress={onClear}>{strings.clear}</Button></div>}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
