import { textOf } from '@shared/domain/document';
import type { Passage } from '@shared/domain/passage';
import { importedIds, type TestApp } from './app';

/** Imports a text with a title line and sets the details that matter; returns its id. */
export async function storeSpeech(app: TestApp, speech: { title: string; text: string; speaker?: string; date?: string | null }): Promise<number> {
  const [id = 0] = importedIds(await app.importText(`${speech.title}.txt`, `${speech.title}\n${speech.text}`, 'keep'));
  await app.client.call('speeches.update', { id, changes: { title: speech.title, speaker: speech.speaker ?? '', date: speech.date ?? null } });
  return id;
}

/** Marks the first place of a quote. */
export async function markQuote(
  app: TestApp,
  speech: number,
  quote: string,
  more: { colour?: number; note?: string; tagPaths?: string[] } = {},
): Promise<Passage> {
  const { doc } = await app.client.call('speeches.get', { id: speech });
  const start = textOf(doc).indexOf(quote);
  return app.client.call('passages.create', { speech, start, end: start + quote.length, colour: 1, ...more });
}
