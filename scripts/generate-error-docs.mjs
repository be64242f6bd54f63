// @ts-check
/**
 * Writes `docs/errors.md` from the list of codes in `src/core/refusals.ts`, with the message that each case of
 * `scripts/data/error-cases.json` gives when it runs.
 *
 *     node scripts/generate-error-docs.mjs           writes
 *     node scripts/generate-error-docs.mjs --check   fails if the committed file differs
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './bundle-typescript.mjs'
import { cases, codes, run } from './error-cases.mjs'

const target = join(root, 'docs/errors.md')

/** @type {Readonly<Record<string, string>>} */
const areas = {
  core: 'Anywhere',
  arn: 'ARNs',
  catalog: 'Actions and condition keys',
  policy: 'Policies',
  evaluate: 'Evaluation',
  expression: 'Expressions',
  states: 'State machines',
  access: 'Access',
  verify: 'Verification',
}

/** The sentence of a refusal, with its placeholders in italics. @param {string} text */
const prose = (text) => text.replace(/[\\`*_<>|]/g, '\\$&').replace(/\{(\w+)\}/g, '_$1_')

/** The examples by code, formatted like all code, in a single call. */
const examples = (() => {
  const all = Object.entries(cases)
  const biome = [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'format', '--stdin-file-path', 'examples.js']
  const input = all.map(([, example]) => example).join('\n//\n')
  const formatted = execFileSync(process.execPath, biome, { cwd: root, input, encoding: 'utf8' }).split('//\n')
  return new Map(all.map(([code], index) => [code, formatted[index]?.trim() ?? '']))
})()

/** @param {(typeof codes)[number]} refusal */
const section = ({ code, text }) => {
  const [wrong = '', right = ''] = text.replace('✗ ', '').split(': expected ')
  const [expected = '', fix] = right.split('. ')
  const refused = run(cases[code] ?? '')
  return [
    `### ${code}`,
    '',
    `- wrong: ${prose(wrong)}`,
    `- expected: ${prose(expected)}`,
    ...(fix === undefined ? [] : [`- fix: ${prose(fix)}`]),
    '',
    ...(refused?.code === code ? ['```js', examples.get(code), '```', '', '```text', refused.message, '```', ''] : []),
  ]
}

/** @param {string} code */
const areaOf = (code) => code.slice(0, code.indexOf('/'))
const named = [...new Set([...Object.keys(areas), ...codes.map(({ code }) => areaOf(code))])]
const sections = named.flatMap((area) => {
  const own = codes.filter(({ code }) => areaOf(code) === area).sort((one, other) => (one.code < other.code ? -1 : 1))
  return own.length === 0 ? [] : [`## ${areas[area] ?? area}`, '', ...own.flatMap(section)]
})

const lines = [
  '# Error reference',
  '',
  '<!-- Written by scripts/generate-error-docs.mjs from src/core/refusals.ts, never by hand. -->',
  '',
  'Whatever the library refuses, it refuses with an `ArnwrightError`. Its `message` is a sentence; if the compiler can see the mistake,',
  'it shows the same sentence before anything runs. The parts of the sentence are fields of the error, too:',
  '',
  '- `code`: one of the codes below, which do not change from release to release;',
  '- `at`: the argument at fault, or a JSON pointer to the place in a document;',
  '- `found`: what was there;',
  '- `expected` and `fix`: what should be there, and what to do about it (to give what was expected, if the sentence does not say);',
  '- `findings`: every problem, if a whole document was refused.',
  '',
  '`isArnwrightError(error)` recognizes such an error, whichever copy of the package threw it. In the descriptions below, words in italics',
  'stand for facts that are filled in.',
  '',
  "In the examples `dev` is `Account('123456789012', 'us-east-1')`, `prod` is `Account('111122223333', 'us-east-2')`, and",
  "`echo` is `prod.arn('lambda', 'function:Echo')`.",
  '',
  ...sections,
]
const text = `${lines.join('\n').trimEnd()}\n`

if (process.argv.includes('--check')) {
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    console.error('docs/errors.md is not up to date: run node scripts/generate-error-docs.mjs')
    process.exit(1)
  }
} else {
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, text)
}
