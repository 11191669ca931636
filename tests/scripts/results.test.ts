import { expect, test } from 'vitest';
import { add, closingLine, countPlaywright, countReport, countVitest, oneCheck } from '../../scripts/steps/results.mjs';

const vitestReport = {
  numPassedTests: 10,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 0,
  testResults: [
    { status: 'passed', assertionResults: [{}] },
    { status: 'failed', assertionResults: [{}] },
    { status: 'failed', assertionResults: [] },
  ],
};

test('the closing line adds up every check', () => {
  const playwright = countPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 0 } }, 1);
  const total = add(oneCheck(0), oneCheck(1), countVitest(vitestReport, 1), playwright);
  expect(closingLine(total)).toBe('15 passed, 5 failed, 2 skipped');
  expect(closingLine(oneCheck(0))).toBe('1 passed, 0 failed');
});

test('a runner that fails without a failed test counts as a failure', () => {
  const clean = { ...vitestReport, numFailedTests: 0, testResults: [] };
  expect(countVitest(clean, 0).failed).toBe(0);
  expect(countVitest(clean, 1).failed).toBe(1);
  expect(countPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } }, 1).failed).toBe(1);
});

test('a runner that ended before it could report counts as a failure', () => {
  expect(countReport('/nowhere/report.json', countVitest, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
