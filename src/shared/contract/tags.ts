import * as z from 'zod';
import { Tag, TagId, TagName, TagPath } from '../domain/tag';
import { channel } from './channel';

export const tagChannels = {
  /** The whole tree in display order: a parent before its children, siblings by name. */
  'tags.list': channel(z.strictObject({}), z.array(Tag)),
  /** The tag at the path, made (with the levels above it) where it is missing. */
  'tags.create': channel(z.strictObject({ path: TagPath }), Tag),
  'tags.rename': channel(z.strictObject({ id: TagId, name: TagName }), Tag),
  /** Deletes a tag and those below it; the passages stay. */
  'tags.delete': channel(z.strictObject({ id: TagId }), z.null()),
};
