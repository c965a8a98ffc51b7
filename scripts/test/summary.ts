import type { Tally } from '../check/run-checks'

/** The part of vitest's JSON report that we read. */
export type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

/**
 * How many passed and failed. A file that fails before its first test counts as one failure, and so does a run that
 * failed for a reason that is no test's (an unhandled rejection, a setup): nothing that went wrong may end in "0 failed".
 */
export function tallyOf(report: VitestReport | null, exitCode: number): Tally {
  if (!report) return { passed: 0, failed: 1 }
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length
  const failed = report.numFailedTests + brokenFiles
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed }
}
