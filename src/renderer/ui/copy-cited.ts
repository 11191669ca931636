import { htmlText } from '@shared/domain/html-text';

export type Cited = { quote: string; citation: string };

/** Quotes with their sources as HTML, for programs that take more than plain text. */
function htmlOf(cited: readonly Cited[]): string {
  return cited.map(({ quote, citation }) => {
    const lines = quote.split('\n').map((line) => `<p>${htmlText(line)}</p>`).join('');
    return `<blockquote lang="zh-CN">${lines}</blockquote><p>——${htmlText(citation)}</p>`;
  }).join('');
}

/** Puts quotes with their sources on the clipboard, as the plain text given and formatted; whether that was possible. */
export async function copyCited(cited: readonly Cited[], plain: string): Promise<boolean> {
  const flavours = { 'text/plain': plain, 'text/html': htmlOf(cited) };
  const blobs = Object.entries(flavours).map(([type, text]) => [type, new Blob([text], { type })]);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]).then(() => true, () => false);
}
