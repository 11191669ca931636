import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { RemoteError } from '@shared/contract/client';
import type { Output } from '@shared/contract/contract';
import { client } from '../bridge/client';
import { sentenceOf } from '../i18n/i18n';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Kbd } from '../ui/Kbd';
import { useMainAction } from '../ui/main-action';
import styles from './CutDialog.module.css';

type CutDialogProps = { place: { batch: string; file: string; key: string }; title: string; onCut: (block: number) => void; onClose: () => void };

const ROW_PX = 36;
const PAGE = 2000;

/** Chooses the paragraph a new speech begins with. */
export function CutDialog({ place, title, onCut, onClose }: CutDialogProps) {
  const { t } = useTranslation(['import', 'common']);
  const { batch, file, key } = place;
  const [known, setKnown] = useState<Output<'intake.blocks'>>({ blocks: [], total: 0 });
  const [wanted, setWanted] = useState(PAGE);
  const [problem, setProblem] = useState('');
  const [at, setAt] = useState(1);
  const list = useRef<HTMLDivElement>(null);
  const { blocks } = known;
  useEffect(() => {
    let gone = false;
    client.call('intake.blocks', { batch, file, key, offset: 0, limit: PAGE }).then(
      (first) => { if (!gone) { setKnown(first); list.current?.focus(); } },
      (error: unknown) => {
        if (!(error instanceof RemoteError)) throw error;
        if (!gone) setProblem(sentenceOf(error.failure));
      },
    );
    return () => { gone = true; };
  }, [batch, file, key]);
  useEffect(() => {
    if (blocks.length === 0 || blocks.length >= Math.min(wanted, known.total)) return;
    void client.call('intake.blocks', { batch, file, key, offset: blocks.length, limit: PAGE })
      .then((next) => setKnown({ blocks: [...blocks, ...next.blocks], total: next.total }));
  }, [batch, file, key, wanted, blocks, known.total]);
  // oxlint-disable-next-line react/incompatible-library -- the React compiler is not used; nothing here is memoized
  const virtual = useVirtualizer({ count: blocks.length, getScrollElement: () => list.current, estimateSize: () => ROW_PX, overscan: 10, initialRect: { width: 640, height: 480 } });
  useEffect(() => {
    if (blocks.length > 1) virtual.scrollToIndex(at, { align: 'auto' });
  }, [virtual, at, blocks.length]);

  const ready = at >= 1 && at < blocks.length;
  const cut = () => { if (ready) onCut(at); };
  useMainAction(cut);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / ROW_PX) - 1);
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -blocks.length, End: blocks.length };
    const step = steps[event.code];
    if (event.code === 'Enter' && !event.ctrlKey) cut();
    else if (step === undefined) return;
    else setAt(Math.max(1, Math.min(blocks.length - 1, at + step)));
    event.preventDefault();
  };
  const footer = (
    <>
      {problem !== '' && <span role="alert" className={styles.problem}>{problem}</span>}
      {blocks.length < known.total && <Button look="ghost" onPress={() => setWanted(blocks.length + PAGE)}>{t('cutMore')}</Button>}
      <span className={styles.grow} />
      <Button onPress={onClose}>{t('common:cancel')}</Button>
      <Button look="primary" isDisabled={!ready} aria-keyshortcuts="Control+Enter" onPress={cut}>{t('cutHere')}<Kbd keys="Ctrl+Enter" /></Button>
    </>
  );
  return (
    <Dialog title={t('cutTitle')} subtitle={title} closeLabel={t('common:close')} onClose={onClose} footer={footer}>
      <p className={styles.hint}>{t('cutHint')}</p>
      <div ref={list} role="listbox" tabIndex={0} aria-label={t('cutBlocks')} aria-activedescendant={ready ? `cut-${at}` : undefined} className={styles.list} onKeyDown={onKeyDown}>
        <div role="presentation" className={styles.rows} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => (
            <div
              key={index}
              id={`cut-${index}`}
              role="option"
              lang="zh-CN"
              aria-selected={index === at}
              aria-disabled={index === 0}
              aria-posinset={index + 1}
              aria-setsize={known.total}
              className={[styles.row, blocks[index]?.kind === 'heading' ? styles.heading : ''].join(' ')}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => { if (index > 0) setAt(index); }}
              onDoubleClick={cut}
            >
              {blocks[index]?.text === '' ? t('cutEmpty') : blocks[index]?.text}
            </div>
          ))}
        </div>
      </div>
    </Dialog>
  );
}
