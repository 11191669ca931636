import { RemoteError, type Client } from '@shared/contract/client';
import { AppError } from '@shared/domain/failure';
import type { ChosenFile } from './chosen-file';
import type { FileStage } from './intake';

const MEGABYTE = 1024 * 1024;

/**
 * Reads one file and has it proposed. What goes wrong is the file's own: one that is too large, that has gone, or that
 * cannot be read ends as failed and stops no other.
 */
export async function readFile(client: Pick<Client, 'call'>, place: { batch: string; file: string }, source: ChosenFile, largest: number): Promise<FileStage> {
  const { name } = source;
  if (source.size > largest) {
    const params = { name, size: Math.ceil(source.size / MEGABYTE), limit: Math.floor(largest / MEGABYTE) };
    return { kind: 'failed', failure: new AppError('unreadable-file', 'file-too-large', params).failure };
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await source.arrayBuffer());
  } catch {
    return { kind: 'failed', failure: new AppError('unreadable-file', 'file-unreadable', { name }).failure };
  }
  try {
    const proposal = await client.call('intake.read', { ...place, source: { name, bytes } });
    return proposal.kind === 'read' ? { kind: 'read', proposal } : { kind: 'failed', failure: proposal.failure };
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    return { kind: 'failed', failure: error.failure };
  }
}
