import type { Client } from '@shared/contract/client';
import { AppError } from '@shared/domain/failure';
import { namesInPath } from '@shared/domain/tag';

/** The path of every tag by its id. */
export async function tagPaths(client: Client): Promise<Map<number, string>> {
  const tags = await client.call('tags.list', {});
  return new Map(tags.map(({ id, path }) => [id, path]));
}

/** The ids of the tags at these paths, matched exactly. Fails with `no-tag-path` for the first that does not exist. */
export async function tagIds(client: Client, paths: readonly string[]): Promise<number[]> {
  if (paths.length === 0) return [];
  const byPath = new Map([...(await tagPaths(client))].map(([id, path]) => [path, id]));
  return paths.map((path) => {
    const id = byPath.get(namesInPath(path).join('/'));
    if (id === undefined) throw new AppError('not-found', 'no-tag-path', { path });
    return id;
  });
}
