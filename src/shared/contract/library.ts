import * as z from 'zod';
import { ImportReport, OnDuplicate, Notice } from '../domain/import-report';
import { Locale } from '../i18n/locale';
import { Bytes } from './bytes';
import { channel } from './channel';

/** One file from a picker, a drop or the command line: its bare name and its bytes, never a path. */
export const ImportFile = z.strictObject({ name: z.string().max(1000), bytes: Bytes });
export type ImportFile = z.infer<typeof ImportFile>;

const ImportOptions = z.strictObject({
  /** An encoding name such as `gb18030`; without it the encoding is detected. */
  encoding: z.string().max(40).optional(),
  onDuplicate: OnDuplicate,
  split: z.boolean(),
  /** Leaves out the lines of the web page around a text; without it they stay. */
  tidy: z.literal(true).optional(),
});
export type ImportOptions = z.infer<typeof ImportOptions>;

export const Settings = z.strictObject({
  locale: Locale,
  theme: z.enum(['system', 'light', 'dark']),
  paper: z.enum(['warm', 'white', 'silk', 'bean']),
  /** CSS px; 0 follows the window width. */
  readSize: z.int().min(0).max(28),
  readLeading: z.number().min(1.6).max(2.2),
  /** Characters a line. */
  readMeasure: z.int().min(28).max(40),
  splitPoints: z.boolean(),
  fullWidthPunctuation: z.boolean(),
  outlineShown: z.boolean(),
  railShown: z.boolean(),
  /** The colour used for N and T on a fresh selection: the last one chosen. */
  lastColour: z.int().min(1).max(6),
  author: z.string().max(100),
  /** Accepting a suggestion also adds the tag named like its kind. */
  suggestTags: z.boolean(),
  /** How the other of two speeches side by side follows: by parts, by the share that is read, or not at all. */
  besideScroll: z.enum(['outline', 'share', 'free']),
  /** The face of the reading text. */
  readFont: z.enum(['song', 'hei', 'kai', 'fang']),
  /** Keys a person changed: place and default key, to the key in its stead (see the key map of the window). */
  keys: z.record(z.string().max(80), z.string().max(60)),
});
export type Settings = z.infer<typeof Settings>;

export const defaultSettings: Settings = {
  locale: 'zh-CN',
  theme: 'system',
  paper: 'warm',
  readSize: 0,
  readLeading: 1.8,
  readMeasure: 34,
  splitPoints: true,
  fullWidthPunctuation: true,
  outlineShown: true,
  railShown: true,
  lastColour: 1,
  author: '',
  suggestTags: false,
  besideScroll: 'outline',
  readFont: 'song',
  keys: {},
};

/** What Ctrl+Z and Ctrl+Y would do now; null when there is nothing to do. */
export const HistoryState = z.strictObject({ undo: Notice.nullable(), redo: Notice.nullable() });
export type HistoryState = z.infer<typeof HistoryState>;

/** What was undone or redone, and one speech it touched, so that the window can show it. */
const Step = z.strictObject({ label: Notice, speech: z.int().nullable(), state: HistoryState });

export const libraryChannels = {
  'app.info': channel(
    z.strictObject({}),
    z.strictObject({
      host: z.enum(['electron', 'loopback', 'in-process']),
      version: z.string(),
      library: z.string(),
      /** File endings that can be imported, without the dot, in menu order. */
      importable: z.array(z.string()),
      /** Largest file that can be imported, in bytes. */
      largestFile: z.int(),
      node: z.string(),
      sqlite: z.string(),
    }),
  ),
  /** When the newest backup in the library folder was made that still has all of these speeches (ISO, UTC); null without one. */
  'app.backupWith': channel(z.strictObject({ speeches: z.array(z.int().positive()).max(100_000) }), z.strictObject({ at: z.string().nullable() })),
  'settings.get': channel(z.strictObject({}), Settings),
  'settings.set': channel(Settings.partial(), Settings),
  'history.state': channel(z.strictObject({}), HistoryState),
  'history.undo': channel(z.strictObject({}), Step),
  'history.redo': channel(z.strictObject({}), Step),
  /** Imports one file at a time; files of one `batch` are one undoable step. */
  'import.file': channel(
    z.strictObject({ batch: z.string().min(1).max(64), file: ImportFile, options: ImportOptions }),
    ImportReport,
  ),
  /** The invented speeches that come with the program. */
  'import.sample': channel(z.strictObject({}), ImportReport),
  'import.cancel': channel(z.strictObject({ batch: z.string().min(1).max(64) }), z.null()),
};

/** Answered by the host itself, next to its windows and dialogs, never by the database thread. */
export const hostChannels = {
  /** Asks where to save and writes the file. `name` is null when the person cancelled. */
  'files.save': channel(
    z.strictObject({ name: z.string().min(1).max(255), bytes: Bytes }),
    z.strictObject({ name: z.string().nullable() }),
  ),
  /** Prints the window that asks, as its print styles have it, into a PDF file; asks where to save it as `files.save` does. */
  'files.savePdf': channel(z.strictObject({ name: z.string().min(1).max(255) }), z.strictObject({ name: z.string().nullable() })),
};
