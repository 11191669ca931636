import type { ImportFile } from '@shared/contract/library';
import { textOf } from '@shared/domain/document';
import type { Notice, OnDuplicate } from '@shared/domain/import-report';
import type { Draft, FileReading } from '../import/draft';
import type { Library } from '../store/library';
import { findEarlierVersion, findSameText, type KnownSpeech } from '../store/stored-speeches';
import { sameText } from './intake-decisions';
import type { Arrival, Choice } from './store-file';

type Read = { batch: string; file: ImportFile; reading: FileReading; onDuplicate: OnDuplicate };

/**
 * What is to become of the speeches of one file that is imported without a look. Those whose very text is in the library
 * are left out unless they are to be kept; as versions count those of the same title, by the same speaker and date.
 */
export function arrivalOfFile(library: Library, { batch, file, reading, onDuplicate }: Read): Arrival {
  const choices: Choice[] = [];
  const duplicates = new Map<number, KnownSpeech>();
  const seen = new Set<string>();
  let skipped = 0;
  for (const draft of reading.drafts) {
    const choice = onDuplicate === 'keep' ? { draft, how: 'speech' as const } : chooseFor(library, draft, onDuplicate, seen);
    if (choice !== null && 'how' in choice) {
      choices.push(choice);
      continue;
    }
    skipped += 1;
    if (choice !== null) duplicates.set(choice.id, choice);
  }
  const warnings: Notice[] = [...reading.warnings];
  const traces = choices.reduce((sum, { draft }) => sum + (draft.traces?.length ?? 0), 0);
  if (traces > 0) warnings.push({ reason: 'warning-tidied', params: { count: traces } });
  if (skipped > 0 && choices.length > 0) warnings.push({ reason: 'warning-few', params: { count: skipped } });
  const { name, bytes } = file;
  return { batch, name, bytes, format: reading.format, encoding: reading.encoding, warnings, choices, duplicates: [...duplicates.values()] };
}

/** The choice for a draft, the speech it is a duplicate of, or null when its text stands twice in the file. */
function chooseFor(library: Library, draft: Draft, onDuplicate: 'skip' | 'version', seen: Set<string>): Choice | KnownSpeech | null {
  const text = textOf(draft.doc);
  const same = findSameText(library.db, draft.doc);
  if (same !== null) {
    const outcome = sameText(draft, same, onDuplicate);
    return outcome.kind === 'store' ? outcome.choice : outcome.of;
  }
  if (seen.has(text)) return null;
  seen.add(text);
  const earlier = onDuplicate === 'version' ? findEarlierVersion(library.db, draft) : null;
  return earlier === null ? { draft, how: 'speech' } : { draft, how: 'version', of: earlier };
}
