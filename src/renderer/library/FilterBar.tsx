import { ArrowDownUp, Calendar, Landmark, Tag as TagIcon, User } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../bridge/queries';
import { Button } from '../ui/Button';
import { FilterPopover, type FilterChoice } from '../ui/FilterPopover';
import { Menu } from '../ui/Menu';
import { toggled, type LibraryView, type Order } from './library-view';
import styles from './LibraryHead.module.css';

const orders = [
  { name: 'orderOpened', order: 'opened', descending: true },
  { name: 'orderDateNew', order: 'date', descending: true },
  { name: 'orderDateOld', order: 'date', descending: false },
  { name: 'orderImported', order: 'imported', descending: true },
  { name: 'orderTitle', order: 'title', descending: false },
  { name: 'orderSpeaker', order: 'speaker', descending: false },
  { name: 'orderOccasion', order: 'occasion', descending: false },
  { name: 'orderLong', order: 'characters', descending: true },
  { name: 'orderShort', order: 'characters', descending: false },
  { name: 'orderPassages', order: 'passages', descending: true },
  { name: 'orderOwn', order: 'own', descending: false },
] as const satisfies readonly { name: string; order: Order; descending: boolean }[];

/** Speaker, date, occasion and tag as filters, and the order of the list. */
export function FilterBar({ view, onView }: { view: LibraryView; onView: (view: LibraryView) => void }) {
  const { t } = useTranslation('library');
  const facets = useAnswer('speeches.facets', {}).data;
  const tags = useAnswer('tags.list', {}).data ?? [];

  const filter = <T extends string | number | null>(
    name: string,
    icon: ReactNode,
    choices: readonly FilterChoice<T>[],
    chosen: readonly T[],
    change: (chosen: T[]) => void,
  ) => {
    const only = chosen.length === 1 ? choices.find((choice) => choice.value === chosen[0]) : undefined;
    const some = only ? t('chosenOne', { name, value: only.label }) : t('chosen', { name, count: chosen.length });
    return (
      <FilterPopover
        name={name}
        text={chosen.length === 0 ? name : some}
        icon={icon}
        choices={choices}
        chosen={chosen}
        onToggle={(value) => change(toggled(chosen, value))}
        onClear={() => change([])}
        strings={{ find: t('findChoice', { name }), clear: t('clearFilter'), clearSearch: t('clearSearch'), none: t('noChoices') }}
      />
    );
  };
  const current = orders.find((choice) => choice.order === view.order && choice.descending === view.descending);
  return (
    <div className={styles.tools} role="group" aria-label={t('filters')}>
      {filter(t('speaker'), <User aria-hidden="true" />, textChoices(facets?.speakers, t('noSpeaker')), view.speakers, (speakers) => onView({ ...view, speakers }))}
      {filter(
        t('date'),
        <Calendar aria-hidden="true" />,
        (facets?.years ?? []).map(({ value, count }) => ({ value, count, label: value === null ? t('noDate') : t('yearOf', { year: value }) })),
        view.years,
        (years) => onView({ ...view, years }),
      )}
      {filter(t('occasion'), <Landmark aria-hidden="true" />, textChoices(facets?.occasions, t('noOccasion')), view.occasions, (occasions) => onView({ ...view, occasions }))}
      {filter(
        t('tag'),
        <TagIcon aria-hidden="true" />,
        tags.map((tag) => ({ value: tag.id, label: tag.name, count: tag.passagesBelow, depth: Math.min(3, tag.path.split('/').length - 1) })),
        view.tags,
        (chosen) => onView({ ...view, tags: chosen }),
      )}
      <span className={styles.grow} />
      <Menu
        label={t('order', { name: '' })}
        commands={orders.filter(({ order }) => order !== 'own' || view.collection !== null).map((choice) => ({
          id: choice.name,
          label: t(choice.name),
          checked: choice === current,
          run: () => onView({ ...view, order: choice.order, descending: choice.descending }),
        }))}
      >
        <Button size="sm" look="ghost" icon={<ArrowDownUp aria-hidden="true" />} aria-label={t('order', { name: t(current?.name ?? 'orderTitle') })}>
          {t(current?.name ?? 'orderTitle')}
        </Button>
      </Menu>
    </div>
  );
}

function textChoices(list: readonly { value: string; count: number }[] | undefined, empty: string): FilterChoice<string>[] {
  return (list ?? []).map(({ value, count }) => ({ value, count, label: value === '' ? empty : value }));
}
