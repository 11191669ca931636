import diffMatchPatch from 'diff-match-patch';

/**
 * Text as it is compared: without white space, which every format treats in its own way, and with straight quotation
 * marks, as pandoc made curly ones of those in the English texts.
 */
export function bare(text: string): string {
  return text.replaceAll(/\s/gu, '').replaceAll(/[‘’]/gu, "'").replaceAll(/[“”]/gu, '"');
}

/**
 * How much of `expected` is found in `actual`, in order, as shares of their characters without white space. `found` is
 * the share of the expected text that came in, `right` the share of what came in that was expected.
 */
export function fidelity(expected: string, actual: string): { found: number; right: number } {
  const differ = new diffMatchPatch.diff_match_patch();
  differ.Diff_Timeout = 10;
  const [one, other] = [bare(expected), bare(actual)];
  let equal = 0;
  for (const [kind, text] of differ.diff_main(one, other)) if (kind === diffMatchPatch.DIFF_EQUAL) equal += text.length;
  return { found: equal / one.length, right: equal / other.length };
}
