import { client } from '../bridge/client';
import { save } from '../bridge/saving';

/**
 * Takes an import back: as one undo while it is the last thing that happened (then redo brings it again), else by
 * moving its speeches to the trash.
 */
export async function undoImport(speeches: readonly number[]): Promise<void> {
  const { undo } = await client.call('history.state', {});
  if (undo?.reason === 'did-import') await client.call('history.undo', {});
  else await save('speeches.trash', { ids: [...speeches] });
}
