import { useCallback, useState } from 'react';
import type { ExcerptFilter } from '@shared/domain/excerpt';
import type { Grouping } from '@shared/domain/sheet';
import { ExcerptScreen } from './excerpt/ExcerptScreen';
import type { ExcerptView } from './excerpt/excerpt-view';
import { ExportDialog } from './export/ExportDialog';
import { NoteExportDialog } from './export/note/NoteExportDialog';
import { useAnswer } from './bridge/queries';
import { FindPalette } from './find/FindPalette';
import { firstWords, type WordsView } from './find/words-view';
import { WordsScreen } from './find/WordsScreen';
import { DropZone } from './import/DropZone';
import { ImportNotices } from './import/ImportNotices';
import { RepairEncoding } from './import/RepairEncoding';
import { useImport } from './import/use-import';
import { firstView, type LibraryView } from './library/library-view';
import { LibraryScreen } from './library/LibraryScreen';
import { noSelection } from './library/selection';
import { AddToNoteDialog } from './note/dialogs/AddToNoteDialog';
import { NoteScreen } from './note/NoteScreen';
import { useNotePlaces } from './note/use-note-places';
import { BesideScreen } from './read/beside/BesideScreen';
import { ChooseSpeech } from './read/beside/ChooseSpeech';
import { ReadScreen } from './read/ReadScreen';
import { KeysDialog } from './settings/KeysDialog';
import { useAppliedKeys } from './settings/use-applied-keys';
import { SettingsScreen } from './settings/SettingsScreen';
import { movePane } from './shell/move-pane';
import { NoteOpening } from './shell/note-opening';
import { useNavigation, type Place } from './shell/navigation';
import { StartFailure } from './shell/StartFailure';
import { TitleBar } from './shell/TitleBar';
import { toggleFullScreen } from './shell/full-screen';
import { useHistory } from './shell/use-history';
import { useRecentSpeech } from './shell/use-recent-speech';
import { useAppliedSettings, useSettings } from './shell/use-settings';
import { useWindowTitle } from './shell/use-window-title';
import { useShortcuts } from './ui/shortcuts';
import { ToastRegion } from './ui/Toast';
import styles from './App.module.css';

/** The window: composes the screens, which know nothing of each other. */
export function App() {
  const settings = useSettings();
  useAppliedSettings(settings);
  const { place, step, go, back, forward } = useNavigation({ screen: 'library' });
  useWindowTitle(place);
  const start = useAnswer('app.info', {});
  const history = useHistory();
  const imports = useImport();
  const [exporting, setExporting] = useState<{ filter: ExcerptFilter; group: Grouping } | null>(null);
  const [repairing, setRepairing] = useState<number | null>(null);
  const [keysShown, setKeysShown] = useState(false);
  const [excerptViews] = useState(() => new WeakMap<Place, ExcerptView>());
  const [choosing, setChoosing] = useState(false);
  const [finding, setFinding] = useState(false);
  const [wordViews] = useState(() => new WeakMap<Place, WordsView>());
  const [view, setView] = useState<LibraryView>(firstView);
  const [selection, setSelection] = useState(noSelection);

  const notes = useNotePlaces(place);
  const { views } = notes;
  useAppliedKeys(settings.keys);
  const openUse = useCallback((note: number, passage: number) => {
    views.set(note, { passage });
    go({ screen: 'notes', note });
  }, [views, go]);
  const recent = useRecentSpeech(place, go);
  const goToNote = (note: number, find?: string) => go({ screen: 'notes', note, ...(find === undefined ? {} : { find }) });

  useShortcuts({
    'Ctrl+KeyZ': history.undo,
    'Ctrl+KeyY': history.redo,
    'Ctrl+Shift+KeyZ': history.redo,
    'Ctrl+KeyO': () => void imports.pick(),
    'Ctrl+KeyK': () => setFinding(true),
    'Ctrl+Comma': () => go({ screen: 'settings' }),
    'Ctrl+KeyN': () => go({ screen: 'notes', making: true }),
    'Alt+Digit1': () => go({ screen: 'library' }),
    'Alt+Digit2': () => go({ screen: 'excerpts' }),
    'Alt+Digit3': () => go({ screen: 'notes' }),
    'Alt+Digit4': () => go({ screen: 'words' }),
    'Alt+ArrowLeft': back,
    'Alt+ArrowRight': forward,
    F1: () => setKeysShown(true),
    F6: () => movePane(1),
    'Shift+F6': () => movePane(-1),
    'Ctrl+Tab': recent,
    F11: () => void toggleFullScreen(),
  }, 'placeEverywhere');

  const onExport = (filter: ExcerptFilter, group: Grouping) => setExporting({ filter, group });
  if (start.error !== null && start.data === undefined) return <div className={styles.app}><StartFailure error={start.error} /></div>;
  return (
    <NoteOpening value={openUse}><div className={styles.app}>
      <TitleBar place={place} go={go} onKeys={() => setKeysShown(true)} onFind={() => setFinding(true)} />
      {place.screen === 'library' && (
        <LibraryScreen
          view={view}
          onView={setView}
          kept={{ stored: selection, set: setSelection }}
          onReport={imports.showLast}
          onOpen={(speech, target) => go({ screen: 'read', speech, ...(target ? { target } : {}) })}
          onImport={() => void imports.pick()}
          onSample={() => void imports.sample()}
          onExport={onExport}
          onExcerpts={(filter) => go({ screen: 'excerpts', filter })}
          onRepair={setRepairing}
          onOpenNote={goToNote}
          onBeside={(speech, beside) => go({ screen: 'read', speech, beside })}
        />
      )}
      {place.screen === 'read' && place.beside !== undefined && (
        <BesideScreen
          key={`${place.speech} ${JSON.stringify(place.beside)}`}
          speech={place.speech}
          beside={place.beside}
          step={step}
          onLeave={(speech) => go({ screen: 'read', speech })}
          onExport={onExport}
          onAddToNote={notes.setAdding}
        />
      )}
      {place.screen === 'read' && place.beside === undefined && (
        <ReadScreen
          key={place.speech}
          speech={place.speech}
          target={place.target ?? null}
          step={step}
          onBack={() => go({ screen: 'library' })}
          onExport={onExport}
          onAddToNote={notes.setAdding}
          onBeside={() => setChoosing(true)}
          onVersionBeside={(version) => go({ screen: 'read', speech: place.speech, beside: { version } })}
        />
      )}
      {place.screen === 'excerpts' && (
        <ExcerptScreen
          key={step}
          filter={place.filter ?? {}}
          kept={excerptViews.get(place)}
          onKeep={(kept) => excerptViews.set(place, kept)}
          onOpen={(speech, target) => go({ screen: 'read', speech, target })}
          onExport={onExport}
          onAddToNote={notes.setAdding}
        />
      )}
      {place.screen === 'notes' && (
        <NoteScreen
          note={place.note ?? notes.last}
          find={place.find ?? ''}
          key={place.making ? step : 'notes'}
          making={place.making ?? false}
          tasks={place.tasks ?? false}
          views={notes.views}
          onNote={goToNote}
          onTasks={() => go({ screen: 'notes', tasks: true })}
          onOpen={(speech, passage) => go({ screen: 'read', speech, target: { passage } })}
          onExport={(note, title, print) => notes.setExporting({ note, title, print })}
        />
      )}
      {place.screen === 'words' && (
        <WordsScreen
          key={step}
          start={wordViews.get(place) ?? firstWords}
          onKeep={(kept) => wordViews.set(place, kept)}
          onOpen={(speech, target) => go({ screen: 'read', speech, target })}
        />
      )}
      {place.screen === 'settings' && <SettingsScreen onBack={back} onKeys={() => setKeysShown(true)} />}
      <DropZone onFiles={imports.files} />
      <ImportNotices imports={imports} onOpen={(speech) => go({ screen: 'read', speech })} />
      {exporting !== null && <ExportDialog filter={exporting.filter} group={exporting.group} onClose={() => setExporting(null)} />}
      {repairing !== null && <RepairEncoding speech={repairing} onClose={() => setRepairing(null)} />}
      {notes.exporting !== null && <NoteExportDialog {...notes.exporting} onClose={() => notes.setExporting(null)} />}
      {notes.adding !== null && <AddToNoteDialog passages={notes.adding} onClose={() => notes.setAdding(null)} onOpenNote={(note, passage) => (passage === undefined ? goToNote(note) : openUse(note, passage))} />}
      {finding && (
        <FindPalette
          go={go}
          onImport={() => void imports.pick()}
          onKeys={() => setKeysShown(true)}
          {...(place.screen === 'read' && place.beside === undefined ? { onBeside: () => setChoosing(true) } : {})}
          onClose={() => setFinding(false)}
        />
      )}
      {choosing && place.screen === 'read' && (
        <ChooseSpeech beside={place.speech} onChoose={(beside) => { setChoosing(false); go({ screen: 'read', speech: place.speech, beside }); }} onClose={() => setChoosing(false)} />
      )}
      {keysShown && <KeysDialog onClose={() => setKeysShown(false)} />}
      <ToastRegion />
    </div></NoteOpening>
  );
}
