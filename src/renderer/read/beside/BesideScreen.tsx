import { X } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeSettings, useSettings } from '../../shell/use-settings';
import { Button } from '../../ui/Button';
import { Kbd } from '../../ui/Kbd';
import { capsIn } from '../../ui/key-map';
import { Segment } from '../../ui/Segment';
import { KeysHeard } from '../../ui/shortcuts';
import { ReadScreen, type ReadScreenProps } from '../ReadScreen';
import type { MountedText } from '../use-mounted-text';
import { useStable } from '../../ui/use-stable';
import { SideContext, type Side } from './side';
import { VersionReader } from './VersionReader';
import { useMatchedScroll, type ShownSide } from './use-matched-scroll';
import styles from './Beside.module.css';

type BesideScreenProps = Omit<ReadScreenProps, 'speech' | 'target' | 'onBack' | 'onBeside' | 'onVersionBeside'> & {
  speech: number;
  /** At the right: another speech, or an earlier version of this one. */
  beside: number | { version: number };
  /** Leaves one speech alone in the window. */
  onLeave: (speech: number) => void;
};

/** Two speeches side by side, each a whole reader, or a speech and what it said before. Keys act on the one that was touched last; the other may follow its scrolling. */
export function BesideScreen({ speech, beside, onLeave, ...rest }: BesideScreenProps) {
  const { t } = useTranslation('read');
  const { besideScroll } = useSettings();
  const [active, setActive] = useState<0 | 1>(0);
  const [shown, setShown] = useState<readonly [ShownSide | null, ShownSide | null]>([null, null]);
  const tell = useCallback((side: 0 | 1, text: MountedText | null, partStarts: readonly number[]) => {
    const one = text ? { text, partStarts } : null;
    setShown(([left, right]) => (side === 0 ? [one, right] : [left, one]));
  }, []);
  const goTo = useStable((side: 0 | 1) => {
    setActive(side);
    shown[side]?.text.textView.view.focus();
  });
  const sides = useMemo((): readonly [Side, Side] => [
    { other: () => goTo(1), mounted: (text, parts) => tell(0, text, parts) },
    { other: () => goTo(0), mounted: (text, parts) => tell(1, text, parts) },
  ], [goTo, tell]);
  useMatchedScroll(shown[active], shown[active === 0 ? 1 : 0], besideScroll);
  const speeches = [speech, typeof beside === 'number' ? beside : speech] as const;
  const column = (side: 0 | 1) => (
    <section
      className={styles.column} data-active={active === side} data-pane tabIndex={-1} aria-label={t(side === 0 ? 'sideLeft' : 'sideRight')}
      onPointerDownCapture={() => setActive(side)} onWheelCapture={() => setActive(side)} onFocusCapture={() => setActive(side)}
    >
      <KeysHeard value={active === side}>
        <SideContext value={sides[side]}>
          {side === 1 && typeof beside !== 'number'
            ? <VersionReader speech={speech} number={beside.version} onBack={() => onLeave(speech)} />
            : <ReadScreen {...rest} speech={speeches[side]} target={null} onBack={() => onLeave(speeches[side])} onBeside={sides[side].other} onVersionBeside={null} />}
        </SideContext>
      </KeysHeard>
    </section>
  );
  return (
    <main className={styles.screen}>
      <div className={styles.strip}>
        <Segment
          small
          label={t('sideScroll')}
          value={besideScroll}
          options={[{ value: 'outline', label: t('sideByPart') }, { value: 'share', label: t('sideByShare') }, { value: 'free', label: t('sideFree') }]}
          onChange={(way) => changeSettings({ besideScroll: way })}
        />
        <span className={styles.grow} />
        <Button size="sm" look="ghost" onPress={sides[active].other}>{t('sideSwitch')}<Kbd keys={capsIn('placeRead', 'KeyB')} /></Button>
        <Button size="sm" look="ghost" icon={<X aria-hidden="true" />} onPress={() => onLeave(speeches[active])}>{t('sideClose')}</Button>
      </div>
      <div className={styles.columns}>{column(0)}{column(1)}</div>
    </main>
  );
}
