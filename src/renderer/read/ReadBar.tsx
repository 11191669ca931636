import { ALargeSmall, ChevronLeft, Columns2, FileOutput, History, Lightbulb, PanelLeft, PanelRight, PenLine, Rows3, Star, TextSearch } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '@shared/contract/library';
import type { Speech } from '@shared/domain/speech';
import { changeSettings } from '../shell/use-settings';
import { Button, IconButton } from '../ui/Button';
import { TypeSettings } from './TypeSettings';
import styles from './Reader.module.css';

type ReadBarProps = {
  speech: Speech;
  settings: Settings;
  outlineShown: boolean;
  onOutline: () => void;
  onBack: () => void;
  onFind: () => void;
  onStar: () => void;
  onExport: () => void;
  suggesting: boolean;
  onSuggest: () => void;
  onFocus: () => void;
  /** Whether this is one of two speeches side by side. */
  beside: boolean;
  onBeside: () => void;
  onEdit: () => void;
  onVersions: () => void;
};

/** The bar above the text. */
export const ReadBar = memo(function ReadBar({
  speech, settings, outlineShown, onOutline, onBack, onFind, onStar, onExport, suggesting, onSuggest, onFocus, beside, onBeside, onEdit, onVersions,
}: ReadBarProps) {
  const { t } = useTranslation(['read', 'edit']);
  const known = [speech.speaker, speech.date ?? ''].filter((part) => part !== '');
  return (
    <div className={styles.bar} data-pane={beside ? undefined : ''} tabIndex={-1}>
      <IconButton label={t(beside ? 'sideAlone' : 'back')} onPress={onBack}><ChevronLeft aria-hidden="true" /></IconButton>
      <div className={styles.title}><b>{speech.title}</b><span>{known.join('　')}</span></div>
      <span className={styles.grow} />
      <Button look="ghost" pressed={settings.splitPoints} aria-label={t('splitPointsHint')} icon={<Rows3 aria-hidden="true" />} onPress={() => changeSettings({ splitPoints: !settings.splitPoints })}>
        <span className={styles.word}>{t('splitPoints')}</span>
      </Button>
      <Button look="ghost" pressed={suggesting} aria-label={t('suggestHint')} icon={<Lightbulb aria-hidden="true" />} onPress={onSuggest}><span className={styles.word}>{t('suggest')}</span></Button>
      <TypeSettings settings={settings} onFocus={onFocus}>
        <Button look="ghost" aria-label={t('layout')} icon={<ALargeSmall aria-hidden="true" />}><span className={styles.word}>{t('layout')}</span></Button>
      </TypeSettings>
      {!beside && <Button look="ghost" aria-label={t('edit:editHint')} icon={<PenLine aria-hidden="true" />} onPress={onEdit}><span className={styles.word}>{t('edit:edit')}</span></Button>}
      <span className={styles.rule} />
      <IconButton label={t('edit:versionsHint')} onPress={onVersions}><History aria-hidden="true" /></IconButton>
      <IconButton label={t('find')} onPress={onFind}><TextSearch aria-hidden="true" /></IconButton>
      <IconButton label={speech.starred ? t('unstar') : t('star')} pressed={speech.starred} onPress={onStar}>
        <Star aria-hidden="true" fill={speech.starred ? 'currentColor' : 'none'} />
      </IconButton>
      <IconButton label={t('export')} onPress={onExport}><FileOutput aria-hidden="true" /></IconButton>
      {!beside && <IconButton label={t('sideOpen')} onPress={onBeside}><Columns2 aria-hidden="true" /></IconButton>}
      {!beside && <span className={styles.rule} />}
      {!beside && <IconButton label={t('outlineShown')} pressed={outlineShown} onPress={onOutline}><PanelLeft aria-hidden="true" /></IconButton>}
      {!beside && <IconButton label={t('railShown')} pressed={settings.railShown} onPress={() => changeSettings({ railShown: !settings.railShown })}><PanelRight aria-hidden="true" /></IconButton>}
    </div>
  );
});
