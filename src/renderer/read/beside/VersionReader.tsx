import { useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countCharacters, textOf, type Doc } from '@shared/domain/document';
import { outlineOf } from '@shared/domain/outline';
import type { Speech } from '@shared/domain/speech';
import { useAnswer } from '../../bridge/queries';
import { StatusBar } from '../../shell/StatusBar';
import { changeSettings, useSettings } from '../../shell/use-settings';
import { lengthText } from '../../ui/length';
import { useShortcuts } from '../../ui/shortcuts';
import { Desk } from '../Desk';
import { FindBar } from '../find/FindBar';
import type { Span } from '../passages/intervals';
import styles from '../Reader.module.css';
import { scrollToOffset } from '../scroll-to';
import { useLook, useMountedText } from '../use-mounted-text';
import { versionNames } from '../versions/version-names';
import { SideContext } from './side';

type VersionReaderProps = { speech: number; number: number; onBack: () => void };

/** An earlier version of a speech beside the speech as it is: to be read and searched, never marked. */
export function VersionReader({ speech: id, number, onBack }: VersionReaderProps) {
  const { t } = useTranslation('common');
  const speech = useAnswer('speeches.get', { id }).data;
  const { data: version, error } = useAnswer('versions.get', { speech: id, number });
  const old = useMemo(() => (speech && version ? { ...speech, doc: version.doc, outline: outlineOf(version.doc) } : null), [speech, version]);
  if (error) return <div className={styles.waiting} role="alert">{t('failed')}</div>;
  return old ? <OldText speech={old} number={number} onBack={onBack} /> : <div className={styles.waiting} aria-busy="true" />;
}

function OldText({ speech, number, onBack }: { speech: Speech & { doc: Doc }; number: number; onBack: () => void }) {
  const { t } = useTranslation(['edit', 'read']);
  const settings = useSettings();
  const side = useContext(SideContext);
  const [mounted, onReady] = useMountedText();
  const [finding, setFinding] = useState(0);
  const look = useLook(speech, settings);
  const versions = useAnswer('versions.list', { speech: speech.id }).data;
  const { outline } = speech;
  useEffect(() => {
    side?.mounted(mounted, outline.filter((entry) => entry.kind === 'part').map((entry) => entry.start));
    return () => side?.mounted(null, []);
  }, [side, mounted, outline]);
  const closeFind = useCallback(() => {
    setFinding(0);
    mounted?.textView.view.focus();
  }, [mounted]);
  const showHit = useCallback((hit: Span) => { if (mounted) scrollToOffset(mounted.textView, hit.start); }, [mounted]);
  const find = () => setFinding((now) => now + 1);
  useShortcuts({
    KeyB: () => side?.other(),
    'Ctrl+KeyF': find,
    Slash: find,
    KeyP: () => changeSettings({ splitPoints: !settings.splitPoints }),
    Escape: () => { if (finding > 0) closeFind(); else onBack(); },
  }, 'placeRead');
  return (
    <>
      <div className={styles.main}>
        <div className={styles.bar}>
          <div className={styles.title}><b>{speech.title}</b></div>
          <span className={styles.grow} />
          <span className={styles.editing}>{t('versionShown', { time: (versions && versionNames(versions).get(number)) ?? '' })}</span>
        </div>
        <div className={styles.columns}>
          <Desk speech={speech} look={look} railShown={false} onReady={onReady} onSelect={nothing} onClick={nothing} onEnter={nothing} onSheet={null} overText={null}>
            {mounted && finding > 0 && <FindBar textView={mounted.textView} screen={mounted.screen} asked={finding} onHits={nothing} onShow={showHit} mark={null} onClose={closeFind} />}
          </Desk>
        </div>
      </div>
      <StatusBar><span className={styles.statusPart}>{lengthText(countCharacters(textOf(speech.doc)))}</span></StatusBar>
    </>
  );
}

const nothing = () => {};
