/** UTF-8 bytes of a file name with its ending that every file system takes. */
const LONGEST_BYTES = 240;

/** Names that Windows gives to devices, with any ending. https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/** A title as a file name that Windows, macOS and Linux take, ending with `.extension`. Never empty. */
export function fileNameFor(title: string, extension: string): string {
  const plain = title
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}<>:"/\\|?*]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '');
  const ending = `.${extension}`;
  const name = shorten(plain, LONGEST_BYTES - Buffer.byteLength(ending)).replaceAll(/[. ]+$/g, '');
  const base = name.split('.')[0]?.trim() ?? '';
  const safe = name === '' || DEVICE.test(base) ? `_${name}` : name;
  return safe + ending;
}

function shorten(text: string, bytes: number): string {
  let kept = '';
  let size = 0;
  for (const character of text) {
    size += Buffer.byteLength(character);
    if (size > bytes) break;
    kept += character;
  }
  return kept;
}
