import { createContext, memo, useContext, useMemo } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Speech } from '@shared/domain/speech';
import { firstWhere } from '../passages/intervals';
import type { ShownPassage } from '../passages/shown-passage';
import type { PassageFilter } from '../passages/use-passage-filter';
import type { ScreenStore } from '../screen';
import type { OrphanActs } from './OrphanCard';
import { OutlineList } from './OutlineList';
import { PassageFilterBar } from './PassageFilterBar';
import { PassageList } from './PassageList';
import { SpeechInfo } from './SpeechInfo';
import styles from './Side.module.css';

export type SidePaneProps = {
  speech: Speech;
  /** The passages that are switched on, and all of them. */
  passages: readonly ShownPassage[];
  all: readonly ShownPassage[];
  filter: PassageFilter;
  active: number | null;
  screen: ScreenStore;
  pathsOf: (passage: ShownPassage) => readonly string[];
  onGo: (offset: number) => void;
  onPassage: (key: number) => void;
  orphanActs: OrphanActs | null;
};

/** What the panels show. The tabs around them, which are costly to draw, never change with it. */
const Shown = createContext<SidePaneProps | null>(null);

/** The left pane: outline, all passages, details of the speech. */
export const SidePane = memo(function SidePane(props: SidePaneProps) {
  return <Shown value={props}><PaneTabs /></Shown>;
});

const PaneTabs = memo(function PaneTabs() {
  const { t } = useTranslation('read');
  return (
    <nav className={styles.pane} aria-label={t('pane')} data-pane tabIndex={-1}>
      <Tabs className={styles.tabs ?? ''}>
        <TabList aria-label={t('pane')} className={styles.tabList ?? ''}>
          <Tab id="outline" className={styles.tab ?? ''}>{t('tabOutline')}</Tab>
          <Tab id="passages" className={styles.tab ?? ''}><PassageCount /></Tab>
          <Tab id="info" className={styles.tab ?? ''}>{t('tabInfo')}</Tab>
        </TabList>
        <TabPanel id="outline" className={styles.panel ?? ''}><Outline /></TabPanel>
        <TabPanel id="passages" className={styles.panel ?? ''}><Passages /></TabPanel>
        <TabPanel id="info" className={styles.panel ?? ''}><Info /></TabPanel>
      </Tabs>
    </nav>
  );
});

function PassageCount() {
  const { t } = useTranslation('read');
  return t('tabPassages', { count: useContext(Shown)?.all.length ?? 0 });
}

function Outline() {
  const shown = useContext(Shown);
  const passages = shown?.passages;
  const attached = useMemo(() => passages?.slice(0, firstWhere(passages, (passage) => passage.state === 'orphan')) ?? [], [passages]);
  return shown && <OutlineList outline={shown.speech.outline} passages={attached} screen={shown.screen} onGo={shown.onGo} onPassage={shown.onPassage} />;
}

function Passages() {
  const shown = useContext(Shown);
  if (!shown) return null;
  const { passages, all, filter, active, pathsOf, onPassage, orphanActs } = shown;
  return (
    <div className={styles.filtered}>
      {all.length > 0 && <PassageFilterBar passages={all} shown={passages.length} filter={filter} pathsOf={pathsOf} />}
      <PassageList passages={passages} isAny={all.length > 0} active={active} pathsOf={pathsOf} onPassage={onPassage} orphanActs={orphanActs} />
    </div>
  );
}

function Info() {
  const shown = useContext(Shown);
  return shown && <SpeechInfo speech={shown.speech} />;
}
