import { contextBridge, ipcRenderer } from 'electron';
import { EVENT_CHANNEL, REQUEST_CHANNEL } from './channels';

// The two functions of `Transport`. The contract itself stays outside: a sandboxed preload must be one small file.
contextBridge.exposeInMainWorld('lectern', {
  request: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(REQUEST_CHANNEL, name, input),
  subscribe: (listener: (name: string, payload: unknown) => void): (() => void) => {
    // the page never gets the IpcRendererEvent, which carries the sender
    const hear = (_event: unknown, name: string, payload: unknown): void => listener(name, payload);
    ipcRenderer.on(EVENT_CHANNEL, hear);
    return () => {
      ipcRenderer.removeListener(EVENT_CHANNEL, hear);
    };
  },
});
