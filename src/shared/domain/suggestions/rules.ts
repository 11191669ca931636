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
  { id: 'percent', kind: 'figure', reason: 'whyPercent', find: findPercentages },
  { id: 'measure', kind: 'figure', reason: 'whyMeasure', find: findMeasures },
  { id: 'share', kind: 'figure', reason: 'whyShare', find: findShares },
  { id: 'change', kind: 'figure', reason: 'whyChange', find: findChanges },
  { id: 'comparison', kind: 'figure', reason: 'whyComparison', find: findComparisons },
  { id: 'before', kind: 'deadline', reason: 'whyBefore', find: findBefore },
  { id: 'within', kind: 'deadline', reason: 'whyWithin', find: findWithin },
  { id: 'until', kind: 'deadline', reason: 'whyUntil', find: findUntil },
  { id: 'period', kind: 'deadline', reason: 'whyPeriod', find: findPeriods },
  { id: 'completion', kind: 'deadline', reason: 'whyCompletion', find: findCompletions },
  { id: 'point', kind: 'duty', reason: 'whyPoint', find: findPoints },
  { id: 'must', kind: 'duty', reason: 'whyMust', find: findMust },
  { id: 'forbidden', kind: 'duty', reason: 'whyForbidden', find: findForbidden },
  { id: 'ensure', kind: 'duty', reason: 'whyEnsure', find: findEnsure },
  { id: 'shall', kind: 'duty', reason: 'whyShall', find: findShall },
  { id: 'saying', kind: 'quotation', reason: 'whySaying', find: findSayings },
  { id: 'said', kind: 'quotation', reason: 'whySaid', find: findSaid },
  { id: 'sentence', kind: 'quotation', reason: 'whySentence', find: findSentences },
  { id: 'title', kind: 'document', reason: 'whyTitle', find: findTitles },
  { id: 'number', kind: 'document', reason: 'whyNumber', find: findNumbers },
] as const satisfies readonly SuggestionRule[];

export type RuleId = (typeof suggestionRules)[number]['id'];
export type SuggestionReason = (typeof suggestionRules)[number]['reason'];
