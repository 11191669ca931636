import { common as enCommon } from './en/common';
import { excerptStrings as enExcerpt } from './en/excerpt';
import { exportStrings as enExport } from './en/export';
import { importStrings as enImport } from './en/import';
import { libraryStrings as enLibrary } from './en/library';
import { readStrings as enRead } from './en/read';
import { settingsStrings as enSettings } from './en/settings';
import { shell as enShell } from './en/shell';
import { common } from './zh-CN/common';
import { excerptStrings } from './zh-CN/excerpt';
import { exportStrings } from './zh-CN/export';
import { importStrings } from './zh-CN/import';
import { libraryStrings } from './zh-CN/library';
import { readStrings } from './zh-CN/read';
import { settingsStrings } from './zh-CN/settings';
import { shell } from './zh-CN/shell';

/** Every string of the window, by language and by part of the interface. */
export const tables = {
  'zh-CN': {
    common,
    shell,
    library: libraryStrings,
    read: readStrings,
    excerpt: excerptStrings,
    export: exportStrings,
    import: importStrings,
    settings: settingsStrings,
  },
  en: {
    common: enCommon,
    shell: enShell,
    library: enLibrary,
    read: enRead,
    excerpt: enExcerpt,
    export: enExport,
    import: enImport,
    settings: enSettings,
  },
} as const;
