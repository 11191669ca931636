import { join } from 'node:path';
import { BrowserWindow, dialog } from 'electron';
import type { HostHandlers } from '@shared/contract/contract';
import { writeFileAtomically } from '../write-file-atomically';

/** The requests that Electron answers itself. `folder` is where the first dialog starts; later ones start at the last. */
export function createElectronHost(folder: string): HostHandlers {
  let lastFolder = folder;

  async function saveWhereAsked(name: string, bytes: Uint8Array): Promise<{ name: string | null }> {
    const options = { defaultPath: join(lastFolder, bareName(name)) };
    const window = BrowserWindow.getFocusedWindow();
    const { canceled, filePath } = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options));
    if (canceled || filePath === '') return { name: null };
    await writeFileAtomically(filePath, bytes);
    const cut = Math.max(filePath.lastIndexOf('/'), filePath.lastIndexOf('\\'));
    lastFolder = filePath.slice(0, cut);
    return { name: filePath.slice(cut + 1) };
  }

  return {
    'files.save': ({ name, bytes }) => saveWhereAsked(name, bytes),
    async 'files.savePdf'({ name }) {
      const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
      if (window === undefined) return { name: null };
      // the page says how large its sheets are and brings their margins
      return saveWhereAsked(name, await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true }));
    },
  };
}

/** The name without anything a file system would read as a folder. */
function bareName(name: string): string {
  return name.replaceAll(/[/\\\u0000-\u001f:*?"<>|]/gu, '_');
}
