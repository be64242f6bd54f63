/**
 * The heavy comparison with an independent evaluator; the result is written to docs/evaluate-campaign.md.
 *
 *   npx esbuild test/campaign/evaluate-campaign.ts --bundle --format=esm --platform=node --packages=external \
 *     --outfile=.tmp/evaluate-campaign.mjs && node .tmp/evaluate-campaign.mjs [cases] [seed]
 */
import { readFileSync, writeFileSync } from 'node:fs'
import type { Decision } from '../../src/evaluate.js'
import { type EvaluationCase, randomCase, vocabularies } from './cases.js'
import { evaluateCase } from './ours.js'
import { peculiarities } from './peculiarities.js'
import { Random } from './random.js'
import { secondOpinion } from './second-opinion.js'

const count = Number(process.argv[2] ?? 40_000)
const seed = Number(process.argv[3] ?? 20261122)
const each = 200

const tally = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)

const operatorsIn = (one: EvaluationCase): ReadonlySet<string> =>
  new Set(
    [
      ...JSON.stringify(one.policies).matchAll(/"((?:For(?:AllValues|AnyValue):)?[A-Z][A-Za-z]+?)(?:IfExists)?":\{"/g),
    ].map(([, name]) => name ?? ''),
  )

const table = (title: readonly [string, string], counts: ReadonlyMap<string, number>): string =>
  [
    `| ${title[0]} | ${title[1]} |`,
    '|---|---:|',
    ...[...counts].sort().map(([key, value]) => `| ${key} | ${value} |`),
  ].join('\n')

const random = new Random(seed)
const decisions = new Map<string, number>()
const kinds = new Map<string, number>()
const operators = new Map<string, number>()
const disagreements: { ours: Decision; theirs: string; one: EvaluationCase }[] = []
for (let index = 0; index < count; index++) {
  const one = randomCase(random)
  const ours = evaluateCase(one).decision
  const theirs = await secondOpinion(one)
  tally(decisions, ours)
  for (const kind of Object.keys(one.policies)) tally(kinds, kind)
  for (const operator of operatorsIn(one))
    if (operator.includes(':') || operator === 'Null' || operator in vocabularies) tally(operators, operator)
  if (ours !== theirs) disagreements.push({ ours, theirs, one })
}

const classes: string[] = []
for (const peculiarity of peculiarities) {
  let differ = 0
  for (let index = 0; index < each; index++) {
    const one = peculiarity.make(random)
    if (evaluateCase(one).decision !== (await secondOpinion(one))) differ++
  }
  classes.push(`| ${peculiarity.name} | ${differ} of ${each} | ${peculiarity.reason} [AWS](${peculiarity.page}) |`)
}

const { version } = JSON.parse(readFileSync('node_modules/@cloud-copilot/iam-simulate/package.json', 'utf8'))
writeFileSync(
  'docs/evaluate-campaign.md',
  `# Comparison with an independent evaluator

\`evaluate\` was compared with \`@cloud-copilot/iam-simulate\` ${version}, which only the tests use. This page is written by
\`test/campaign/evaluate-campaign.ts\`; the same seed gives the same cases.

## The common ground

${count} random cases (seed ${seed}) over every condition operator and every kind of policy, on the part of the language where
AWS's pages leave no doubt: **${disagreements.length} disagreements**.

${table(['Decision', 'cases'], decisions)}

${table(['Policies', 'cases'], kinds)}

${table(['Operator, with and without IfExists', 'cases'], operators)}

${
  disagreements.length === 0
    ? ''
    : `\`\`\`json\n${disagreements
        .slice(0, 5)
        .map((one) => JSON.stringify(one))
        .join('\n')}\n\`\`\`\n\n`
}## Where the two differ

Each class is left out of the common ground and generated on its own, ${each} cases. AWS's documentation was looked up for each;
where it is silent, the row says so. Not every case of a class differs: a class has cases on both sides of its rule.

| Class | Differ | Why this library's decision stands |
|---|---:|---|
${classes.join('\n')}
`,
)
console.log(`${disagreements.length} of ${count} differ`)
