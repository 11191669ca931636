import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RemoteError } from '@shared/contract/client';
import { useAnswer } from '../bridge/queries';
import { sentenceOf } from '../i18n/i18n';
import { EditScreen, type EditStart } from './edit/EditScreen';
import { prefetchSheet } from './passages/sheet-query';
import type { ShownPassage } from './passages/shown-passage';
import { Reader, type ReaderProps } from './Reader';
import styles from './Reader.module.css';
import { VersionsDialog } from './versions/VersionsDialog';

export type ReadScreenProps = Omit<ReaderProps, 'speech' | 'onEdit' | 'onVersions'> & {
  speech: number;
  /** Puts an earlier version at the right; null where there is no room for it. */
  onVersionBeside: ((version: number) => void) | null;
};

type Pen = { start: EditStart; passages: readonly ShownPassage[] };

/** A speech opened for reading and marking, or for correcting its text. */
export function ReadScreen({ speech: id, onVersionBeside, ...rest }: ReadScreenProps) {
  const { t } = useTranslation('common');
  // asked for beside the text, not after it
  useEffect(() => prefetchSheet(id), [id]);
  const { data: speech, error } = useAnswer('speeches.get', { id });
  const [pen, setPen] = useState<Pen | null>(null);
  const [left, setLeft] = useState<{ step: number; offset: number } | null>(null);
  const [versions, setVersions] = useState(false);
  // after an edit reading goes on where it was, until one goes elsewhere
  const back = left?.step === rest.step ? left.offset : null;
  const read = useMemo(() => (speech && back !== null ? { ...speech, readingOffset: back } : speech), [speech, back]);
  const onEdit = useCallback((start: EditStart, passages: readonly ShownPassage[]) => setPen({ start, passages }), []);
  const onVersions = useCallback(() => setVersions(true), []);
  if (speech && pen) {
    return <EditScreen speech={speech} {...pen} onDone={(offset) => { setLeft({ step: rest.step, offset }); setPen(null); }} />;
  }
  if (read) {
    return (
      <>
        <Reader {...rest} speech={read} target={back === null ? rest.target : null} onEdit={onEdit} onVersions={onVersions} />
        {versions && <VersionsDialog speech={read} onClose={() => setVersions(false)} onBeside={onVersionBeside} />}
      </>
    );
  }
  if (error) return <main className={styles.waiting} role="alert">{error instanceof RemoteError ? sentenceOf(error.failure) : t('failed')}</main>;
  return <main className={styles.waiting} aria-busy="true" />;
}
