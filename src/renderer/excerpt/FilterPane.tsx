import { Bookmark, BookOpen } from 'lucide-react';
import { memo, useEffect, useEffectEvent, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExcerptFilter } from '@shared/domain/excerpt';
import type { Colour } from '@shared/domain/passage';
import type { View } from '@shared/domain/saved-view';
import type { Tag } from '@shared/domain/tag';
import { useAnswer } from '../bridge/queries';
import { Button } from '../ui/Button';
import { Check } from '../ui/Check';
import { Chip } from '../ui/Chip';
import { FilterPopover } from '../ui/FilterPopover';
import { SearchField } from '../ui/SearchField';
import { Swatch } from '../ui/Swatch';
import { change } from '../shell/change';
import { SavedViews } from '../view/SavedViews';
import { ViewNameDialog } from '../view/ViewNameDialog';
import { DateCondition } from './DateCondition';
import { isNarrowed, sameFilter, toggled, type ExcerptView } from './excerpt-view';
import { Facet } from './Facet';
import { NearCondition } from './NearCondition';
import { TagLogic } from './TagLogic';
import styles from './FilterPane.module.css';

const COLOURS: readonly Colour[] = [1, 2, 3, 4, 5, 6];
const TYPING_MS = 200;
/** Larger numbers do not fit beside a colour's name in half the width. */
const MOST_BESIDE = 99;

type FilterPaneProps = {
  view: ExcerptView;
  tags: readonly Tag[];
  onChange: (changes: ExcerptFilter) => void;
  /** Shows a saved view. */
  onShow: (changes: Partial<ExcerptView>) => void;
  onClear: () => void;
  search: Ref<HTMLInputElement>;
};

/** The left side of the excerpts: every condition, with what each would find. */
export const FilterPane = memo(function FilterPane({ view, tags, onChange, onShow, onClear, search }: FilterPaneProps) {
  const { filter, group, order } = view;
  const { t } = useTranslation(['excerpt', 'common']);
  const facets = useAnswer('excerpts.facets', { filter }, { keepPrevious: true }).data;
  const { colours = [], speakers = [], years = [], authors = [], collections: inCollections = [], speeches = [] } = facets ?? {};
  const chosenSpeeches = filter.speeches ?? [];
  const onlySpeech = chosenSpeeches.length === 1 ? speeches.find(({ value }) => value === chosenSpeeches[0]) : undefined;
  const collections = useAnswer('collections.list', {}).data ?? [];
  const [naming, setNaming] = useState(false);
  const now: View | null = isNarrowed(filter) ? { kind: 'excerpts', filter, group, order } : null;
  const colourName = (colour: Colour) => t(`common:colour${colour}`);
  return (
    <aside className={styles.pane} aria-label={t('filters')} data-pane tabIndex={-1}>
      <div className={styles.head}>
        <h2>{t('filters')}</h2>
        <Button size="sm" look="ghost" icon={<Bookmark aria-hidden="true" />} isDisabled={now === null} onPress={() => setNaming(true)}>{t('saveView')}</Button>
        <Button size="sm" look="ghost" isDisabled={!isNarrowed(filter)} onPress={onClear}>{t('common:clear')}</Button>
      </div>
      <div className={styles.body}>
        <div className={styles.views}>
          <SavedViews
            kind="excerpts"
            heading={t('savedViews')}
            isCurrent={(saved) => saved.kind === 'excerpts' && saved.group === group && sameFilter(saved.filter, filter)}
            now={now}
            onShow={(saved) => { if (saved.kind === 'excerpts') onShow({ filter: saved.filter, group: saved.group, order: saved.order }); }}
          />
        </div>
        <Scope filter={filter} onChange={onChange} />
        <section>
          <h3>{t('tags')}</h3>
          <TagLogic filter={filter} tags={tags} onChange={onChange} />
          <p className={styles.hint}>{t('tagsBelow')}</p>
        </section>
        <section role="group" aria-label={t('colours')}>
          <h3>{t('colours')}</h3>
          <div className={styles.colours} data-many={colours.some(({ count }) => count > MOST_BESIDE)}>
            {COLOURS.map((colour) => (
              <div key={colour} className={styles.row}>
                <Check isSelected={filter.colours?.includes(colour) ?? false} onChange={() => onChange({ colours: toggled(filter.colours, colour) })}>
                  <Swatch colour={colour} /><span className={styles.name}>{colourName(colour)}</span>
                </Check>
                <span className={styles.n}>{colours.find(({ value }) => value === colour)?.count ?? 0}</span>
              </div>
            ))}
          </div>
        </section>
        <Facet
          heading={t('speakers')}
          choices={speakers.map(({ value, count }) => ({ value, count, label: value === '' ? t('speakerUnknown') : value }))}
          chosen={filter.speakers ?? []}
          onToggle={(value) => onChange({ speakers: toggled(filter.speakers, value) })}
        />
        {(speeches.length > 1 || chosenSpeeches.length > 0) && (
          <section role="group" aria-label={t('speeches')}>
            <h3>{t('speeches')}</h3>
            <FilterPopover
              name={t('speeches')}
              text={chosenSpeeches.length === 0 ? t('allSpeeches') : onlySpeech ? onlySpeech.label : t('speechesChosen', { count: chosenSpeeches.length })}
              icon={<BookOpen aria-hidden="true" />}
              choices={speeches}
              chosen={chosenSpeeches}
              onToggle={(value) => onChange({ speeches: toggled(chosenSpeeches, value) })}
              onClear={() => onChange({ speeches: [] })}
              strings={{ find: t('findSpeech'), clear: t('allSpeeches'), clearSearch: t('common:clear'), none: t('noSuchSpeech'), more: (count) => t('moreSpeeches', { count }) }}
            />
          </section>
        )}
        <Facet
          heading={t('years')}
          choices={years.map(({ value, count }) => ({ value, count, label: t('yearOf', { year: value }) }))}
          chosen={filter.years ?? []}
          onToggle={(value) => onChange({ years: toggled(filter.years, value) })}
        />
        <DateCondition from={filter.from} to={filter.to} onChange={onChange} />
        <Facet
          heading={t('collections')}
          choices={inCollections.map(({ value, count }) => ({ value, count, label: collections.find(({ id }) => id === value)?.name ?? '' }))}
          chosen={filter.collections ?? []}
          onToggle={(value) => onChange({ collections: toggled(filter.collections, value) })}
        />
        {(authors.length > 1 || filter.authors !== undefined) && (
          <Facet
            heading={t('authors')}
            choices={authors.map(({ value, count }) => ({ value, count, label: value === '' ? t('authorUnknown') : value }))}
            chosen={filter.authors ?? []}
            onToggle={(value) => onChange({ authors: toggled(filter.authors, value) })}
          />
        )}
        <NearCondition near={filter.near} tags={tags} onChange={onChange} />
        <section>
          <h3>{t('textContains')}</h3>
          <TextCondition text={filter.text ?? ''} onText={(text) => onChange({ text })} search={search} />
        </section>
        <section role="group" aria-label={t('more')}>
          <div className={styles.row}>
            <Check isSelected={filter.withNote ?? false} onChange={(withNote) => onChange({ withNote })}><span className={styles.name}>{t('withNote')}</span></Check>
            <span className={styles.n}>{facets?.withNote ?? 0}</span>
          </div>
          <div className={styles.row}>
            <Check isSelected={filter.inNote ?? false} onChange={(inNote) => onChange({ inNote })}><span className={styles.name}>{t('inNote')}</span></Check>
            <span className={styles.n}>{facets?.inNote ?? 0}</span>
          </div>
        </section>
      </div>
      {naming && now !== null && (
        <ViewNameDialog title={t('saveView')} onDone={(name) => void change('views.save', { name, view: now }, () => t('viewSaved', { name }))} onClose={() => setNaming(false)} />
      )}
    </aside>
  );
});

/** The words looked for; they act after a short pause in typing. Cleared from outside, the field is cleared too. */
function TextCondition({ text, onText, search }: { text: string; onText: (text: string) => void; search: Ref<HTMLInputElement> }) {
  const { t } = useTranslation(['excerpt', 'common']);
  const [draft, setDraft] = useState<string | null>(null);
  const act = useEffectEvent(() => {
    if (draft !== null) onText(draft);
    setDraft(null);
  });
  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(act, TYPING_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  return <SearchField label={t('textPlaceholder')} clearLabel={t('common:clear')} value={draft ?? text} onChange={setDraft} ref={search} />;
}

/** The speeches or passages another screen narrowed the list to. */
function Scope({ filter, onChange }: { filter: ExcerptFilter; onChange: (changes: ExcerptFilter) => void }) {
  const { t } = useTranslation(['excerpt', 'common']);
  const { speeches = [], passages = [] } = filter;
  const [only] = speeches.length === 1 ? speeches : [];
  const title = useAnswer('speeches.get', { id: only ?? 1 }, { enabled: only !== undefined }).data?.title;
  if (speeches.length === 0 && passages.length === 0) return null;
  const speechText = only !== undefined && title !== undefined ? t('onlySpeech', { title }) : t('onlySpeeches', { count: speeches.length });
  return (
    <section>
      {speeches.length > 0 && <Chip on removeLabel={t('common:clear')} onRemove={() => onChange({ speeches: [] })}>{speechText}</Chip>}
      {passages.length > 0 && <Chip on removeLabel={t('common:clear')} onRemove={() => onChange({ passages: [] })}>{t('onlyPassages', { count: passages.length })}</Chip>}
    </section>
  );
}
