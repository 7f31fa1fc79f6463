// Everything: checks, unit tests, build, journeys in a browser. Ends with `N passed, N failed`, alone on a line.

import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root, runStep, script, tool } from './lib/steps.mjs'

/**
 * Parts of the run. A part with a report counts what the report says, and one failure more when it failed without saying so;
 * a part without counts as one.
 * @type {readonly { step: import('./lib/steps.mjs').Step, report?: string, read?: (report: Record<string, unknown>) => Score }[]}
 * @typedef {{ passed: number, failed: number }} Score
 */
const parts = [
  { step: { name: 'check', command: script('check.mjs') }, report: 'check.json', read: scoreOfChecks },
  {
    step: {
      name: 'unit tests',
      command: tool(
        'vitest/vitest.mjs',
        'run',
        '--reporter=default',
        '--reporter=json',
        '--outputFile.json=.reports/unit.json',
      ),
    },
    report: 'unit.json',
    read: scoreOfVitest,
  },
  { step: { name: 'build', command: tool('vite/bin/vite.js', 'build', '--logLevel', 'warn') } },
  { step: { name: 'weight of the first view', command: script('check-bundle.mjs') } },
  {
    step: { name: 'journeys', command: tool('@playwright/test/cli.js', 'test') },
    report: 'e2e.json',
    read: scoreOfPlaywright,
  },
]

/** @param {unknown} value @returns {number} */
function count(value) {
  return typeof value === 'number' ? value : 0
}

/** @param {Record<string, unknown>} report @returns {Score} */
function scoreOfChecks(report) {
  return { passed: count(report.passed), failed: count(report.failed) }
}

/** @param {Record<string, unknown>} report @returns {Score} */
function scoreOfVitest(report) {
  // A file that could not be loaded has no test that could fail.
  const unloaded = Array.isArray(report.testResults)
    ? report.testResults.filter((file) => file.status === 'failed' && file.assertionResults?.length === 0).length
    : 0
  return { passed: count(report.numPassedTests), failed: count(report.numFailedTests) + unloaded }
}

/** @param {Record<string, unknown>} report @returns {Score} */
function scoreOfPlaywright({ stats }) {
  if (typeof stats !== 'object' || stats === null) return { passed: 0, failed: 0 }
  const { expected, flaky, unexpected } = /** @type {Record<string, unknown>} */ (stats)
  return { passed: count(expected) + count(flaky), failed: count(unexpected) }
}

/** @param {(typeof parts)[number]} part @returns {Score} */
function run({ step, report, read }) {
  const path = report === undefined ? null : join(root, '.reports', report)
  if (path !== null) rmSync(path, { force: true })
  console.log(`\n=== ${step.name}`)
  const passed = runStep(step, { quiet: false })
  if (path === null || read === undefined) return { passed: passed ? 1 : 0, failed: passed ? 0 : 1 }
  const score = existsSync(path) ? read(JSON.parse(readFileSync(path, 'utf8'))) : { passed: 0, failed: 0 }
  const isSilentFailure = !passed && score.failed === 0
  // A run in which nothing ran is no success.
  const isEmpty = passed && score.passed === 0
  return isSilentFailure || isEmpty ? { ...score, failed: score.failed + 1 } : score
}

const total = { passed: 0, failed: 0 }
for (const part of parts) {
  const score = run(part)
  total.passed += score.passed
  total.failed += score.failed
}
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
