import { useCallback, useEffect, useLayoutEffect, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dateInText } from '@shared/domain/citation';
import type { Speech } from '@shared/domain/speech';
import { isComposing } from '../ui/shortcuts';
import { characterAt } from './character-at';
import { createTextView, type TextView } from './editor/create-text-view';
import type { Look } from './editor/text-look';
import styles from './Desk.module.css';
import './highlights.css';

type DeskProps = {
  speech: Speech;
  look: Look;
  railShown: boolean;
  onReady: (textView: TextView | null) => void;
  onSelect: () => void;
  /** A click on the text that selected nothing; null beside the text. */
  onClick: (offset: number | null) => void;
  onEnter: () => void;
  /** Stands on the sheet and scrolls with it. */
  onSheet: ReactNode;
  /** Floats over the text and scrolls with it. */
  overText: ReactNode;
  /** Stands over the desk. */
  children: ReactNode;
};

/** The sheet: title, text and what stands beside it. */
export function Desk({ speech, look, railShown, onReady, onSelect, onClick, onEnter, onSheet, overText, children }: DeskProps) {
  const { t } = useTranslation('read');
  const host = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useRef<TextView | null>(null);
  const select = useRef(onSelect);
  const wanted = useRef({ look, drawn: look });
  useEffect(() => { select.current = onSelect; });
  const { doc } = speech;
  const label = t('text');
  useLayoutEffect(() => {
    wanted.current.look = look;
    if (!shown.current || wanted.current.drawn === look) return;
    wanted.current.drawn = look;
    shown.current.setLook(look);
  }, [look]);
  useEffect(() => {
    if (!host.current || !scroller.current) return;
    const textView = createTextView(host.current, scroller.current, doc, { label, look: wanted.current.look, onSelect: () => select.current() });
    wanted.current.drawn = wanted.current.look;
    shown.current = textView;
    onReady(textView);
    return () => {
      shown.current = null;
      onReady(null);
      textView.destroy();
    };
  }, [doc, label, onReady]);

  const ownTitle = look.opening.title !== null;
  const byline = [speech.speaker, speech.date === null ? '' : dateInText(speech.date, 'zh-CN')].filter((part) => part !== '').join('　　');
  const click = useCallback((event: MouseEvent) => {
    const textView = shown.current;
    if (!textView || getSelection()?.isCollapsed === false) return;
    onClick(characterAt(textView, event.clientX, event.clientY));
  }, [onClick]);
  const keyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.target === event.currentTarget && /^(?:Arrow|Home|End)/u.test(event.code)) shown.current?.view.focus();
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.code === 'Enter') { event.preventDefault(); onEnter(); }
    if (event.code !== 'Space') return;
    event.preventDefault();
    const page = scroller.current?.clientHeight ?? 0;
    scroller.current?.scrollBy({ top: (event.shiftKey ? -1 : 1) * page * 0.9 });
  };
  return (
    <section className={styles.desk} aria-label={t('textAndCards')}>
      <div ref={scroller} className={styles.scroll}>
        <div className={styles.sheet} data-cards={railShown}>
          <article className={styles.article} lang="zh-CN" data-pane data-sheet tabIndex={-1} onKeyDown={keyDown}>
            {ownTitle ? <h1 className="sr">{speech.title}</h1> : (
              <header className={styles.header}>
                <h1>{speech.title}</h1>
                {byline !== '' && <p>{byline}</p>}
                <div className={styles.ornament} aria-hidden="true" />
              </header>
            )}
            <div ref={host} className={styles.text} onClick={click} role="presentation" />
          </article>
          {onSheet}
          <div className={styles.over}>{overText}</div>
        </div>
      </div>
      {children}
    </section>
  );
}
