// @ts-check
/**
 * Writes `docs/checks/states.md` from the table of rules that a state machine is checked against.
 *
 *     node scripts/generate-states-check-docs.mjs           writes
 *     node scripts/generate-states-check-docs.mjs --check   fails if the committed file differs
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const target = join(root, 'docs/checks/states.md')

const { outputFiles } = await build({
  stdin: {
    contents: `export { rulesByArea } from './src/states/check/rules.js'
export * as reading from './src/states/parse/refusals.js'
export * as text from './src/states/parse/findings.js'`,
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  write: false,
})
/** @typedef {{ code: string, text: string }} Refusal */
/** @type {{ rulesByArea: Record<string, { refusal: Refusal, severity: string, docs: string }[]>, reading: Record<string, Refusal>, text: Record<string, Refusal> }} */
const { rulesByArea, reading, text } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.text ?? '').toString('base64')}`
)

/** @type {Record<string, string>} */
const titles = {
  machine: 'Machine',
  state: 'Any state',
  fields: 'Fields',
  'json-path': 'JSONPath',
  intrinsic: 'Intrinsic functions',
  jsonata: 'JSONata',
  variables: 'Variables',
  errors: 'Retry and Catch',
  task: 'Task',
  choice: 'Choice',
  wait: 'Wait',
  'parallel-map': 'Parallel and Map',
  context: 'Context object',
  practice: 'Good practice',
}

/** @param {string} text */
const cellOf = (text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;')

/** @param {Refusal} refusal @param {string} severity @param {string} docs */
const row = ({ code, text }, severity, docs) => {
  // a sentence is `✗ problem: expected what is right. What to do`
  const [problem = '', rest = ''] = text.replace('✗ ', '').split(': expected ')
  const [expected = ''] = rest.split('. ')
  const source = docs === '' ? '' : `[source](${docs})`
  return `| \`${code}\` | ${severity} | ${cellOf(problem)} | ${cellOf(expected)} | ${source} |`
}

const head = '| Code | Severity | What is wrong | What is expected | |\n| --- | --- | --- | --- | --- |'

const sections = Object.entries(rulesByArea).map(
  ([area, rules]) =>
    `## ${titles[area] ?? area}\n\n${head}\n${rules.map(({ refusal, severity, docs }) => row(refusal, severity, docs)).join('\n')}\n`,
)

const all = Object.values(rulesByArea).flat()
/** @param {string} severity */
const count = (severity) => all.filter((rule) => rule.severity === severity).length

const markdown = `# Checks of state machines

\`checkStateMachine(definition, options)\` returns a finding for each place where one of these ${all.length} rules is broken:
${count('error')} errors, ${count('warning')} warnings and ${count('suggestion')} suggestions.

- An **error** is something that AWS refuses, or that cannot succeed.
- A **warning** is something that may fail when it runs, or that is probably not what is meant.
- A **suggestion** is something that could be better.

\`{…}\` in the tables stands for a fact that is filled in. Values that a deployment tool fills in later (\`\${Token}\`, \`#{Token}\`, \`Ref\`,
\`Fn::…\`) pass every rule. [Workflows](../states.md#check-a-definition) has an example.

This page is generated from the table of rules by \`scripts/generate-states-check-docs.mjs\`.

${sections.join('\n')}
## Text

What a text may contain that JSON does not have, or that it should not contain.

${head}
${Object.values(text)
  .map((refusal) => row(refusal, 'warning', ''))
  .join('\n')}

## What cannot be read

\`parseDefinition\` throws these; \`checkStateMachine\` reports them as the only finding.

${head}
${Object.values(reading)
  .map((refusal) => row(refusal, 'error', ''))
  .join('\n')}
`

if (process.argv.includes('--check')) {
  const before = existsSync(target) ? readFileSync(target, 'utf8') : ''
  if (before !== markdown) {
    console.error(
      'docs/checks/states.md is not what the table of rules says: run scripts/generate-states-check-docs.mjs',
    )
    process.exit(1)
  }
} else {
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, markdown)
}
