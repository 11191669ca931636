import { cite, placeIn } from '@shared/domain/citation';
import type { NoteSource } from '@shared/domain/note';
import type { OutlineEntry } from '@shared/domain/outline-entry';
import type { Locale } from '@shared/i18n/locale';
import { readVersion } from '../store/excerpts';
import type { Library } from '../store/library';
import { readSources } from '../store/note-sources';
import type { Outlines } from './outlines';

/** The passages as they are now, with their citations. Those that were deleted are missing. */
export function noteSources({ db }: Library, outlines: Outlines, passages: readonly number[], locale: Locale): NoteSource[] {
  const known = new Map<number, OutlineEntry[]>();
  return readSources(db, passages).map(({ version, start, speaker, date, ...source }) => {
    const outline = known.get(source.speech) ?? outlines.of(source.speech, version, () => readVersion(db, source.speech, version).doc());
    known.set(source.speech, outline);
    const place = source.state === 'orphan' ? '' : placeIn(outline, start);
    return { ...source, citation: cite({ title: source.speechTitle, speaker, date, place }, locale) };
  });
}
