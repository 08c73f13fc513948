/**
 * Prints the closing line of a test run from vitest's JSON report; a file that could not be loaded counts as a failure.
 */
import { readFileSync } from 'node:fs'

const report = JSON.parse(readFileSync('build/test-results.json', 'utf8'))
const unloaded = report.testResults.filter(
  file => file.status === 'failed' && file.assertionResults.length === 0,
).length
const failed = report.numFailedTests + unloaded
console.log(`${report.numPassedTests} passed, ${failed} failed`)
process.exit(failed === 0 && report.numPassedTests > 0 ? 0 : 1)
