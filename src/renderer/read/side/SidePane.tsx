import { memo, useMemo } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Speech } from '@shared/domain/speech';
import { firstWhere } from '../passages/intervals';
import type { ShownPassage } from '../passages/shown-passage';
import { useScreen, type ScreenStore } from '../screen';
import { OutlineList } from './OutlineList';
import { PassageList } from './PassageList';
import { SpeechInfo } from './SpeechInfo';
import styles from './Side.module.css';

type SidePaneProps = {
  speech: Speech;
  passages: readonly ShownPassage[];
  active: number | null;
  screen: ScreenStore;
  pathsOf: (passage: ShownPassage) => readonly string[];
  onGo: (offset: number) => void;
  onPassage: (key: number) => void;
};

/** The left pane: outline, all passages, details of the speech. */
export const SidePane = memo(function SidePane({ speech, passages, active, screen, pathsOf, onGo, onPassage }: SidePaneProps) {
  const { t } = useTranslation('read');
  const attached = useMemo(() => passages.slice(0, firstWhere(passages, (passage) => passage.state === 'orphan')), [passages]);
  const offset = useScreen(screen, (now) => now.reading);
  return (
    <nav className={styles.pane} aria-label={t('pane')}>
      <Tabs className={styles.tabs ?? ''}>
        <TabList aria-label={t('pane')} className={styles.tabList ?? ''}>
          <Tab id="outline" className={styles.tab ?? ''}>{t('tabOutline')}</Tab>
          <Tab id="passages" className={styles.tab ?? ''}>{t('tabPassages', { count: passages.length })}</Tab>
          <Tab id="info" className={styles.tab ?? ''}>{t('tabInfo')}</Tab>
        </TabList>
        <TabPanel id="outline" className={styles.panel ?? ''}>
          <OutlineList outline={speech.outline} passages={attached} offset={offset} onGo={onGo} onPassage={onPassage} />
        </TabPanel>
        <TabPanel id="passages" className={styles.panel ?? ''}>
          <PassageList passages={passages} active={active} pathsOf={pathsOf} onPassage={onPassage} />
        </TabPanel>
        <TabPanel id="info" className={styles.panel ?? ''}>
          <SpeechInfo speech={speech} />
        </TabPanel>
      </Tabs>
    </nav>
  );
});
