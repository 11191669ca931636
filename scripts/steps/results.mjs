// Adds up what the test runners reported.
import { readFileSync } from 'node:fs';

export const nothing = { passed: 0, failed: 0, skipped: 0 };

/** The sum of counts. */
export function add(...counts) {
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** One check without parts of its own. */
export function oneCheck(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** What a Vitest JSON report counts. A file that could not be loaded is one failure. */
export function countVitest(report, exitCode) {
  const unloadable = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  return atLeastOneFailure({
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable,
    skipped: report.numPendingTests + report.numTodoTests,
  }, exitCode);
}

/** What a Playwright JSON report counts. A test that passed only at a second attempt counts as failed. */
export function countPlaywright({ stats }, exitCode) {
  return atLeastOneFailure({ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }, exitCode);
}

/** The counts of a report file; one failure when the runner wrote none. */
export function countReport(file, count, exitCode) {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')), exitCode);
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }; // the runner ended before it could report
  }
}

/** The closing line. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** A runner that failed without a failed test (an unhandled error, no tests) has failed once. */
function atLeastOneFailure(counts, exitCode) {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
