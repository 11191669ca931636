import type { TextRange } from '../chinese-clauses';
import type { Colour } from '../passage';

/** What a suggestion proposes: a figure (数据), a deadline (时限), a duty (任务), a quotation (引文) or a document (文件). */
export const SUGGESTION_KINDS = ['figure', 'deadline', 'duty', 'quotation', 'document'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** The style a proposal of a kind becomes when it is accepted, by the names the styles come with. */
export const SUGGESTED_COLOUR: Readonly<Record<SuggestionKind, Colour>> = { figure: 3, deadline: 1, duty: 2, quotation: 5, document: 6 };

/** A place that a rule found: what is proposed and, inside it, the words that made the rule speak. */
export type Finding = TextRange & { cue: TextRange };

/**
 * One rule. `find` reads a piece of text (a paragraph or a part of one) and may give findings that overlap. The
 * sentence that tells a person why is the string `why_` and the id, with the words of the cue put in.
 */
export type SuggestionRule<Id extends string = string> = {
  id: Id;
  kind: SuggestionKind;
  find: (piece: string) => Finding[];
};
