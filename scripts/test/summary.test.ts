import { expect, test } from 'vitest'
import { tallyOf } from './summary'

const report = {
  numPassedTests: 5,
  numFailedTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{}] }],
}

test('a good run is what it says', () => {
  expect(tallyOf(report, 0)).toEqual({ passed: 5, failed: 0 })
})

test('a file that could not be loaded is a failure', () => {
  const broken = { status: 'failed', assertionResults: [] }
  expect(tallyOf({ ...report, testResults: [broken] }, 1)).toEqual({ passed: 5, failed: 1 })
})

test('a run that ends badly without a failed test is a failure', () => {
  expect(tallyOf(report, 1)).toEqual({ passed: 5, failed: 1 })
  expect(tallyOf(null, 0)).toEqual({ passed: 0, failed: 1 })
})
