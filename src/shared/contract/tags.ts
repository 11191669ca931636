import * as z from 'zod';
import { SpeechId } from '../domain/speech';
import { Tag, TagColour, TagDescription, TagId, TagName, TagPath, TagPattern } from '../domain/tag';
import { Bytes } from './bytes';
import { channel } from './channel';
import { Notice } from '../domain/import-report';

const id = TagId;

const Merge = z.strictObject({ from: z.array(id).min(1).max(1000), into: id });

export const tagChannels = {
  /** The whole tree in display order: a parent before its children, siblings by name. */
  'tags.list': channel(z.strictObject({}), z.array(Tag)),
  /** The tag at the path, made (with the levels above it) where it is missing. */
  'tags.create': channel(z.strictObject({ path: TagPath }), Tag),
  'tags.rename': channel(z.strictObject({ id, name: TagName }), Tag),
  /** Changes a tag's own properties; its identity stays. */
  'tags.update': channel(
    z.strictObject({
      id,
      changes: z.strictObject({
        colour: TagColour.nullable().optional(),
        pattern: TagPattern.optional(),
        description: TagDescription.optional(),
        aliases: z.array(TagName).max(50).optional(),
      }),
    }),
    Tag,
  ),
  /** Puts a tag with those below it under another, or at the root. Fails with `tag-cycle` or `tag-exists`. */
  'tags.move': channel(z.strictObject({ id, parent: id.nullable() }), Tag),
  /**
   * What merging would change. Children move along; where the target has a child of the same name the two are merged
   * too. Names of merged tags become aliases of the target. Fails with `tag-cycle` when the target lies below one of them.
   */
  'tags.previewMerge': channel(
    Merge,
    z.strictObject({
      /** Passages and speeches that gain a tag, and those that lose one of two. */
      gaining: z.int(),
      already: z.int(),
      speeches: z.int(),
      /** Tags that go away, as paths. */
      merged: z.array(z.string()),
      /** Tags that move, as paths before and after. */
      moved: z.array(z.strictObject({ from: z.string(), to: z.string() })),
    }),
  ),
  'tags.merge': channel(Merge, Tag),
  /** What deleting would take away. `untagged` counts passages that would be left without any tag. */
  'tags.previewDelete': channel(
    z.strictObject({ id }),
    z.strictObject({ tags: z.array(z.string()), passages: z.int(), untagged: z.int(), speeches: z.int() }),
  ),
  /** Deletes a tag and those below it; the passages stay. */
  'tags.delete': channel(z.strictObject({ id }), z.null()),
  /**
   * Tags for what was typed so far: name, path, alias, or the initials of the Chinese names (`aqsc` → 安全生产). Best
   * first: whole names before beginnings before middles, names before aliases before initials, then the most used.
   */
  'tags.suggest': channel(
    z.strictObject({ text: z.string().max(100), limit: z.int().min(1).max(100).default(10) }),
    z.array(z.strictObject({ tag: Tag, by: z.enum(['name', 'path', 'alias', 'initials']), matched: z.string() })),
  ),
  /** Puts tags on speeches themselves and takes them off; one undoable step. Paths are made where missing. */
  'tags.tagSpeeches': channel(
    z.strictObject({
      speeches: z.array(SpeechId).min(1).max(100_000),
      addTagPaths: z.array(TagPath).max(50).optional(),
      removeTags: z.array(id).max(200).optional(),
    }),
    z.null(),
  ),
  /** The tree as a codebook: CSV with a byte order mark, or REFI-QDA `.qdc`. Fails with `codebook-nothing` without a tag. */
  'tags.exportCodebook': channel(
    z.strictObject({ format: z.enum(['csv', 'qdc']) }),
    z.strictObject({ name: z.string(), mime: z.string(), bytes: Bytes }),
  ),
  /**
   * Adds a codebook to the tree as one undoable step. Codes match by id, then by path; nothing is deleted. Fails with
   * `codebook-unreadable` when the file is no codebook.
   */
  'tags.importCodebook': channel(
    z.strictObject({ name: z.string().max(1000), bytes: Bytes }),
    z.strictObject({ created: z.int(), updated: z.int(), same: z.int(), notices: z.array(Notice) }),
  ),
};
