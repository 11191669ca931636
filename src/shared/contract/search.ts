import * as z from 'zod';
import { FoundNote, Mark, QueryRemark, SearchAnswer, SearchHit, Suggestion } from '../domain/search-answer';
import { SavedView, View, ViewId, ViewName } from '../domain/saved-view';
import { SpeechId } from '../domain/speech';
import { channel } from './channel';

const query = z.string().max(500);

const page = z.strictObject({
  query,
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(200).default(20),
  places: z.int().min(0).max(200).default(3),
});

/**
 * Searching with the query language: words side by side are AND; `OR` `NOT` `-word` `"phrase"` `( )`, also `或` `非` `且`
 * as words of their own; fields `speaker:` `date:` `tag:` `colour:` `in:` `has:` or `讲话人：` `日期：` `标签：` `颜色：`
 * `范围：` `含：`. A query never fails: what is malformed is read as well as it can be, and said in `remarks`.
 */
export const searchChannels = {
  /** Speeches newest first, each with its first `places` places. An empty query finds nothing. */
  'search.query': channel(page, SearchAnswer),
  /** Meeting notes, the latest meeting first. A query for a speaker, tag or colour finds none: notes have none. */
  'search.notes': channel(page, z.strictObject({ total: z.int(), notes: z.array(FoundNote) })),
  /** Every place of the words, one after the other: speeches newest first, each from its title on, then meeting notes. */
  'search.run': channel(
    z.strictObject({ query, limit: z.int().min(1).max(10_000) }),
    z.strictObject({ total: z.int(), hits: z.array(SearchHit), remarks: z.array(QueryRemark) }),
  ),
  /** Every place of the query's words in the text of one speech, for marking them in the reader and going from one to the next. */
  'search.inSpeech': channel(z.strictObject({ query, speech: SpeechId }), z.array(Mark)),
  /** What may be typed at the caret (a UTF-16 offset of the query): fields, values of fields, earlier searches. */
  'search.suggest': channel(
    z.strictObject({ query, caret: z.int().min(0), limit: z.int().min(1).max(50).default(8) }),
    z.strictObject({ from: z.int(), to: z.int(), suggestions: z.array(Suggestion) }),
  ),
  /** How far the index is: `ready` when every speech is in it. */
  'search.state': channel(z.strictObject({}), z.strictObject({ indexed: z.int(), speeches: z.int(), ready: z.boolean() })),
  /** Earlier searches, the latest first, at most 50. Not under undo. */
  'search.recent': channel(z.strictObject({}), z.array(z.strictObject({ query: z.string(), at: z.string() }))),
  'search.remember': channel(z.strictObject({ query: query.min(1) }), z.null()),
  /** Forgets one earlier search, or all of them. */
  'search.forget': channel(z.strictObject({ query: query.nullable() }), z.null()),

  /** Saved searches and saved selections of excerpts, in the person's order. Changing them can be undone. */
  'views.list': channel(z.strictObject({ kind: z.enum(['search', 'excerpts']).optional() }), z.array(SavedView)),
  'views.save': channel(z.strictObject({ name: ViewName, view: View }), SavedView),
  'views.update': channel(z.strictObject({ id: ViewId, name: ViewName.optional(), view: View.optional() }), SavedView),
  /** Puts views in this order; those not named keep theirs, after them. */
  'views.order': channel(z.strictObject({ ids: z.array(ViewId).min(1).max(1000) }), z.null()),
  'views.delete': channel(z.strictObject({ id: ViewId }), z.null()),
};
