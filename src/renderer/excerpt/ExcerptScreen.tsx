import { FileOutput, WrapText } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Excerpt, ExcerptFilter } from '@shared/domain/excerpt';
import { groupExcerpts } from '@shared/domain/group-excerpts';
import type { Grouping } from '@shared/domain/sheet';
import type { Tag } from '@shared/domain/tag';
import { useAnswer } from '../bridge/queries';
import { currentLocale, sentenceOf } from '../i18n/i18n';
import type { ReadTarget } from '../shell/navigation';
import { StatusBar } from '../shell/StatusBar';
import { Button, IconButton } from '../ui/Button';
import { Kbd } from '../ui/Kbd';
import { Segment } from '../ui/Segment';
import { copyCitations, deletePassages, recolour, retag } from './change-excerpts';
import { ExcerptList } from './ExcerptList';
import { rowsOf } from './excerpt-rows';
import { toggled, viewOf, withConditions, type ExcerptView } from './excerpt-view';
import { FilterPane } from './FilterPane';
import { NothingShown } from './NothingShown';
import { SelectionBar } from './SelectionBar';
import { TagsDialog } from '../tag/TagsDialog';
import { useExcerptCursor } from './use-excerpt-cursor';
import { useExcerptKeys } from './use-excerpt-keys';
import { useExcerpts } from './use-excerpts';
import styles from './ExcerptScreen.module.css';

const NO_TAGS: readonly Tag[] = [];

export type ExcerptScreenProps = {
  filter: ExcerptFilter;
  /** What was set when this place was left, for the way back. */
  kept?: ExcerptView | undefined;
  onKeep?: (view: ExcerptView) => void;
  onOpen: (speech: number, target: ReadTarget) => void;
  onExport: (filter: ExcerptFilter, group: Grouping) => void;
};

/** Every marked passage outside its speech: filtered at the left, grouped and read in the middle. */
export function ExcerptScreen({ filter: asked, kept, onKeep, onOpen, onExport }: ExcerptScreenProps) {
  const { t } = useTranslation(['excerpt', 'common']);
  const [view, setView] = useState<ExcerptView>(kept ?? viewOf(asked));
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [tagging, setTagging] = useState(false);
  const { filter, group } = view;
  const { excerpts, total, speeches, ready, failure } = useExcerpts(filter);
  const tags = useAnswer('tags.list', {}).data ?? NO_TAGS;
  const all = useAnswer('excerpts.facets', { filter: {} }).data?.all;
  const locale = currentLocale();
  const rows = useMemo(
    () => rowsOf(groupExcerpts({ excerpts, filter, tags, group, locale }), folded),
    [excerpts, filter, tags, group, locale, folded],
  );
  const cursor = useExcerptCursor(rows, view.current);
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const { selected } = cursor;
  const row = rows[cursor.at];
  const current = row?.kind === 'excerpt' ? row.excerpt : null;
  const marked = useMemo(() => excerpts.filter(({ passage }) => selected.has(passage)), [excerpts, selected]);
  const chosen = selected.size > 0 ? marked : current === null ? [] : [current];
  const ids = chosen.map(({ passage }) => passage);

  const change = (changes: Partial<ExcerptView>) => setView((now) => ({ ...now, ...changes }));
  const { clear: unselect } = cursor;
  const narrow = useCallback((changes: ExcerptFilter) => {
    unselect();
    setView((now) => ({ ...now, filter: withConditions(now.filter, changes) }));
  }, [unselect]);
  const clear = useCallback(() => {
    unselect();
    setView((now) => ({ ...now, filter: {} }));
  }, [unselect]);
  const open = (excerpt: Excerpt) => {
    onKeep?.({ ...view, current: excerpt.passage });
    onOpen(excerpt.speech, { passage: excerpt.passage });
  };
  const remove = () => void deletePassages(ids).then(cursor.clear);
  const exportAll = () => onExport(selected.size > 0 ? { ...filter, passages: [...selected] } : filter, group);
  const onKey = useExcerptKeys({
    cursor,
    current,
    search,
    act: {
      open,
      copy: () => void copyCitations(chosen),
      tag: () => setTagging(chosen.length > 0),
      recolour: (colour) => { if (ids.length > 0) void recolour(ids, colour); },
      remove: () => { if (ids.length > 0) remove(); },
      group: (next) => change({ group: next(group) }),
      export: exportAll,
    },
  });
  useEffect(() => list.current?.focus({ preventScroll: true }), []);

  const nothing = ready && total === 0;
  return (
    <>
      <main className={styles.screen}>
        <FilterPane filter={filter} tags={tags} onChange={narrow} onClear={clear} search={search} />
        <section className={styles.main} aria-label={t('title')}>
          <div className={styles.head}>
            <h1>{t('title')}</h1>
            {ready && !nothing && <span className={styles.count} role="status">{t('count', { excerpts: total, speeches })}</span>}
            <span className={styles.grow} />
            <Segment
              small
              label={t('group')}
              value={group}
              onChange={(next) => change({ group: next })}
              options={[{ value: 'tag', label: t('byTag') }, { value: 'speech', label: t('bySpeech') }, { value: 'none', label: t('ungrouped') }]}
            />
            <IconButton label={t('context')} pressed={view.contextShown} onPress={() => change({ contextShown: !view.contextShown })}><WrapText aria-hidden="true" /></IconButton>
            <Button icon={<FileOutput aria-hidden="true" />} isDisabled={total === 0} aria-keyshortcuts="Control+E" onPress={exportAll}>{t('export')}</Button>
          </div>
          {failure !== null && !ready && <p className={styles.empty} role="alert">{sentenceOf(failure)}</p>}
          {nothing && <NothingShown filter={filter} tags={tags} onClear={clear} />}
          {!nothing && (
            <ExcerptList
              rows={rows}
              at={cursor.at}
              selected={selected}
              contextShown={view.contextShown}
              list={list}
              onKey={onKey}
              onPoint={(index, range) => (range ? cursor.selectTo(index) : cursor.moveTo(index))}
              onSelect={cursor.toggle}
              onOpen={open}
              onFold={(heading) => setFolded((now) => new Set(toggled([...now], heading)))}
            />
          )}
          {selected.size > 0 && (
            <SelectionBar
              count={selected.size}
              onExport={exportAll}
              onTags={() => setTagging(true)}
              onRecolour={(colour) => void recolour(ids, colour)}
              onCopy={() => void copyCitations(chosen)}
              onDelete={remove}
              onClear={cursor.clear}
            />
          )}
        </section>
      </main>
      <StatusBar right={<span className={styles.hints}><Kbd keys="J" /><Kbd keys="K" />{t('keyMove')} <Kbd keys="X" />{t('keySelect')} <Kbd keys="Enter" />{t('keyOpen')}</span>}>
        {all !== undefined && <span>{t('shownOf', { all, count: total })}</span>}
        {selected.size > 0 && <span>{t('selected', { count: selected.size })}</span>}
      </StatusBar>
      {tagging && <TagsDialog title={t('tagsOf', { count: chosen.length })} targets={chosen} tags={tags} onDone={(changes) => void retag(ids, changes)} onClose={() => setTagging(false)} />}
    </>
  );
}
