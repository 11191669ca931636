import type { ProposedSpeech, Resemblance } from '@shared/domain/proposal';
import type { Details } from '@shared/domain/speech';
import type { IntakeFile, ReadProposal } from '../../../src/renderer/import/intake';

const details: Details = { title: '在河道整治现场会上的讲话', speaker: '韩松岭', date: '2021-09-14', occasion: '', place: '', keywords: [], source: '' };

const found: ProposedSpeech['found'] = { title: 'first-line', speaker: 'byline', date: 'byline', occasion: 'none', place: 'none', keywords: 'none', source: 'none' };

/** A proposed speech about a river, with changes. */
export function proposed(key: string, changes: Partial<ProposedSpeech> = {}): ProposedSpeech {
  return { key, details, found, opening: '各位河长：', characters: 120, marks: 0, border: '', resembles: null, ...changes };
}

/** A resemblance to speech 7 of the library. */
export function resembling(kind: Resemblance['kind'], similarity = 1): Resemblance {
  return { kind, speech: 7, title: '在河道整治现场会上的讲话', similarity };
}

/** What the library answers for a file with these speeches. */
export function proposal(file: string, name: string, speeches: ProposedSpeech[]): ReadProposal {
  return { kind: 'read', file, name, bytes: 300, format: 'text', encoding: 'utf-8', guessed: true, encodings: [], speeches, traces: { taken: true, count: 0, lines: [] }, halfWidth: 0, warnings: [] };
}

/** A file of the dialog that was read. */
export function readFileOf(id: string, speeches: ProposedSpeech[], choices: IntakeFile['choices'] = {}): IntakeFile {
  const name = `${id}.txt`;
  return { id, source: chosen(name), stage: { kind: 'read', proposal: proposal(id, name, speeches) }, changing: false, split: true, tidy: true, choices };
}

/** A file as a picker gives it. */
export function chosen(name: string, text = '一'): Pick<File, 'name' | 'size' | 'arrayBuffer'> {
  const bytes = new TextEncoder().encode(text);
  return { name, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) };
}
