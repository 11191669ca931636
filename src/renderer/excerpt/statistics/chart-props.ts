import type { ExcerptFilter } from '@shared/domain/excerpt';
import type { Tag } from '@shared/domain/tag';

/** What every chart of the statistics gets: what is counted, and the way to open what a number counts. */
export type ChartProps = { filter: ExcerptFilter; tags: readonly Tag[]; onNarrow: (changes: ExcerptFilter) => void; asTable: boolean };
