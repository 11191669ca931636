import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { redo, undo } from '@tiptap/pm/history';
import { countCharacters, textOf } from '@shared/domain/document';
import type { Speech } from '@shared/domain/speech';
import { StatusBar } from '../../shell/StatusBar';
import { useSettings } from '../../shell/use-settings';
import { lengthText } from '../../ui/length';
import { meantIn } from '../../ui/key-map';
import { pressed } from '../../ui/shortcuts';
import { dateInText } from '@shared/domain/citation';
import desk from '../Desk.module.css';
import '../highlights.css';
import { openingOf } from '../opening-blocks';
import { standsBefore } from '../passages/pending-edits';
import { usePassageFilter } from '../passages/use-passage-filter';
import type { ShownPassage } from '../passages/shown-passage';
import { noScreen } from '../screen';
import { scrollToOffset } from '../scroll-to';
import { CardRail } from '../rail/CardRail';
import type { CardActions } from '../rail/PassageCard';
import { useSharedAnchors } from '../rail/use-anchors';
import { SidePane } from '../side/SidePane';
import { useMountedText } from '../use-mounted-text';
import { useOutlineShown } from '../use-outline-shown';
import { useStable } from '../../ui/use-stable';
import { useTagPaths } from '../use-tag-paths';
import styles from '../Reader.module.css';
import { createEditView, type EditView } from './create-edit-view';
import { EditBar } from './EditBar';
import { useEditSession, type Pause } from './use-edit-session';

/** Where reading was left for the pen: the first line on the screen and the caret, in UTF-16 units. */
export type EditStart = { offset: number; caret: number };

type EditScreenProps = {
  speech: Speech;
  /** The passages of the speech as the edit begins. */
  passages: readonly ShownPassage[];
  start: EditStart;
  /** The edit is over; reading goes on at this offset. */
  onDone: (offset: number) => void;
};

/** The sheet of a speech while its text is corrected. */
export function EditScreen({ speech: begun, passages, start, onDone }: EditScreenProps) {
  const { t } = useTranslation(['edit', 'read']);
  const settings = useSettings();
  const outline = useOutlineShown(settings);
  const paths = useTagPaths();
  const [first] = useState({ speech: begun, passages, start });
  const host = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [mounted, onReady] = useMountedText();
  const [editView, setEditView] = useState<EditView | null>(null);
  const [now, setNow] = useState<Pause>({ speech: begun, spans: passages.map((one) => (one.state === 'attached' ? { start: one.start, end: one.end } : null)) });
  const [listeners] = useState(() => new Set<() => void>());
  const subscribe = useCallback((listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, [listeners]);
  const { changed, finish } = useEditSession({ speech: first.speech, editView, onPause: setNow });

  const leaving = useRef(false);
  const done = useStable(() => {
    if (leaving.current || !editView) return;
    leaving.current = true;
    const offset = mounted?.screen.get().offset ?? 0;
    void finish().then((left) => {
      leaving.current = false;
      if (left) onDone(offset);
    });
  });

  const label = t('textEdited');
  useEffect(() => {
    if (!host.current || !scroller.current) return;
    const { doc, outline: entries } = first.speech;
    const view = createEditView(host.current, scroller.current, doc, {
      label,
      look: { outline: entries, opening: openingOf(doc.blocks, first.speech), splitPoints: false, fullWidthPunctuation: false, edited: true },
      passages: first.passages.filter((one) => one.state === 'attached'),
      onChange: changed,
      onMove: () => { for (const listener of listeners) listener(); },
      onDone: () => done(),
    });
    setEditView(view);
    onReady(view);
    view.select({ start: first.start.caret, end: first.start.caret });
    view.view.focus();
    scrollToOffset(view, first.start.offset, 0);
    return () => {
      onReady(null);
      setEditView(null);
      // after the session has read it
      setTimeout(() => view.destroy());
    };
  }, [first, label, changed, listeners, onReady, done]);

  // the library's own undo waits until the edit is over
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = meantIn('placeEdit', pressed(event));
      const command = key === 'Ctrl+KeyZ' ? undo : key === 'Ctrl+KeyY' || key === 'Ctrl+Shift+KeyZ' ? redo : null;
      if (!command || !editView || editView.view.hasFocus() || document.querySelector('[data-modal]')) return;
      event.preventDefault();
      event.stopPropagation();
      editView.run(command);
    };
    addEventListener('keydown', onKeyDown, true);
    return () => removeEventListener('keydown', onKeyDown, true);
  }, [editView]);

  const shown = useMemo(() => followed(first.passages, now.spans, textOf(now.speech.doc)), [first, now]);
  const [listed, filter] = usePassageFilter(null, shown, paths.of, null);
  const goTo = useStable((offset: number) => {
    if (!editView) return;
    scrollToOffset(editView, offset, 0.05);
    editView.select({ start: offset, end: offset });
    editView.view.focus();
    outline.close();
  });
  const goToPassage = useStable((key: number) => {
    const passage = shown.find((one) => one.key === key);
    if (passage?.state === 'attached') goTo(passage.start);
  });
  const anchorsOf = useSharedAnchors(editView);
  const cards = useMemo((): CardActions => ({ ...NO_ACTIONS, activate: goToPassage }), [goToPassage]);
  const { title, speaker, date } = first.speech;
  const ownTitle = openingOf(first.speech.doc.blocks, first.speech).title !== null;
  const byline = [speaker, date === null ? '' : dateInText(date, 'zh-CN')].filter((part) => part !== '').join('　　');
  const characters = useMemo(() => countCharacters(textOf(now.speech.doc)), [now]);
  const lost = shown.filter((one) => one.state === 'orphan').length;
  return (
    <>
      <main className={styles.main}>
        <EditBar title={first.speech.title} editView={editView} subscribe={subscribe} outlineShown={outline.shown} onOutline={outline.toggle} onDone={done} />
        <div className={styles.columns} data-outline={outline.shown}>
          {outline.shown && (
            <SidePane speech={now.speech} passages={listed} all={shown} filter={filter} active={null} screen={mounted?.screen ?? noScreen} pathsOf={paths.of} onGo={goTo} onPassage={goToPassage} orphanActs={null} />
          )}
          <section className={desk.desk} aria-label={t('read:textAndCards')}>
            <div ref={scroller} className={desk.scroll}>
              <div className={desk.sheet} data-cards={settings.railShown}>
                <article className={desk.article} lang="zh-CN" data-pane tabIndex={-1}>
                  {ownTitle ? <h1 className="sr">{title}</h1> : (
                    <header className={desk.header}>
                      <h1>{title}</h1>
                      {byline !== '' && <p>{byline}</p>}
                      <div className={desk.ornament} aria-hidden="true" />
                    </header>
                  )}
                  <div ref={host} className={desk.text} />
                </article>
                {mounted && settings.railShown && (
                  <CardRail anchorsOf={anchorsOf} screen={mounted.screen} passages={shown} active={null} focus={null} pathsOf={paths.of} overlapsOf={noOverlaps} actions={cards} />
                )}
              </div>
            </div>
          </section>
        </div>
        <div className="sr" role="status" aria-live="polite">{t('said')}</div>
      </main>
      <StatusBar>
        <span className={styles.statusPart}>{lengthText(characters)}</span>
        <span className={styles.statusPart}>{t('change', { count: signed(characters - first.speech.characters) })}</span>
        <span className={styles.statusPart}>{lost === 0 ? t('allPlaced', { count: shown.length }) : t('somePlaced', { count: shown.length - lost, lost })}</span>
      </StatusBar>
    </>
  );
}

const nothing = () => {};
/** Notes are read beside the text while it is corrected; they are written while it is read. */
const NO_ACTIONS: CardActions = {
  activate: nothing, recolour: nothing, storeNote: nothing, addTag: nothing, removeTag: nothing, remove: nothing, nextOverlapping: nothing, copy: nothing,
  split: nothing, merge: nothing, addToNote: nothing, leave: nothing,
};
const noOverlaps = () => 0;

function signed(count: number): string {
  return count > 0 ? `+${count}` : String(count).replace('-', '−');
}

/** The passages as they stand now: attached ones in reading order, then those without a place. */
function followed(passages: readonly ShownPassage[], spans: Pause['spans'], text: string): readonly ShownPassage[] {
  let index = 0;
  return passages.map((passage): ShownPassage => {
    const span = passage.state === 'attached' ? spans[index++] : null;
    if (span) return { ...passage, ...span, exact: text.slice(span.start, span.end) };
    return { ...passage, state: 'orphan', lost: passage.lost ?? { prefix: '', suffix: '' } };
  }).toSorted((a, b) => (standsBefore(a, b) ? -1 : 1));
}
