import { ChartColumn, FileOutput, WrapText } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Excerpt, ExcerptFilter } from '@shared/domain/excerpt';
import { namedTags, speechHeading, withTagsBelow } from '@shared/domain/group-excerpts';
import type { Grouping } from '@shared/domain/sheet';
import type { Tag } from '@shared/domain/tag';
import { useAnswer } from '../bridge/queries';
import { currentLocale, sentenceOf } from '../i18n/i18n';
import type { ReadTarget } from '../shell/navigation';
import { StatusBar } from '../shell/StatusBar';
import { pathText } from '../tag/path-text';
import { TagsDialog } from '../tag/TagsDialog';
import { ariaKeysIn, capsIn } from '../ui/key-map';
import { Button, IconButton } from '../ui/Button';
import { Kbd } from '../ui/Kbd';
import { Segment } from '../ui/Segment';
import { copyCitations, deletePassages, recolour, renote, retag } from './change-excerpts';
import { ExcerptList } from './ExcerptList';
import { rowsOf } from './excerpt-rows';
import { sheetGroup, toggled, viewOf, withConditions, type ExcerptView } from './excerpt-view';
import { FilterPane } from './FilterPane';
import { NoteDialog } from './NoteDialog';
import { NothingShown } from './NothingShown';
import { SelectionBar } from './SelectionBar';
import { StatisticsPane } from './statistics/StatisticsPane';
import { useExcerptCursor } from './use-excerpt-cursor';
import { useExcerptKeys } from './use-excerpt-keys';
import { fetchExcerpts, useExcerptGroups, useExcerptsInSight } from './use-excerpts';
import styles from './ExcerptScreen.module.css';

const NO_TAGS: readonly Tag[] = [];

export type ExcerptScreenProps = {
  filter: ExcerptFilter;
  /** What was set when this place was left, for the way back. */
  kept?: ExcerptView | undefined;
  onKeep?: (view: ExcerptView) => void;
  onOpen: (speech: number, target: ReadTarget) => void;
  onExport: (filter: ExcerptFilter, group: Grouping) => void;
  onAddToNote: (passages: number[]) => void;
};

/** Every marked passage outside its speech: filtered at the left, grouped and read in the middle, counted at the right. */
export function ExcerptScreen({ filter: asked, kept, onKeep, onOpen, onExport, onAddToNote }: ExcerptScreenProps) {
  const { t } = useTranslation(['excerpt', 'common']);
  const [view, setView] = useState<ExcerptView>(kept ?? viewOf(asked));
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<{ kind: 'tags' | 'note'; excerpts: readonly Excerpt[] } | null>(null);
  const { filter, group, order } = view;
  const { groups, total, speeches, ready, failure } = useExcerptGroups(filter, group, order);
  const tags = useAnswer('tags.list', {}).data ?? NO_TAGS;
  const all = useAnswer('excerpts.list', { filter: {}, order: 'newest', offset: 0, limit: 1 }).data?.total;
  const rows = useMemo(() => {
    // by tag only under the tags that were asked for, as in the exported document
    const named = group === 'tag' ? namedTags(filter, tags) : [];
    const wanted = named.length === 0 ? null : new Set(withTagsBelow(named, tags).map(String));
    return rowsOf(wanted === null ? groups : groups.filter(({ key }) => wanted.has(key)), folded, group !== 'none');
  }, [groups, folded, group, filter, tags]);
  const sight = useExcerptsInSight(rows);
  const cursor = useExcerptCursor(rows, view.current);
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const { selected } = cursor;
  const row = rows[cursor.at];
  const current = row?.kind === 'excerpt' ? (sight.excerptOf(row.passage) ?? null) : null;
  const ids = selected.size > 0 ? [...selected] : row?.kind === 'excerpt' ? [row.passage] : [];

  const change = (changes: Partial<ExcerptView>) => setView((now) => ({ ...now, ...changes }));
  const { clear: unselect } = cursor;
  const narrow = useCallback((changes: ExcerptFilter) => {
    unselect();
    setView((now) => ({ ...now, filter: withConditions(now.filter, changes) }));
  }, [unselect]);
  const show = useCallback((changes: Partial<ExcerptView>) => {
    unselect();
    setView((now) => ({ ...now, ...changes }));
  }, [unselect]);
  const clear = useCallback(() => show({ filter: {} }), [show]);
  const open = (excerpt: Excerpt) => {
    onKeep?.({ ...view, current: excerpt.passage });
    onOpen(excerpt.speech, { passage: excerpt.passage });
  };
  const remove = () => void deletePassages(ids).then(cursor.clear);
  const exportAll = () => onExport(selected.size > 0 ? { ...filter, passages: [...selected] } : filter, sheetGroup(group));
  const ask = (kind: 'tags' | 'note') => {
    if (ids.length === 0) return;
    // at once where everything is known, so that what is typed next goes into the dialog
    const known = ids.flatMap((id) => sight.excerptOf(id) ?? []);
    if (known.length === ids.length) setDialog({ kind, excerpts: known });
    else void fetchExcerpts(ids).then((excerpts) => setDialog({ kind, excerpts }));
  };
  const copy = () => void fetchExcerpts(ids).then(copyCitations);
  const onKey = useExcerptKeys({
    cursor,
    current,
    search,
    act: {
      open,
      copy,
      tag: () => ask('tags'),
      note: () => ask('note'),
      addToNote: () => { if (ids.length > 0) onAddToNote(ids); },
      recolour: (colour) => { if (ids.length > 0) void recolour(ids, colour); },
      remove: () => { if (ids.length > 0) remove(); },
      group: (next) => change({ group: next(group) }),
      export: exportAll,
    },
  });
  useEffect(() => list.current?.focus({ preventScroll: true }), []);

  const headingOf = (key: string, first: Excerpt | undefined): string => {
    if (group === 'tag') return key === '' ? t('untagged') : pathText(tags.find(({ id }) => String(id) === key)?.path ?? '');
    if (group === 'speech') return first ? speechHeading(first, currentLocale()) : '';
    if (group === 'speaker') return key === '' ? t('speakerUnknown') : key;
    return key === '' ? t('yearUnknown') : t('yearOf', { year: key });
  };
  const nothing = ready && total === 0;
  return (
    <>
      <main className={[styles.screen, view.statisticsShown ? styles.counted : ''].join(' ')}>
        <FilterPane view={view} tags={tags} onChange={narrow} onShow={show} onClear={clear} search={search} />
        <section className={styles.main} aria-label={t('title')} data-pane tabIndex={-1}>
          <div className={styles.head}>
            <h1>{t('title')}</h1>
            {ready && !nothing && <span className={styles.count} role="status">{t('count', { excerpts: total, speeches })}</span>}
            <span className={styles.grow} />
            <Segment
              small
              label={t('group')}
              value={group}
              onChange={(next) => change({ group: next })}
              options={[
                { value: 'tag', label: t('byTag') }, { value: 'speech', label: t('bySpeech') }, { value: 'speaker', label: t('bySpeaker') },
                { value: 'year', label: t('byYear') }, { value: 'none', label: t('ungrouped') },
              ]}
            />
            <IconButton label={t('context')} pressed={view.contextShown} onPress={() => change({ contextShown: !view.contextShown })}><WrapText aria-hidden="true" /></IconButton>
            <IconButton label={t('statistics')} pressed={view.statisticsShown} onPress={() => change({ statisticsShown: !view.statisticsShown })}><ChartColumn aria-hidden="true" /></IconButton>
            <Button icon={<FileOutput aria-hidden="true" />} isDisabled={total === 0} aria-keyshortcuts={ariaKeysIn('placeEverywhere', 'Ctrl+KeyE')} onPress={exportAll}>{t('export')}</Button>
          </div>
          {failure !== null && !ready && <p className={styles.empty} role="alert">{sentenceOf(failure)}</p>}
          {nothing && <NothingShown filter={filter} tags={tags} onClear={clear} />}
          {!nothing && (
            <ExcerptList
              rows={rows}
              sight={sight}
              headingOf={headingOf}
              at={cursor.at}
              selected={selected}
              contextShown={view.contextShown}
              list={list}
              onKey={onKey}
              onPoint={(index, range) => (range ? cursor.selectTo(index) : cursor.moveTo(index))}
              onSelect={cursor.toggle}
              onOpen={open}
              onFold={(key) => setFolded((now) => new Set(toggled([...now], key)))}
            />
          )}
          {selected.size > 0 && (
            <SelectionBar
              count={selected.size}
              onExport={exportAll}
              onTags={() => ask('tags')}
              onNote={() => ask('note')}
              onAddToNote={() => onAddToNote(ids)}
              onRecolour={(colour) => void recolour(ids, colour)}
              onCopy={copy}
              onDelete={remove}
              onClear={cursor.clear}
            />
          )}
        </section>
        {view.statisticsShown && <StatisticsPane filter={filter} tags={tags} onNarrow={narrow} />}
      </main>
      <StatusBar right={<span className={styles.hints}><Kbd keys={capsIn('placeExcerpts', 'KeyJ')} /><Kbd keys={capsIn('placeExcerpts', 'KeyK')} />{t('keyMove')} <Kbd keys={capsIn('placeExcerpts', 'KeyX')} />{t('keySelect')} <Kbd keys="Enter" />{t('keyOpen')}</span>}>
        {all !== undefined && <span>{t('shownOf', { all, count: total })}</span>}
        {selected.size > 0 && <span>{t('selected', { count: selected.size })}</span>}
      </StatusBar>
      {dialog?.kind === 'tags' && (
        <TagsDialog title={t('tagsOf', { count: dialog.excerpts.length })} targets={dialog.excerpts} tags={tags} onDone={(changes) => void retag(ids, changes)} onClose={() => setDialog(null)} />
      )}
      {dialog?.kind === 'note' && <NoteDialog excerpts={dialog.excerpts} onDone={(note) => void renote(ids, note)} onClose={() => setDialog(null)} />}
    </>
  );
}
