import { createContext, memo, useContext, useMemo } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Speech } from '@shared/domain/speech';
import { firstWhere } from '../passages/intervals';
import type { ShownPassage } from '../passages/shown-passage';
import type { ScreenStore } from '../screen';
import { OutlineList } from './OutlineList';
import { PassageList } from './PassageList';
import { SpeechInfo } from './SpeechInfo';
import styles from './Side.module.css';

export type SidePaneProps = {
  speech: Speech;
  passages: readonly ShownPassage[];
  active: number | null;
  screen: ScreenStore;
  pathsOf: (passage: ShownPassage) => readonly string[];
  onGo: (offset: number) => void;
  onPassage: (key: number) => void;
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
    <nav className={styles.pane} aria-label={t('pane')}>
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
  return t('tabPassages', { count: useContext(Shown)?.passages.length ?? 0 });
}

function Outline() {
  const shown = useContext(Shown);
  const passages = shown?.passages;
  const attached = useMemo(() => passages?.slice(0, firstWhere(passages, (passage) => passage.state === 'orphan')) ?? [], [passages]);
  return shown && <OutlineList outline={shown.speech.outline} passages={attached} screen={shown.screen} onGo={shown.onGo} onPassage={shown.onPassage} />;
}

function Passages() {
  const shown = useContext(Shown);
  return shown && <PassageList passages={shown.passages} active={shown.active} pathsOf={shown.pathsOf} onPassage={shown.onPassage} />;
}

function Info() {
  const shown = useContext(Shown);
  return shown && <SpeechInfo speech={shown.speech} />;
}
