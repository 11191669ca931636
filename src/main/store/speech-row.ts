import type { SpeechRow } from '@shared/domain/speech';
import type { TagTree } from './tags';

/** A row of the library as the statement below gives it. */
export type StoredSpeech = {
  id: number;
  title: string;
  speaker: string;
  spoken_on: string | null;
  occasion: string;
  place: string;
  keywords: string;
  source: string;
  characters: number;
  starred: number;
  imported_at: string;
  trashed_at: string | null;
  progress: number | null;
  opened_at: string | null;
  passages: number;
  /** JSON array of tag ids, most used first. */
  top_tags: string;
  /** JSON array of the ids of the tags on the speech itself. */
  own_tags: string;
};

/** Tags shown on a row of the list. */
const TOP_TAGS = 6;

export const SPEECH_COLUMNS = `s.id, s.title, s.speaker, s.spoken_on, s.occasion, s.place, s.keywords, s.source, s.characters,
  s.starred, s.imported_at, s.trashed_at, r.progress, r.opened_at,
  (SELECT COUNT(*) FROM passage p WHERE p.speech = s.id) AS passages,
  (SELECT json_group_array(tag) FROM (
     SELECT u.tag FROM passage p JOIN passage_tag u ON u.passage = p.id WHERE p.speech = s.id
     GROUP BY u.tag ORDER BY COUNT(*) DESC, u.tag LIMIT ${TOP_TAGS})) AS top_tags,
  (SELECT json_group_array(u.tag) FROM speech_tag u WHERE u.speech = s.id) AS own_tags`;

export const SPEECH_SOURCE = 'speech s LEFT JOIN reading r ON r.speech = s.id';

export function toSpeechRow(row: StoredSpeech, tree: TagTree): SpeechRow {
  const tags = JSON.parse(row.top_tags) as number[]; // made by json_group_array of an INTEGER column
  return {
    id: row.id,
    title: row.title,
    speaker: row.speaker,
    date: row.spoken_on,
    occasion: row.occasion,
    place: row.place,
    keywords: JSON.parse(row.keywords) as string[], // stored from Details.keywords
    source: row.source,
    characters: row.characters,
    passages: row.passages,
    tags: tags.map((id) => ({ id, path: tree.paths.get(id) ?? '' })),
    ownTags: inTreeOrder(JSON.parse(row.own_tags) as number[], tree), // made by json_group_array of an INTEGER column
    starred: row.starred === 1,
    progress: row.progress ?? 0,
    importedAt: row.imported_at,
    openedAt: row.opened_at,
    trashedAt: row.trashed_at,
  };
}

function inTreeOrder(ids: readonly number[], tree: TagTree): { id: number; path: string }[] {
  if (ids.length === 0) return [];
  const own = new Set(ids);
  return tree.ids.filter((id) => own.has(id)).map((id) => ({ id, path: tree.paths.get(id) ?? '' }));
}
