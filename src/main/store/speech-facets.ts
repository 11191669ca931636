import type { Database } from 'better-sqlite3';
import type { Output } from '@shared/contract/contract';

type Counts = { value: string; count: number };
type Totals = { passages: number; tags: number; all_of: number; opened: number; starred: number; unmarked: number; trashed: number };

/** The numbers beside the library's filters. All but `trashed` leave the recycle bin out. */
export function speechFacets(db: Database): Output<'speeches.facets'> {
  const totals = db
    .prepare<[], Totals>(
      `SELECT
         (SELECT COUNT(*) FROM speech WHERE trashed_at IS NULL) AS all_of,
         (SELECT COUNT(*) FROM speech s JOIN reading r ON r.speech = s.id WHERE s.trashed_at IS NULL) AS opened,
         (SELECT COUNT(*) FROM speech WHERE trashed_at IS NULL AND starred = 1) AS starred,
         (SELECT COUNT(*) FROM speech s WHERE s.trashed_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM passage p WHERE p.speech = s.id)) AS unmarked,
         (SELECT COUNT(*) FROM speech WHERE trashed_at IS NOT NULL) AS trashed,
         (SELECT COUNT(*) FROM passage p JOIN speech s ON s.id = p.speech WHERE s.trashed_at IS NULL) AS passages,
         (SELECT COUNT(*) FROM tag) AS tags`,
    )
    .get();
  if (!totals) throw new Error('A statement of counts gave no row.');
  return {
    speakers: named(db, 'speaker'),
    years: db
      .prepare<[], { value: number | null; count: number }>(
        `SELECT CAST(substr(spoken_on, 1, 4) AS INTEGER) AS value, COUNT(*) AS count FROM speech
         WHERE trashed_at IS NULL GROUP BY value ORDER BY value IS NULL, value DESC`,
      )
      .all(),
    occasions: named(db, 'occasion'),
    all: totals.all_of,
    opened: totals.opened,
    starred: totals.starred,
    unmarked: totals.unmarked,
    trashed: totals.trashed,
    passages: totals.passages,
    tags: totals.tags,
  };
}

function named(db: Database, column: 'speaker' | 'occasion'): Counts[] {
  return db
    .prepare<[], Counts>(
      `SELECT ${column} AS value, COUNT(*) AS count FROM speech WHERE trashed_at IS NULL AND ${column} <> ''
       GROUP BY ${column} ORDER BY count DESC, ${column}`,
    )
    .all();
}
