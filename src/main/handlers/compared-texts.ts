import type { ComparedRun } from '@shared/domain/compared-run';
import type { Work } from '../work/work';

/** So much of a comparison is sent to the window. */
const COMPARED_UNITS = 400_000;

/** What differs between two texts; `cut` when only their beginnings were compared. */
export async function comparedTexts(work: Work, before: string, after: string): Promise<{ runs: ComparedRun[]; cut: boolean }> {
  const runs = await work.compare(before.slice(0, COMPARED_UNITS), after.slice(0, COMPARED_UNITS));
  return { runs, cut: before.length > COMPARED_UNITS || after.length > COMPARED_UNITS };
}
