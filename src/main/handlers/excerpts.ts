import { atCharacter } from '@shared/anchor/describe';
import type { HandlersOf } from '@shared/contract/contract';
import type { excerptChannels } from '@shared/contract/excerpts';
import { cite, placeIn } from '@shared/domain/citation';
import type { Excerpt, ExcerptFilter } from '@shared/domain/excerpt';
import { excerptSheet } from '@shared/domain/excerpt-sheet';
import { AppError } from '@shared/domain/failure';
import type { OutlineEntry } from '@shared/domain/outline-entry';
import type { Sheet, SheetChoices } from '@shared/domain/sheet';
import type { Locale } from '@shared/i18n/locale';
import { exporterFor } from '../export/registry';
import { excerptFacets, groupExcerpts, listExcerpts, readExcerpts, readVersion, type StoredExcerpt } from '../store/excerpts';
import type { Library } from '../store/library';
import { notesUsing } from '../store/notes';
import { readSettings } from '../store/settings';
import { listTags } from '../store/tags';
import type { Work } from '../work/work';
import { fileNameFor } from './file-name-for';
import type { Outlines } from './outlines';

/** UTF-16 units of the same paragraph shown on either side of an excerpt. */
const CONTEXT = 40;

export function excerptHandlers(library: Library, outlines: Outlines, work: Work): HandlersOf<keyof typeof excerptChannels> {
  const { db } = library;

  function toExcerpts(rows: readonly StoredExcerpt[], locale: Locale): Excerpt[] {
    const texts = new Map<number, SpeechSource>();
    const uses = Map.groupBy(notesUsing(db, rows.map(({ passage }) => passage)), ({ passage }) => passage);
    return rows.map((row) => {
      const source = texts.get(row.speech) ?? readSource(library, outlines, row);
      texts.set(row.speech, source);
      return { ...toExcerpt(row, source, locale), notes: uses.get(row.passage)?.length ?? 0 };
    });
  }

  function sheetOf(filter: ExcerptFilter, choices: SheetChoices): Sheet {
    const { locale } = readSettings(db);
    const { rows } = listExcerpts(db, library.folding, { filter, order: 'place', offset: 0, limit: -1 });
    return excerptSheet({ excerpts: toExcerpts(rows, locale), filter, tags: listTags(db), choices, locale });
  }

  return {
    'excerpts.list'(query) {
      const { rows, total, speeches } = listExcerpts(db, library.folding, query);
      return { rows: toExcerpts(rows, readSettings(db).locale), total, speeches };
    },
    'excerpts.facets': ({ filter }) => excerptFacets(db, library.folding, filter),
    'excerpts.groups': (query) => groupExcerpts(db, library.folding, query),
    'excerpts.rows': ({ passages }) => toExcerpts(readExcerpts(db, passages), readSettings(db).locale),
    'export.preview': ({ filter, choices }) => sheetOf(filter, choices),
    async 'export.build'({ filter, choices, format }) {
      const sheet = sheetOf(filter, choices);
      if (sheet.excerpts === 0) throw new AppError('not-found', 'nothing-to-export');
      const bytes = await work.render(format, sheet);
      const { extension, mime } = exporterFor(format);
      return { name: fileNameFor(sheet.title, extension), mime, bytes, excerpts: sheet.excerpts };
    },
  };
}

type SpeechSource = { body: string; outline: OutlineEntry[] };

function readSource(library: Library, outlines: Outlines, { speech, version }: StoredExcerpt): SpeechSource {
  const { body, doc } = readVersion(library.db, speech, version);
  return { body, outline: outlines.of(speech, version, doc) };
}

/** An orphan has no place in the text: neither context nor a place in the outline. */
function toExcerpt(row: StoredExcerpt, { body, outline }: SpeechSource, locale: Locale): Omit<Excerpt, 'notes'> {
  const { version: _version, end, ...shown } = row;
  const attached = row.state === 'attached';
  const place = attached ? placeIn(outline, row.start) : '';
  return {
    ...shown,
    before: attached ? textBefore(body, row.start) : '',
    after: attached ? textAfter(body, end) : '',
    place,
    citation: cite({ title: row.speechTitle, speaker: row.speaker, date: row.date, place }, locale),
  };
}

function textBefore(body: string, start: number): string {
  if (start === 0) return '';
  const lineStart = body.lastIndexOf('\n', start - 1) + 1;
  return body.slice(atCharacter(body, Math.max(lineStart, start - CONTEXT)), start);
}

function textAfter(body: string, end: number): string {
  const lineBreak = body.indexOf('\n', end);
  const lineEnd = lineBreak < 0 ? body.length : lineBreak;
  return body.slice(end, atCharacter(body, Math.min(lineEnd, end + CONTEXT)));
}
