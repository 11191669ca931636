import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '@shared/domain/document';
import type { Speech } from '@shared/domain/speech';
import { useSettings } from '../shell/use-settings';
import { StatusBar } from '../shell/StatusBar';
import { Desk } from './Desk';
import { FindBar } from './find/FindBar';
import { MiniMap } from './MiniMap';
import type { Span } from './passages/intervals';
import { usePassages } from './passages/use-passages';
import { CardRail } from './rail/CardRail';
import { ReadBar } from './ReadBar';
import type { ReadScreenProps } from './ReadScreen';
import { ReadStatus } from './ReadStatus';
import { noScreen } from './screen';
import { scrollToOffset, showSpan } from './scroll-to';
import { SelectionToolbar } from './select/SelectionToolbar';
import { useSelection } from './select/use-selection';
import { SidePane } from './side/SidePane';
import { useActivePassage } from './use-active-passage';
import { useCommands } from './use-commands';
import { useArrival, useMountedText, usePainting } from './use-mounted-text';
import { useOutlineShown } from './use-outline-shown';
import { useSharedAnchors } from './rail/use-anchors';
import { useReaderKeys } from './use-reader-keys';
import { useTagPaths } from './use-tag-paths';
import styles from './Reader.module.css';

type ReaderProps = Omit<ReadScreenProps, 'speech'> & { speech: Speech };

const NO_HITS: readonly Span[] = [];

/** The reading screen of one speech. */
export function Reader({ speech, target, step, onBack, onExport }: ReaderProps) {
  const { t } = useTranslation(['read', 'common']);
  const settings = useSettings();
  const text = useMemo(() => textOf(speech.doc), [speech.doc]);
  const [mounted, onReady] = useMountedText();
  const { passages, commands } = usePassages(speech.id, text);
  const selected = useSelection(mounted?.textView ?? null);
  const [finding, setFinding] = useState(0);
  const [hits, setHits] = useState(NO_HITS);
  const outline = useOutlineShown(settings);
  const paths = useTagPaths();
  const anchorsOf = useSharedAnchors(mounted?.textView ?? null);

  const { active, activate, focus, askFocus } = useActivePassage(passages);
  const intervals = usePainting(mounted, speech, settings, passages, active?.key ?? null);
  const run = useCommands({ speech, settings, mounted, passages, intervals, active, selected, commands, paths, activate, askFocus });
  useArrival(mounted, speech, passages, target, step, activate);

  const closeFind = useCallback(() => {
    setFinding(0);
    mounted?.textView.view.focus();
  }, [mounted]);
  const showHit = useCallback((hit: Span) => { if (mounted) scrollToOffset(mounted.textView, hit.start); }, [mounted]);
  const goTo = (offset: number) => {
    if (!mounted) return;
    scrollToOffset(mounted.textView, offset, 0.05);
    outline.close();
  };
  const goToPassage = (key: number) => {
    const passage = passages.find((one) => one.key === key);
    if (!passage || !mounted) return;
    activate(key);
    if (passage.state === 'attached') showSpan(mounted.textView, passage);
  };
  const exportExcerpts = () => onExport({ speeches: [speech.id] }, 'tag');
  const find = () => setFinding((now) => now + 1);
  const escape = () => {
    if (selected.span) selected.clear();
    else if (active) activate(null);
    else if (finding > 0) closeFind();
    else onBack();
  };
  useReaderKeys({ ...run, find, exportExcerpts, outline: outline.toggle, escape }, settings);

  const shownCards = settings.railShown ? passages : passages.filter((passage) => passage.key === active?.key);
  return (
    <>
      <main className={styles.main}>
        <ReadBar
          speech={speech} settings={settings} outlineShown={outline.shown} onOutline={outline.toggle}
          onBack={onBack} onFind={find} onStar={run.star} onExport={exportExcerpts}
        />
        <div className={styles.columns} data-outline={outline.shown}>
          {outline.shown && (
            <SidePane
              speech={speech} passages={passages} active={active?.key ?? null} screen={mounted?.screen ?? noScreen}
              pathsOf={paths.of} onGo={goTo} onPassage={goToPassage}
            />
          )}
          <Desk
            speech={speech} railShown={settings.railShown} onReady={onReady} onSelect={selected.changed}
            onClick={run.clickAt} onEnter={run.note}
            onSheet={mounted && (
              <>
                <CardRail
                  anchorsOf={anchorsOf} screen={mounted.screen} passages={shownCards} active={active?.key ?? null} focus={focus}
                  pathsOf={paths.of} overlapsOf={run.overlapsOf} actions={run.cards}
                />
                {selected.span && <SelectionToolbar textView={mounted.textView} span={selected.span} actions={run} />}
              </>
            )}
          >
            {mounted && finding > 0 && (
              <FindBar textView={mounted.textView} screen={mounted.screen} asked={finding} onHits={setHits} onShow={showHit} onClose={closeFind} />
            )}
            {mounted && <MiniMap textView={mounted.textView} anchorsOf={anchorsOf} screen={mounted.screen} passages={passages} hits={hits} />}
          </Desk>
        </div>
        <div className="sr" role="status" aria-live="polite">{run.said}</div>
      </main>
      {mounted
        ? <ReadStatus speech={speech} settings={settings} passages={passages} selected={selected.span ? text.slice(selected.span.start, selected.span.end) : ''} screen={mounted.screen} />
        : <StatusBar>{t('common:loading')}</StatusBar>}
    </>
  );
}
