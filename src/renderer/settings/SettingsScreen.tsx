import { ArrowLeft, CircleQuestionMark, HardDrive, Keyboard, Palette, Type } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../bridge/queries';
import { StatusBar } from '../shell/StatusBar';
import { changeSettings, useSettings } from '../shell/use-settings';
import { Button } from '../ui/Button';
import { Check } from '../ui/Check';
import { EditInPlace } from '../ui/EditInPlace';
import { Segment } from '../ui/Segment';
import { KeyRows } from './KeyRows';
import { PaperChoice } from './PaperChoice';
import { Preview } from './Preview';
import { ReadingRows, type Look } from './ReadingRows';
import { SettingRow } from './SettingRow';
import styles from './SettingsScreen.module.css';

const LONGEST_AUTHOR = 100;

/** Settings on one page: every change acts and is saved at once, and the page at the right shows it. */
export function SettingsScreen({ onBack, onKeys }: { onBack: () => void; onKeys: () => void }) {
  const { t } = useTranslation('settings');
  const settings = useSettings();
  const info = useAnswer('app.info', {}).data;
  const [moving, setMoving] = useState<Partial<Look>>({});
  const body = useRef<HTMLElement>(null);
  const look: Look = { readSize: settings.readSize, readLeading: settings.readLeading, readMeasure: settings.readMeasure, ...moving };
  const part = (id: string, icon: ReactNode, name: string) => (
    <button type="button" className={styles.link} onClick={() => body.current?.querySelector(`#${id}`)?.scrollIntoView()}>{icon}{name}</button>
  );
  return (
    <>
      <main className={styles.grid}>
        <nav className={styles.side} aria-label={t('sections')} data-pane tabIndex={-1}>
          <Button size="sm" look="ghost" className={styles.back ?? ''} icon={<ArrowLeft aria-hidden="true" />} onPress={onBack}>{t('back')}</Button>
          {part('reading', <Type size={16} aria-hidden="true" />, t('reading'))}
          {part('looks', <Palette size={16} aria-hidden="true" />, t('looks'))}
          {part('library', <HardDrive size={16} aria-hidden="true" />, t('library'))}
          {part('keys', <Keyboard size={16} aria-hidden="true" />, t('keysTitle'))}
          <button type="button" className={styles.link} onClick={onKeys}><CircleQuestionMark size={16} aria-hidden="true" />{t('keysHint')}</button>
        </nav>
        <section ref={body} className={styles.body} aria-label={t('title')} data-pane tabIndex={-1}>
          <h1 id="reading">{t('reading')}</h1>
          <ReadingRows font={settings.readFont} onFont={(readFont) => changeSettings({ readFont })} look={look} onMove={(change) => setMoving({ ...moving, ...change })} onRest={(change) => { changeSettings(change); setMoving({}); }} />
          <SettingRow name={t('splitPoints')} hint={t('splitPointsHint')}>
            <Check aria-label={t('splitPoints')} isSelected={settings.splitPoints} onChange={(splitPoints) => changeSettings({ splitPoints })}>{t('switchedOn')}</Check>
          </SettingRow>
          <SettingRow name={t('fullWidth')} hint={t('fullWidthHint')}>
            <Check aria-label={t('fullWidth')} isSelected={settings.fullWidthPunctuation} onChange={(on) => changeSettings({ fullWidthPunctuation: on })}>{t('switchedOn')}</Check>
          </SettingRow>
          <SettingRow name={t('author')} hint={t('authorHint')}>
            <EditInPlace
              label={t('author')}
              value={settings.author}
              placeholder={t('authorEmpty')}
              read={(text) => (text.length > LONGEST_AUTHOR ? { error: t('authorLong', { limit: LONGEST_AUTHOR }) } : { value: text })}
              onCommit={(author) => changeSettings({ author })}
              className={styles.field ?? ''}
            />
          </SettingRow>

          <h2 id="looks">{t('looks')}</h2>
          <SettingRow name={t('theme')}>
            <Segment
              label={t('theme')}
              value={settings.theme}
              options={[{ value: 'light', label: t('themeLight') }, { value: 'dark', label: t('themeDark') }, { value: 'system', label: t('themeSystem') }]}
              onChange={(theme) => changeSettings({ theme })}
            />
          </SettingRow>
          <SettingRow name={t('paper')} hint={t('paperHint')}>
            <PaperChoice value={settings.paper} onChange={(paper) => changeSettings({ paper })} />
          </SettingRow>
          <SettingRow name={t('language')}>
            <Segment
              label={t('language')}
              value={settings.locale}
              options={[{ value: 'zh-CN', label: <span lang="zh-CN">{t('chinese')}</span> }, { value: 'en', label: <span lang="en">{t('english')}</span> }]}
              onChange={(locale) => changeSettings({ locale })}
            />
          </SettingRow>

          <h2 id="library">{t('library')}</h2>
          <SettingRow name={t('libraryPlace')} hint={t('libraryPlaceHint')}><span className={[styles.plain, 'file'].join(' ')}>{info?.library ?? ''}</span></SettingRow>
          <SettingRow name={t('offline')}><span>{t('offlineText')}</span></SettingRow>
          <SettingRow name={t('version')}>
            <span className={styles.plain}>{info && t('versionText', { version: info.version, sqlite: info.sqlite, node: info.node })}</span>
          </SettingRow>
          <h2 id="keys">{t('keysTitle')}<small>{t('keysChangeHint')}</small></h2>
          <KeyRows changes={settings.keys} />
        </section>
        <Preview look={look} splitPoints={settings.splitPoints} />
      </main>
      <StatusBar><span>{info && t('versionShort', { version: info.version })}</span></StatusBar>
    </>
  );
}
