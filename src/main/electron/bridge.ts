import { BrowserWindow, ipcMain } from 'electron';
import { dispatch } from '@shared/contract/dispatch';
import { isHostName, type HostHandlers, type Reply, type Transport } from '@shared/contract/contract';
import { EVENT_CHANNEL, REQUEST_CHANNEL } from '../../preload/channels';
import { isTrustedUrl } from './security';

type Options = {
  database: Transport;
  host: HostHandlers;
  devOrigin?: string;
  log: (error: unknown) => void;
};

/**
 * The only ipcMain. Requests from the top frame of our own page are answered; host requests here, all others by the
 * database thread. Every other sender is refused. Events go to every window.
 */
export function bindBridge({ database, host, devOrigin, log }: Options): void {
  ipcMain.handle(REQUEST_CHANNEL, (event, name: unknown, input: unknown): Promise<Reply> => {
    const frame = event.senderFrame; // null once the frame has navigated or died
    if (frame === null || frame.parent !== null || !isTrustedUrl(frame.url, devOrigin)) throw new Error('refused');
    const asked = String(name);
    return isHostName(asked) ? dispatch(host, asked, input, { log }) : database.request(asked, input);
  });
  database.subscribe((name, payload) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(EVENT_CHANNEL, name, payload);
  });
}
