import type { ProposedSpeech, Proposal, Decision } from '@shared/domain/proposal';
import type { ImportReport } from '@shared/domain/import-report';
import type { TestApp } from './app';

export type ReadProposal = Extract<Proposal, { kind: 'read' }>;

/** Narrows a proposal to that of a file that was read; fails when it was not. */
export function wasRead(proposal: Proposal): ReadProposal {
  if (proposal.kind !== 'read') throw new Error(`Not read: ${proposal.failure.message}`);
  return proposal;
}

/** What a file would bring. A text is written as UTF-8. */
export async function look({ client }: TestApp, name: string, content: string | Uint8Array, batch = 'batch', file = name): Promise<ReadProposal> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return wasRead(await client.call('intake.read', { batch, file, source: { name, bytes } }));
}

/** A decision to take a proposed speech as it is. */
export function taken(speech: ProposedSpeech, onDuplicate: Decision['onDuplicate'] = 'skip'): Decision {
  return { key: speech.key, include: true, details: speech.details, onDuplicate };
}

/** Stores every speech of some proposals. */
export function storeAll({ client }: TestApp, proposals: readonly ReadProposal[], onDuplicate: Decision['onDuplicate'] = 'skip', batch = 'batch'): Promise<ImportReport> {
  const files = proposals.map(({ file, speeches }) => ({ file, decisions: speeches.map((speech) => taken(speech, onDuplicate)) }));
  return client.call('intake.store', { batch, files });
}
