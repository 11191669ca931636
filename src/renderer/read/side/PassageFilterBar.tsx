import { Tag } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { FilterPopover } from '../../ui/FilterPopover';
import { Swatch } from '../../ui/Swatch';
import { pathText } from '../../tag/path-text';
import { nothingHidden, toggled } from '../passages/passage-filter';
import { COLOURS, colourOf, type ShownPassage } from '../passages/shown-passage';
import type { PassageFilter } from '../passages/use-passage-filter';
import styles from './Side.module.css';

type PassageFilterBarProps = {
  /** All passages of the speech. */
  passages: readonly ShownPassage[];
  /** How many of them are switched on. */
  shown: number;
  filter: PassageFilter;
  pathsOf: (passage: ShownPassage) => readonly string[];
};

/** Switches the passages of a colour or a tag off and on, in the text, the margin and the list. */
export function PassageFilterBar({ passages, shown, filter, pathsOf }: PassageFilterBarProps) {
  const { t } = useTranslation(['read', 'common']);
  const { hidden, change } = filter;
  const colours = useMemo(() => new Set(passages.map(colourOf)), [passages]);
  const tags = useMemo(() => {
    const counts = new Map<string, number>();
    for (const passage of passages) for (const path of pathsOf(passage)) counts.set(path, (counts.get(path) ?? 0) + 1);
    return [...counts].toSorted((a, b) => b[1] - a[1]).map(([path, count]) => ({ value: path, label: pathText(path), count }));
  }, [passages, pathsOf]);
  return (
    <div className={styles.filter} role="group" aria-label={t('filter')}>
      <div className={styles.switches}>
        {COLOURS.filter((colour) => colours.has(colour) || hidden.colours.has(colour)).map((colour) => (
          <button
            key={colour}
            type="button"
            className={styles.switch}
            aria-pressed={!hidden.colours.has(colour)}
            aria-label={t('showColour', { colour: t(`common:colour${colour}`) })}
            title={t('showColour', { colour: t(`common:colour${colour}`) })}
            onClick={() => change(toggled(hidden, { colour }))}
          >
            <Swatch colour={colour} />
          </button>
        ))}
        {tags.length > 0 && (
          <FilterPopover
            name={t('hideTags')} text={hidden.tags.size > 0 ? t('tagsHidden', { count: hidden.tags.size }) : t('hideTags')} icon={<Tag aria-hidden="true" />}
            choices={tags} chosen={[...hidden.tags]} onToggle={(tag) => change(toggled(hidden, { tag }))} onClear={() => change({ ...hidden, tags: new Set() })}
            strings={{ find: t('findTag'), clear: t('showAll'), clearSearch: t('clearFindTag'), none: t('findNone') }}
          />
        )}
      </div>
      <div className={styles.hidden} role="status" aria-live="polite">
        {shown < passages.length && <>{t('hiddenCount', { count: passages.length - shown })}<Button size="sm" look="ghost" onPress={() => change(nothingHidden)}>{t('showAll')}</Button></>}
      </div>
    </div>
  );
}
