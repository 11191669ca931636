import { useCallback, useContext, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '@shared/domain/document';
import type { ExcerptFilter } from '@shared/domain/excerpt';
import type { Grouping } from '@shared/domain/sheet';
import type { Speech } from '@shared/domain/speech';
import type { ReadTarget } from '../shell/navigation';
import { useSettings } from '../shell/use-settings';
import { StatusBar } from '../shell/StatusBar';
import { Button } from '../ui/Button';
import { Kbd } from '../ui/Kbd';
import { capsIn } from '../ui/key-map';
import { showToast } from '../ui/Toast';
import { SideContext } from './beside/side';
import { Desk } from './Desk';
import type { EditStart } from './edit/EditScreen';
import { FindBar } from './find/FindBar';
import { useMarkFinds } from './find/use-mark-finds';
import { MiniMap } from './MiniMap';
import { BoundaryHandles } from './passages/BoundaryHandles';
import { intervalsOf, type Span } from './passages/intervals';
import { MarkList } from './passages/MarkList';
import { PassageStack } from './passages/PassageStack';
import { colourOf, type ShownPassage } from './passages/shown-passage';
import { useBoundaryKeys } from './passages/use-boundary-keys';
import { usePassageFilter } from './passages/use-passage-filter';
import { usePassages } from './passages/use-passages';
import { useStack } from './passages/use-stack';
import { CardRail } from './rail/CardRail';
import { ReadBar } from './ReadBar';
import { ReadStatus } from './ReadStatus';
import { noScreen } from './screen';
import { scrollToOffset, showSpan } from './scroll-to';
import { SelectionToolbar } from './select/SelectionToolbar';
import { useSentencePicking } from './select/use-sentence-picking';
import { useSelection } from './select/use-selection';
import { SidePane } from './side/SidePane';
import { SuggestionBar } from './suggest/SuggestionBar';
import { SuggestionPane } from './suggest/SuggestionPane';
import { useSuggestionKeys } from './suggest/use-suggestion-keys';
import { useSuggestions } from './suggest/use-suggestions';
import { useActivePassage } from './use-active-passage';
import { useAddToNote } from './use-add-to-note';
import { useCommands } from './use-commands';
import { useArrival, useLook, useMountedText, usePainting } from './use-mounted-text';
import { useEditStart } from './use-edit-start';
import { useOrphanActs } from './use-orphan-acts';
import { useOutlineShown } from './use-outline-shown';
import { useSharedAnchors } from './rail/use-anchors';
import { useReaderKeys } from './use-reader-keys';
import { useStable } from '../ui/use-stable';
import { useTagPaths } from './use-tag-paths';
import styles from './Reader.module.css';

export type ReaderProps = {
  speech: Speech;
  target: ReadTarget | null;
  /** Grows with every navigation: going to the same target again scrolls again. */
  step: number;
  onBack: () => void;
  onExport: (filter: ExcerptFilter, group: Grouping) => void;
  onAddToNote: (passages: number[]) => void;
  /** Puts another speech beside this one; of two side by side, goes to the other. */
  onBeside: () => void;
  onEdit: (start: EditStart, passages: readonly ShownPassage[]) => void;
  onVersions: () => void;
};

const NO_HITS: readonly Span[] = [];
const NO_PASSAGES: readonly ShownPassage[] = [];
const NO_INTERVALS = intervalsOf(NO_PASSAGES);

/** The reading screen of one speech. */
export function Reader({ speech, target, step, onBack, onExport, onAddToNote, onBeside, onEdit, onVersions }: ReaderProps) {
  const { t } = useTranslation(['read', 'edit', 'common']);
  const settings = useSettings();
  const text = useMemo(() => textOf(speech.doc), [speech.doc]);
  const [mounted, onReady] = useMountedText();
  const { passages: all, state: passagesState, commands } = usePassages(speech.id, text);
  const selected = useSelection(mounted?.textView ?? null);
  const [finding, setFinding] = useState(0);
  const [hits, setHits] = useState(NO_HITS);
  const outline = useOutlineShown(settings);
  const paths = useTagPaths();
  const look = useLook(speech, settings);
  const anchorsOf = useSharedAnchors(mounted?.textView ?? null);

  const { active, activate, focus, askFocus } = useActivePassage(all);
  const [passages, filter] = usePassageFilter(mounted?.textView.view ?? null, all, paths.of, active?.key ?? null);
  const intervals = usePainting(mounted, passages, active?.key ?? null);
  const { stack, open: openStack, close: closeStack, hold: holdStack } = useStack(mounted?.textView ?? null, intervals);
  // what only counts or lists passages follows a frame later than the text
  const calmAll = useDeferredValue(all, NO_PASSAGES);
  const calm = useDeferredValue(passages, NO_PASSAGES);
  const later = useDeferredValue(intervals, NO_INTERVALS);
  const run = useCommands({ speech, settings, mounted, passages, intervals, active, selected, commands, paths, activate, askFocus, openStack });
  useArrival(mounted, speech, passages, target, step, activate);

  const suggest = useSuggestions({ speech: speech.id, text, settings, mounted, intervals });
  const addToNote = useAddToNote({ active, selected: selected.span !== null, mark: () => run.mark(colourOf({ colour: settings.lastColour })), onAddToNote });
  const noteFromCard = useStable(addToNote);
  const cards = useMemo(() => ({ ...run.cards, addToNote: noteFromCard }), [run.cards, noteFromCard]);
  const markFinds = useMarkFinds(speech.id, settings, intervals);
  const picking = useSentencePicking(mounted, selected);
  useBoundaryKeys(active, text, selected.span !== null, commands);
  const [focused, setFocused] = useState(false);
  const toggleFocus = useStable(() => {
    setFocused(!focused);
    mounted?.textView.view.focus();
  });
  const side = useContext(SideContext);
  const outlineShown = outline.shown && !focused && !side;
  const railShown = settings.railShown && !focused && !side;
  const Frame = side ? 'div' : 'main';
  const { outline: entries } = speech;
  useEffect(() => {
    side?.mounted(mounted, entries.filter((entry) => entry.kind === 'part').map((entry) => entry.start));
    return () => side?.mounted(null, []);
  }, [side, mounted, entries]);

  const closeFind = useCallback(() => {
    setFinding(0);
    mounted?.textView.view.focus();
  }, [mounted]);
  const showHit = useCallback((hit: Span) => { if (mounted) scrollToOffset(mounted.textView, hit.start); }, [mounted]);
  const goTo = useStable((offset: number) => {
    if (!mounted) return;
    scrollToOffset(mounted.textView, offset, 0.05);
    outline.close();
  });
  const goToPassage = useStable((key: number) => {
    const passage = passages.find((one) => one.key === key);
    if (!passage || !mounted) return;
    activate(key);
    if (passage.state === 'attached') showSpan(mounted.textView, passage);
  });
  const exportExcerpts = useStable(() => onExport({ speeches: [speech.id] }, 'tag'));
  const find = useCallback(() => setFinding((now) => now + 1), []);
  const star = useStable(run.star);
  const toggleOutline = useStable(outline.toggle);
  const back = useStable(onBack);
  const putBeside = useStable(onBeside);
  const clickAt = useStable((offset: number | null) => { if (!suggest.pickAt(offset)) run.clickAt(offset); });
  const edit = useEditStart(passagesState, () => {
    // two speeches side by side are read; a text is corrected alone
    if (side) showToast({ text: t('edit:besideNoEdit') });
    else if (mounted) onEdit({ offset: mounted.screen.get().offset, caret: mounted.textView.selection().start }, all);
  });
  const orphanActs = useOrphanActs({ speech, mounted, commands, onVersions });
  const escape = () => {
    if (selected.span) { selected.clear(); picking.stop(); }
    else if (active || stack) { closeStack(); activate(null); }
    else if (finding > 0) closeFind();
    else if (suggest.on) suggest.toggle();
    else if (focused) setFocused(false);
    else onBack();
  };
  const answers = useSuggestionKeys(suggest, { selected: selected.span !== null, active: active !== null, ...run });
  useReaderKeys({ ...run, ...answers, edit, versions: onVersions, find, exportExcerpts, addToNote, beside: putBeside, outline: outline.toggle, escape, pickSentence: picking.start, focusReading: toggleFocus }, settings);

  return (
    <>
      <Frame className={styles.main} data-focused={focused}>
        {!focused && <ReadBar
          speech={speech} settings={settings} outlineShown={outline.shown} onOutline={toggleOutline}
          onBack={back} onFind={find} onStar={star} onExport={exportExcerpts}
          onFocus={toggleFocus} suggesting={suggest.on} onSuggest={suggest.toggle} beside={side !== null} onBeside={putBeside} onEdit={edit} onVersions={onVersions}
        />}
        <div className={styles.columns} data-outline={outlineShown} data-suggest={suggest.on}>
          {suggest.on && <SuggestionPane suggestions={suggest} text={text} withTags={settings.suggestTags} />}
          {outlineShown && !suggest.on && (
            <SidePane
              speech={speech} passages={calm} all={calmAll} filter={filter} active={active?.key ?? null} screen={mounted?.screen ?? noScreen}
              pathsOf={paths.of} onGo={goTo} onPassage={goToPassage} orphanActs={orphanActs}
            />
          )}
          <Desk
            speech={speech} look={look} railShown={railShown} onReady={onReady} onSelect={selected.changed}
            onClick={clickAt} onEnter={answers.enter}
            onSheet={mounted && <>
              <MarkList textView={mounted.textView} screen={mounted.screen} passages={later} pathsOf={paths.of} onActivate={goToPassage} />
              <CardRail
                anchorsOf={anchorsOf} screen={mounted.screen} passages={railShown ? calm : NO_PASSAGES} active={active} focus={focus}
                pathsOf={paths.of} overlapsOf={run.overlapsOf} actions={cards}
              />
            </>}
            overText={mounted && <>
              {selected.span && <SelectionToolbar textView={mounted.textView} span={selected.span} actions={{ ...run, addToNote }} />}
              {active?.state === 'attached' && !selected.span && <BoundaryHandles textView={mounted.textView} screen={mounted.screen} passage={active} onMove={commands.update} />}
              {suggest.current && !selected.span && <SuggestionBar mounted={mounted} proposal={suggest.current} onAccept={suggest.accept} onDecline={suggest.decline} />}
              {stack && !selected.span && (
                <PassageStack textView={mounted.textView} at={stack.at} passages={stack.passages} active={active?.key ?? null} pathsOf={paths.of} onChoose={activate} onPointer={holdStack} />
              )}
            </>}
          >
            {focused && <Button size="sm" className={styles.leaveFocus ?? ''} onPress={toggleFocus}>{t('leaveFocus')}<Kbd keys={capsIn('placeRead', 'KeyF')} /></Button>}
            {mounted && finding > 0 && (
              <FindBar textView={mounted.textView} screen={mounted.screen} asked={finding} onHits={setHits} onShow={showHit} mark={markFinds} onClose={closeFind} />
            )}
            {mounted && <MiniMap textView={mounted.textView} anchorsOf={anchorsOf} screen={mounted.screen} passages={later.spans} hits={hits} />}
          </Desk>
        </div>
        <div className="sr" role="status" aria-live="polite">{run.said}</div>
      </Frame>
      {mounted
        ? <ReadStatus speech={speech} settings={settings} passages={calmAll} selected={selected.span ? text.slice(selected.span.start, selected.span.end) : ''} screen={mounted.screen} />
        : <StatusBar>{t('common:loading')}</StatusBar>}
    </>
  );
}
