import { findBefore, findCompletions, findPeriods, findUntil, findWithin } from './deadlines';
import { findNumbers, findTitles } from './documents';
import { findEnsure, findForbidden, findMust, findPoints, findShall } from './duties';
import { findChanges, findComparisons, findMeasures, findPercentages, findShares } from './figures';
import { findSaid, findSayings, findSentences } from './quotations';
import type { SuggestionRule } from './suggestion';

/**
 * Every rule by which passages are suggested. Of two rules of one kind that propose the same place, the one that stands
 * first gives the reason.
 */
export const suggestionRules = [
  { id: 'percent', kind: 'figure', find: findPercentages },
  { id: 'measure', kind: 'figure', find: findMeasures },
  { id: 'share', kind: 'figure', find: findShares },
  { id: 'change', kind: 'figure', find: findChanges },
  { id: 'comparison', kind: 'figure', find: findComparisons },
  { id: 'before', kind: 'deadline', find: findBefore },
  { id: 'within', kind: 'deadline', find: findWithin },
  { id: 'until', kind: 'deadline', find: findUntil },
  { id: 'period', kind: 'deadline', find: findPeriods },
  { id: 'completion', kind: 'deadline', find: findCompletions },
  { id: 'point', kind: 'duty', find: findPoints },
  { id: 'must', kind: 'duty', find: findMust },
  { id: 'forbidden', kind: 'duty', find: findForbidden },
  { id: 'ensure', kind: 'duty', find: findEnsure },
  { id: 'shall', kind: 'duty', find: findShall },
  { id: 'saying', kind: 'quotation', find: findSayings },
  { id: 'said', kind: 'quotation', find: findSaid },
  { id: 'sentence', kind: 'quotation', find: findSentences },
  { id: 'title', kind: 'document', find: findTitles },
  { id: 'number', kind: 'document', find: findNumbers },
] as const satisfies readonly SuggestionRule[];

export type RuleId = (typeof suggestionRules)[number]['id'];
