import { client, hostKind } from './client';

/** Lets the person choose files; empty when they cancelled. `accept` is a list of endings such as `.txt`. */
export function pickFiles(accept: readonly string[]): Promise<File[]> {
  return new Promise((done) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.accept = accept.join(',');
    input.hidden = true;
    const finish = (files: File[]) => {
      input.remove();
      done(files);
    };
    input.addEventListener('change', () => finish([...(input.files ?? [])]), { once: true });
    input.addEventListener('cancel', () => finish([]), { once: true });
    // in the document, so that it is not collected while the dialog is open
    document.body.append(input);
    input.click();
  });
}

/**
 * Prints the window as a PDF: into a file through the native save dialog in Electron, through the print window of the browser
 * elsewhere. Returns the name of the file, or null where there is none to name.
 */
export async function savePdf(name: string): Promise<string | null> {
  if (hostKind === 'electron') return (await client.call('files.savePdf', { name })).name;
  window.print();
  return null;
}

/**
 * Hands a finished document to the person: through the native save dialog in Electron, as a download in the browser
 * host. Returns the name it was saved under, or null when the person cancelled.
 */
export async function saveFile(file: { name: string; mime: string; bytes: Uint8Array }): Promise<string | null> {
  if (hostKind === 'electron') return (await client.call('files.save', { name: file.name, bytes: file.bytes })).name;
  const url = URL.createObjectURL(new Blob([file.bytes.slice()], { type: file.mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return file.name;
}
