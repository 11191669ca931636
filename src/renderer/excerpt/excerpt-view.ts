import type { ExcerptFilter, ExcerptGrouping, ExcerptOrder } from '@shared/domain/excerpt';
import type { Grouping } from '@shared/domain/sheet';

/** What a person has set on this screen; kept for the way back. */
export type ExcerptView = {
  filter: ExcerptFilter;
  group: ExcerptGrouping;
  order: ExcerptOrder;
  contextShown: boolean;
  statisticsShown: boolean;
  /** The passage the cursor is on. */
  current: number | null;
};

export function viewOf(filter: ExcerptFilter): ExcerptView {
  return { filter, group: 'tag', order: 'place', contextShown: true, statisticsShown: true, current: null };
}

/** The filter with some conditions changed; a condition that asks nothing is taken out, so that equal filters are equal. */
export function withConditions(filter: ExcerptFilter, changes: ExcerptFilter): ExcerptFilter {
  const entries = Object.entries({ ...filter, ...changes }).filter(([, value]) => asksSomething(value));
  return Object.fromEntries(entries);
}

function asksSomething(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== '' && value !== false;
}

export function isNarrowed(filter: ExcerptFilter): boolean {
  return Object.values(filter).some(asksSomething);
}

/** A list with the value in it when it was not, without it when it was. */
export function toggled<T>(list: readonly T[] | undefined, value: T): T[] {
  const now = list ?? [];
  return now.includes(value) ? now.filter((one) => one !== value) : [...now, value];
}

/** The grouping of the document made of what is shown: documents have no parts by speaker or year. */
export function sheetGroup(group: ExcerptGrouping): Grouping {
  return group === 'speaker' || group === 'year' ? 'speech' : group;
}

/** Whether two filters ask the same, in whatever order their conditions stand. */
export function sameFilter(a: ExcerptFilter, b: ExcerptFilter): boolean {
  return sortedText(a) === sortedText(b);
}

function sortedText(filter: ExcerptFilter): string {
  return JSON.stringify(Object.entries(withConditions(filter, {})).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
