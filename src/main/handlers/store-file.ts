import type { ImportFile } from '@shared/contract/library';
import { textOf } from '@shared/domain/document';
import { AppError } from '@shared/domain/failure';
import type { FileReport, Notice, OnDuplicate } from '@shared/domain/import-report';
import type { Draft, FileReading } from '../import/draft';
import { showName } from '../import/file-name';
import type { Library } from '../store/library';
import {
  findEarlierVersion,
  findSameText,
  insertSpeech,
  insertVersion,
  keepSourceFile,
  type KnownSpeech,
  type SourceFile,
} from '../store/stored-speeches';

type Arrival = { batch: string; file: ImportFile; reading: FileReading; onDuplicate: OnDuplicate };

/**
 * Stores what was read from one file, all of it or nothing, and says what became of it. Speeches whose very text is in
 * the library are left out unless they are to be kept; a file of only those is a duplicate.
 */
export function storeFile(library: Library, { batch, file, reading, onDuplicate }: Arrival): FileReport {
  const { name } = file;
  reading.drafts.forEach((draft) => refuseNul(name, draft));
  const fresh = onDuplicate === 'keep' ? reading.drafts : newDrafts(library, reading.drafts);
  const skipped = reading.drafts.length - fresh.length;
  if (fresh.length === 0) {
    return { kind: 'duplicate', name, speeches: known(library, reading.drafts), warnings: reading.warnings };
  }
  const label: Notice = { reason: 'did-import', params: { count: fresh.length } };
  const speeches = library.act({ label, joinKey: `import ${batch}` }, () => {
    const hash = keepSourceFile(library.db, file.bytes, library.now());
    return storeDrafts(library, fresh, { hash, name: showName(name), encoding: reading.encoding }, onDuplicate);
  });
  const warnings = [...reading.warnings];
  if (skipped > 0) warnings.push({ reason: 'warning-few', params: { count: skipped } });
  return { kind: 'imported', name, format: reading.format, encoding: reading.encoding, speeches, warnings };
}

function storeDrafts(library: Library, drafts: readonly Draft[], source: SourceFile, onDuplicate: OnDuplicate): KnownSpeech[] {
  const { db, newId } = library;
  const now = library.now();
  const stored: KnownSpeech[] = [];
  for (const draft of drafts) {
    // speeches of one file never are versions of each other, even under one title
    const except = stored.map(({ id }) => id);
    const earlier = onDuplicate === 'version' ? findEarlierVersion(db, draft, except) : null;
    stored.push(earlier === null ? insertSpeech(db, draft, source, { now, newId }) : insertVersion(db, earlier, draft, source, now));
  }
  return stored;
}

/** Importers take control characters out; a NUL that came this far would cost what follows it. */
function refuseNul(name: string, draft: Draft): void {
  JSON.stringify(draft, (_key, value: unknown) => {
    if (typeof value === 'string' && value.includes('\0')) throw new AppError('unreadable-file', 'file-unreadable', { name });
    return value;
  });
}

/** The drafts whose text is neither in the library nor in the file before them. */
function newDrafts(library: Library, drafts: readonly Draft[]): Draft[] {
  const seen = new Set<string>();
  return drafts.filter((draft) => {
    const text = textOf(draft.doc);
    if (seen.has(text) || findSameText(library.db, draft.doc) !== null) return false;
    seen.add(text);
    return true;
  });
}

function known(library: Library, drafts: readonly Draft[]): KnownSpeech[] {
  const found = drafts.flatMap((draft) => findSameText(library.db, draft.doc) ?? []);
  return [...new Map(found.map((speech) => [speech.id, speech])).values()];
}
