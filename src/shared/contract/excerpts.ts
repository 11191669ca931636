import * as z from 'zod';
import { Excerpt, ExcerptFilter, ExcerptGrouping, ExcerptOrder } from '../domain/excerpt';
import { PassageId } from '../domain/passage';
import { Sheet, SheetChoices, SheetFormat } from '../domain/sheet';
import { Bytes } from './bytes';
import { channel } from './channel';

const order = ExcerptOrder;

export const excerptChannels = {
  /** `place` orders by speech date (newest first) and reading order, `newest` by last change. */
  'excerpts.list': channel(
    z.strictObject({ filter: ExcerptFilter, order, offset: z.int().min(0), limit: z.int().min(1).max(100_000) }),
    z.strictObject({ rows: z.array(Excerpt), total: z.int(), speeches: z.int() }),
  ),
  'excerpts.facets': channel(
    z.strictObject({ filter: ExcerptFilter }),
    z.strictObject({
      colours: z.array(z.strictObject({ value: z.int(), count: z.int() })),
      speakers: z.array(z.strictObject({ value: z.string(), count: z.int() })),
      years: z.array(z.strictObject({ value: z.int(), count: z.int() })),
      tags: z.array(z.strictObject({ value: z.int(), count: z.int() })),
      authors: z.array(z.strictObject({ value: z.string(), count: z.int() })),
      collections: z.array(z.strictObject({ value: z.int(), count: z.int() })),
      /** Those with the most passages, by title. */
      speeches: z.array(z.strictObject({ value: z.int(), label: z.string(), count: z.int() })),
      withNote: z.int(),
      inNote: z.int(),
      all: z.int(),
    }),
  ),
  /**
   * The ids of all passages that fit, in groups: light enough for 50,000, so that a virtual list knows every row and asks
   * `excerpts.rows` for those in sight. By tag, a passage stands in the group of each of its tags, groups in tree order
   * (with every tag above as an empty group), those without a tag last under key ``.
   */
  'excerpts.groups': channel(
    z.strictObject({ filter: ExcerptFilter, group: ExcerptGrouping, order }),
    z.strictObject({
      /** `key` is a tag id, a speech id, a speaker or a year, as text; `depth` is that of a tag, else 0. */
      groups: z.array(z.strictObject({ key: z.string(), label: z.string(), depth: z.int(), passages: z.array(z.int()) })),
      total: z.int(),
      speeches: z.int(),
    }),
  ),
  /** Excerpts by id, in the order asked for; ids that are gone are left out. */
  'excerpts.rows': channel(z.strictObject({ passages: z.array(PassageId).max(1000) }), z.array(Excerpt)),
  'export.preview': channel(z.strictObject({ filter: ExcerptFilter, choices: SheetChoices }), Sheet),
  'export.build': channel(
    z.strictObject({ filter: ExcerptFilter, choices: SheetChoices, format: SheetFormat }),
    z.strictObject({ name: z.string(), mime: z.string(), bytes: Bytes, excerpts: z.int() }),
  ),
};
