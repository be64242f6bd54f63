// @ts-check
/**
 * Prints the counts in vitest's JSON report: `N passed, N failed` on a line of its own, and what was skipped. With a folder
 * it prints the result of that folder's tests in one line, and fails if there are none.
 *
 *     node scripts/print-test-counts.mjs REPORT [FOLDER]
 */
import { readFileSync } from 'node:fs'
import { sep } from 'node:path'
import { root } from './bundle-typescript.mjs'

/**
 * @typedef {{ readonly fullName: string, readonly status: string }} Assertion
 * @typedef {{ readonly name: string, readonly status: string, readonly assertionResults: readonly Assertion[] }} File
 */

const [, , report, folder] = process.argv
if (report === undefined) throw new Error('Name a report')
/** @type {{ readonly testResults: readonly File[] }} */
const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
const files = testResults
  .map((file) => ({ ...file, path: file.name.slice(root.length).split(sep).join('/') }))
  .filter(({ path }) => folder === undefined || path.startsWith(`${folder}/`))
const tests = files.flatMap(({ path, assertionResults }) => assertionResults.map((test) => ({ ...test, path })))

/** @param {string} status */
const count = (status) => tests.filter((test) => test.status === status).length
// a file that could not be loaded has no tests to fail
const broken = files.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
).length
const failed = count('failed') + broken
const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed')

if (folder === undefined) {
  console.log(`${count('passed')} passed, ${failed} failed`)
  if (skipped.length > 0) console.log(`${skipped.length} skipped:`)
  for (const { path, fullName } of skipped) console.log(`  ${path}: ${fullName}`)
} else {
  console.log(`${folder}: ${count('passed')} passed, ${failed} failed, as part of the tests above`)
  if (count('passed') === 0 || failed > 0) process.exit(1)
}
