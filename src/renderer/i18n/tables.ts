import { common as enCommon } from './en/common';
import { editStrings as enEdit } from './en/edit';
import { excerptStrings as enExcerpt } from './en/excerpt';
import { exportStrings as enExport } from './en/export';
import { importStrings as enImport } from './en/import';
import { libraryStrings as enLibrary } from './en/library';
import { noteStrings as enNote } from './en/note';
import { readStrings as enRead } from './en/read';
import { settingsStrings as enSettings } from './en/settings';
import { shell as enShell } from './en/shell';
import { suggestStrings as enSuggest } from './en/suggest';
import { findStrings as enFind } from './en/find';
import { tagStrings as enTag } from './en/tag';
import { viewStrings as enView } from './en/view';
import { common } from './zh-CN/common';
import { editStrings } from './zh-CN/edit';
import { excerptStrings } from './zh-CN/excerpt';
import { exportStrings } from './zh-CN/export';
import { importStrings } from './zh-CN/import';
import { libraryStrings } from './zh-CN/library';
import { noteStrings } from './zh-CN/note';
import { readStrings } from './zh-CN/read';
import { settingsStrings } from './zh-CN/settings';
import { shell } from './zh-CN/shell';
import { findStrings } from './zh-CN/find';
import { suggestStrings } from './zh-CN/suggest';
import { tagStrings } from './zh-CN/tag';
import { viewStrings } from './zh-CN/view';

/** Every string of the window, by language and by part of the interface. */
export const tables = {
  'zh-CN': {
    common,
    shell,
    library: libraryStrings,
    read: readStrings,
    edit: editStrings,
    excerpt: excerptStrings,
    export: exportStrings,
    import: importStrings,
    note: noteStrings,
    settings: settingsStrings,
    find: findStrings,
    suggest: suggestStrings,
    tag: tagStrings,
    view: viewStrings,
  },
  en: {
    common: enCommon,
    shell: enShell,
    library: enLibrary,
    read: enRead,
    edit: enEdit,
    excerpt: enExcerpt,
    export: enExport,
    import: enImport,
    note: enNote,
    settings: enSettings,
    find: enFind,
    suggest: enSuggest,
    tag: enTag,
    view: enView,
  },
} as const;
