import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cite, placeIn } from '@shared/domain/citation';
import type { Settings } from '@shared/contract/library';
import { plainNote } from '@shared/domain/margin-note';
import type { Colour } from '@shared/domain/passage';
import type { Speech } from '@shared/domain/speech';
import { client } from '../bridge/client';
import { save } from '../bridge/saving';
import { currentLocale } from '../i18n/i18n';
import { changeSettings } from '../shell/use-settings';
import { copyCited } from '../ui/copy-cited';
import { showToast } from '../ui/Toast';
import { afterFrame } from './after-frame';
import { overlapping, type Intervals, type Span } from './passages/intervals';
import { paintAhead } from './passages/passage-painter';
import { colourOf, type ShownPassage } from './passages/shown-passage';
import type { PassageCommands } from './passages/use-passages';
import type { CardActions } from './rail/PassageCard';
import { scrollToOffset, showSpan } from './scroll-to';
import type { Selected } from './select/use-selection';
import type { MountedText } from './use-mounted-text';
import { stackAt } from './passages/stack-at';
import type { TagPaths } from './use-tag-paths';

type Given = {
  speech: Speech;
  settings: Settings;
  mounted: MountedText | null;
  passages: readonly ShownPassage[];
  intervals: Intervals<ShownPassage>;
  active: ShownPassage | null;
  selected: Selected;
  commands: PassageCommands;
  paths: TagPaths;
  activate: (key: number | null) => void;
  askFocus: (field: 'note' | 'tags') => void;
  /** Lists what lies over each other at an offset. */
  openStack: (at: number) => void;
};

/** What a person can do while reading. Every command acts on the selection first, then on the active passage. */
export function useCommands(given: Given) {
  const { t } = useTranslation(['read', 'common']);
  const [said, setSaid] = useState('');
  const { speech, settings, mounted, passages, intervals, active, selected, commands, paths, activate, askFocus, openStack } = given;

  // the highlight is in the next frame; everything else the window shows of it follows after that frame
  const draw = (key: number, span: (Span & { colour: Colour }) | null, then: () => void) => {
    if (mounted) paintAhead(mounted.textView.view, key, span);
    afterFrame(then);
  };
  /** Marks the selection, or gives the active passage this colour. */
  const markThen = (colour: Colour, then: () => void) => {
    const span = selected.now();
    if (!span) {
      if (!active) return;
      if (active.colour === colour) return then();
      return draw(active.key, active.state === 'attached' ? { ...active, colour } : null, () => { commands.update(active.key, { colour }); then(); });
    }
    const key = commands.newKey();
    selected.collapse();
    draw(key, { ...span, colour }, () => {
      commands.create(key, span, colour);
      selected.clear();
      activate(key);
      then();
    });
  };
  const mark = (colour: Colour) => markThen(colour, () => {
    setSaid(t('marked', { colour: t(`common:colour${colour}`) }));
    if (settings.lastColour !== colour) changeSettings({ lastColour: colour });
  });
  const write = (field: 'note' | 'tags') => {
    if (selected.now() || !active) markThen(colourOf({ colour: settings.lastColour }), () => askFocus(field));
    else askFocus(field);
  };
  const removeKey = (key: number) => draw(key, null, () => {
    commands.remove(key);
    activate(null);
    mounted?.textView.view.focus();
    showToast({ text: t('deleted'), action: { label: t('common:undo'), run: () => void client.call('history.undo', {}) } });
  });
  const copy = async () => {
    const span: Span | null = selected.span ?? active;
    if (!span || !mounted) return;
    const place = placeIn(speech.outline, span.start);
    const quote = mounted.textView.text.slice(span.start, span.end);
    const citation = cite({ ...speech, place }, currentLocale());
    const done = await copyCited([{ quote, citation }], `${quote}\n——${citation}`);
    showToast({ text: t(done ? 'copied' : 'copyFailed') });
  };
  const announce = (passage: ShownPassage) => {
    const tags = paths.of(passage);
    setSaid([
      t('announce', { at: passages.indexOf(passage) + 1, count: passages.length, colour: t(`common:colour${colourOf(passage)}`), quote: passage.exact }),
      ...(tags.length > 0 ? [t('announceTags', { tags: tags.join('，') })] : []),
      ...(passage.note === '' ? [] : [t('announceNote', { note: plainNote(passage.note) })]),
    ].join('。'));
  };
  const show = (passage: ShownPassage) => {
    if (!mounted) return;
    activate(passage.key);
    showSpan(mounted.textView, passage);
    announce(passage);
  };
  const step = (by: 1 | -1) => {
    const attached = passages.filter((passage) => passage.state === 'attached');
    const offset = mounted?.screen.get().offset ?? 0;
    const at = active ? attached.indexOf(active) : -1;
    const next = at >= 0 ? attached[at + by] : by > 0 ? attached.find((passage) => passage.start >= offset) : attached.findLast((passage) => passage.start < offset);
    if (next) show(next);
    else setSaid(t('noMore'));
  };
  const nextOverlapping = () => {
    if (!active) return;
    const stack = overlapping(intervals, active.start, active.end);
    const next = stack[(stack.findIndex((span) => span.key === active.key) + 1) % stack.length];
    const passage = passages.find((one) => one.key === next?.key);
    if (!passage || passage === active) return;
    activate(passage.key);
    openStack(active.start >= passage.start && active.start < passage.end ? active.start : passage.start);
    announce(passage);
  };
  const split = () => {
    const at = mounted?.textView.selection().start ?? 0;
    if (!active || active.state === 'orphan') return;
    if (at <= active.start || at >= active.end) return showToast({ text: t('splitWhere') });
    commands.split(active.key, at);
    setSaid(t('splitDone'));
  };
  const merge = () => {
    if (!active || active.state === 'orphan') return;
    const others = overlapping(intervals, active.start, active.end + 1);
    const next = others.length > 1 ? others : [active, ...passages.filter((one) => one.state === 'attached' && one.start >= active.end).slice(0, 1)];
    if (next.length < 2) return showToast({ text: t('mergeNone') });
    const sorted = next.toSorted((a, b) => a.start - b.start || b.end - a.end || a.id - b.id);
    commands.merge(sorted.map((one) => one.key));
    activate(sorted[0]?.key ?? null);
    setSaid(t('mergeDone', { count: sorted.length }));
  };
  const section = (by: 1 | -1) => {
    if (!mounted) return;
    const starts = speech.outline.filter((entry) => entry.kind === 'part').map((entry) => entry.start);
    const { offset } = mounted.screen.get();
    const next = by > 0 ? starts.find((start) => start > offset) : starts.findLast((start) => start < offset) ?? 0;
    if (next !== undefined) scrollToOffset(mounted.textView, next, 0);
  };
  const clickAt = (offset: number | null) => {
    const stack = offset === null ? [] : stackAt(intervals, offset);
    if (offset !== null && stack.length > 1) openStack(offset);
    const at = stack.findIndex((span) => span.key === active?.key);
    activate(stack[(at + 1) % Math.max(1, stack.length)]?.key ?? null);
  };
  const overlapsOf = useCallback((passage: ShownPassage) => overlapping(intervals, passage.start, passage.end).length - 1, [intervals]);

  const latest = useRef({ removeKey, nextOverlapping, copy, split, merge });
  useEffect(() => { latest.current = { removeKey, nextOverlapping, copy, split, merge }; });
  const cards = useMemo((): Omit<CardActions, 'addToNote'> => ({
    activate,
    recolour: (key, colour) => commands.update(key, { colour }),
    storeNote: (key, note, typing) => commands.update(key, { note }, typing),
    addTag: (key, path) => commands.update(key, { addTagPaths: [path] }),
    removeTag: (key, path) => {
      const tag = paths.idAt(path);
      if (tag === null) commands.untag(key, path);
      else commands.update(key, { removeTags: [tag], removePaths: [path] });
    },
    remove: (key) => latest.current.removeKey(key),
    copy: () => void latest.current.copy(),
    nextOverlapping: () => latest.current.nextOverlapping(),
    split: () => latest.current.split(),
    merge: () => latest.current.merge(),
    leave: () => mounted?.textView.view.focus(),
  }), [activate, commands, paths, mounted]);

  return {
    said, cards, overlapsOf, mark, step, nextOverlapping, section, clickAt, split, merge,
    tag: () => write('tags'),
    note: () => write('note'),
    copy: () => void copy(),
    remove: () => { if (active) removeKey(active.key); },
    star: () => void save('speeches.star', { ids: [speech.id], starred: !speech.starred }),
  };
}
