import { Columns2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Speech } from '@shared/domain/speech';
import type { SpeechVersion } from '@shared/domain/speech-version';
import { useAnswer } from '../../bridge/queries';
import { change } from '../../shell/change';
import { Button } from '../../ui/Button';
import { Check } from '../../ui/Check';
import { Dialog } from '../../ui/Dialog';
import { Difference } from '../../ui/Difference';
import { lengthText } from '../../ui/length';
import { Menu } from '../../ui/Menu';
import { Segment } from '../../ui/Segment';
import { shortenRuns } from '../../ui/shorten-runs';
import { DocText } from './DocText';
import { versionNames } from './version-names';
import styles from './Versions.module.css';

type VersionsDialogProps = {
  speech: Pick<Speech, 'id' | 'title'>;
  onClose: () => void;
  /** Puts a version beside the speech as it is; null where there is no room for it. */
  onBeside: ((version: number) => void) | null;
};

const NO_VERSIONS: readonly SpeechVersion[] = [];

/** What a speech said before: read a version, compare any two, bring one back. */
export function VersionsDialog({ speech, onClose, onBeside }: VersionsDialogProps) {
  const { t } = useTranslation(['edit', 'common']);
  const versions = useAnswer('versions.list', { speech: speech.id }).data ?? NO_VERSIONS;
  const sizes = useAnswer('versions.sizes', { speech: speech.id }).data;
  const [chosen, setChosen] = useState<number | null>(null);
  const [way, setWay] = useState<'read' | 'compare'>('compare');
  const names = useMemo(() => versionNames(versions), [versions]);
  const nameOf = (one: SpeechVersion) => names.get(one.number) ?? '';
  const current = versions.find((one) => one.current);
  const version = versions.find((one) => one.number === chosen) ?? versions.find((one) => !one.current) ?? current;
  const first = versions.at(-1)?.number;
  const origin = (one: SpeechVersion) => {
    const from = versions.find(({ number }) => number === one.restored);
    switch (one.origin) {
      case 'import': return t(one.number === first ? 'originImport' : 'originImportAgain');
      case 'repair': return t('originRepair');
      case 'edit': return t('originEdit');
      case 'restore': return t('originRestore', { time: from ? nameOf(from) : '' });
      default: return one.origin satisfies never;
    }
  };
  const size = (one: SpeechVersion) => {
    const found = sizes?.find(({ number }) => number === one.number);
    return found ? t('versionSize', { length: lengthText(one.characters), added: found.added, removed: found.removed }) : lengthText(one.characters);
  };
  const state = (one: SpeechVersion) => (one.current ? t('currentVersion') : current && one.number > current.number ? t('notCurrent') : '');
  const restore = async () => {
    if (!version) return;
    const done = await change('versions.restore', { speech: speech.id, number: version.number }, ({ orphans }) => (orphans > 0 ? t('restoredOrphans', { count: orphans }) : t('restored')));
    if (done) onClose();
  };
  return (
    <Dialog
      size="large" title={t('versionsOf', { title: speech.title })} closeLabel={t('common:close')} onClose={onClose}
      footer={<>
        {onBeside && version && !version.current && <Button icon={<Columns2 aria-hidden="true" />} onPress={() => onBeside(version.number)}>{t('versionBeside')}</Button>}
        <span className={styles.grow} />
        <Button onPress={onClose}>{t('common:close')}</Button>
        <Button look="primary" isDisabled={!version || version.current} onPress={() => void restore()}>{t('restore')}</Button>
      </>}
    >
      <div className={styles.versions}>
        <ListBox
          aria-label={t('versionList')} className={styles.list ?? ''} items={versions.map((one) => ({ id: one.number, one }))} dependencies={[sizes]}
          selectionMode="single" disallowEmptySelection selectedKeys={version ? [version.number] : []}
          onSelectionChange={(keys) => { if (keys !== 'all') setChosen(Number([...keys][0])); }}
        >
          {({ one }) => (
            <ListBoxItem id={one.number} className={styles.version ?? ''} textValue={`${nameOf(one)} ${origin(one)}`}>
              <b>{nameOf(one)}{state(one) !== '' && <span className={styles.state}>{state(one)}</span>}</b>
              <span>{origin(one)}</span>
              <small>{size(one)}</small>
            </ListBoxItem>
          )}
        </ListBox>
        {version && (
          <div className={styles.right}>
            <div className={styles.ways}>
              <Segment label={t('versions')} value={way} onChange={setWay} options={[{ value: 'compare', label: t('compare') }, { value: 'read', label: t('read') }]} small />
            </div>
            {way === 'read'
              ? <VersionText key={version.number} speech={speech.id} number={version.number} />
              : <Comparison key={version.number} speech={speech.id} version={version} versions={versions} nameOf={nameOf} />}
          </div>
        )}
      </div>
    </Dialog>
  );
}

function VersionText({ speech, number }: { speech: number; number: number }) {
  const { t } = useTranslation(['edit', 'common']);
  const version = useAnswer('versions.get', { speech, number }).data;
  return (
    <div className={styles.text} tabIndex={0} role="group" aria-label={t('versionText')} lang="zh-CN">
      {version ? <DocText doc={version.doc} /> : <p role="status">{t('common:loading')}</p>}
    </div>
  );
}

type ComparisonProps = { speech: number; version: SpeechVersion; versions: readonly SpeechVersion[]; nameOf: (version: SpeechVersion) => string };

/** A version beside another: the one before it when it is the current one, else the current one. */
function Comparison({ speech, version, versions, nameOf }: ComparisonProps) {
  const { t } = useTranslation(['edit', 'common']);
  const [whole, setWhole] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  const usual = version.current ? versions.find((one) => one.number < version.number) : versions.find((one) => one.current);
  const other = versions.find((one) => one.number === chosen) ?? usual ?? version;
  const [before, after] = other.number < version.number ? [other, version] : [version, other];
  const { data, error } = useAnswer('versions.compare', { speech, before: before.number, after: after.number });
  const choices = versions.filter((one) => one !== version).map((one) => ({
    id: String(one.number), label: nameOf(one) + (one.current ? `　${t('currentVersion')}` : ''), checked: one === other, run: () => setChosen(one.number),
  }));
  const differs = data?.runs.some(({ kind }) => kind !== 'same') ?? false;
  return (
    <>
      <div className={styles.with}>
        {choices.length > 0 && (
          <Menu label={t('compareWith')} commands={choices}><Button size="sm" aria-label={`${t('compareWith')}：${nameOf(other)}`}>{`${t('compareWith')}：${nameOf(other)}`}</Button></Menu>
        )}
        <Check isSelected={whole} onChange={setWhole}>{t('whole')}</Check>
        <span className={styles.grow} />
      </div>
      {error !== null && <p className={styles.message} role="alert">{t('common:failed')}</p>}
      {data && <p className={styles.legend}>{differs ? t('compareLegend', { before: nameOf(before), after: nameOf(after) }) : t('compareSame')}{data.cut && ` ${t('compareCut')}`}</p>}
      {data && differs && <Difference className={styles.text} label={t('versionCompare')} runs={whole ? data.runs : shortenRuns(data.runs)} />}
    </>
  );
}
