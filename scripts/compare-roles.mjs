// @ts-check
/**
 * Measures least privilege, over real state machines and the permissions that their authors granted: whether those cover the
 * derived permissions, what the author granted beyond them, and what the library grants beyond the author. Writes
 * docs/least-privilege.md.
 *
 *     node scripts/compare-roles.mjs FOLDER           writes
 *     node scripts/compare-roles.mjs FOLDER --check   fails if the committed file differs
 *
 * FOLDER is the corpus, with `roles/manifest.json`. Each case of the last kind is explained in
 * `scripts/data/role-explanations.json`. The script fails on a case without an explanation, and on an explanation that no
 * case uses any more.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from './bundle-typescript.mjs'

const [folder, flag] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: node scripts/compare-roles.mjs FOLDER [--check]')
  process.exit(2)
}

const { outputFiles } = await build({
  stdin: {
    contents: "export { access, compareRole } from './src/access.js'; export { StateMachine } from './src/parse.js'",
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  write: false,
})
/** @type {any} */
const { access, compareRole, StateMachine } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.text ?? '').toString('base64')}`
)

/** @typedef {{ id: string, definition: any, definitionForm?: string, substitutions?: Record<string, unknown>, stateMachineType?: string, completeness?: string, statements: { effect: string, actions: string[], resources?: unknown[], notActions?: string[], notResources?: unknown[], condition?: unknown }[], templateResources?: Record<string, string>, resources?: unknown, logging?: unknown, tracing?: unknown }} Pair */

const within = ':us-east-1:123456789012:'
/**
 * What `Ref` gives, and the ARN of a resource, by its type. @type {Record<string, (name: string) => { ref: string, arn:
 * string }>}
 */
const kinds = {
  'AWS::Serverless::Function': (name) => ({ ref: name, arn: `arn:aws:lambda${within}function:${name}` }),
  'AWS::Lambda::Function': (name) => ({ ref: name, arn: `arn:aws:lambda${within}function:${name}` }),
  'AWS::DynamoDB::Table': (name) => ({ ref: name, arn: `arn:aws:dynamodb${within}table/${name}` }),
  'AWS::Serverless::SimpleTable': (name) => ({ ref: name, arn: `arn:aws:dynamodb${within}table/${name}` }),
  'AWS::SQS::Queue': (name) => ({
    ref: `https://sqs.us-east-1.amazonaws.com/123456789012/${name}`,
    arn: `arn:aws:sqs${within}${name}`,
  }),
  'AWS::SNS::Topic': (name) => ({ ref: `arn:aws:sns${within}${name}`, arn: `arn:aws:sns${within}${name}` }),
  'AWS::S3::Bucket': (name) => ({ ref: name, arn: `arn:aws:s3:::${name}` }),
  'AWS::StepFunctions::StateMachine': (name) => ({
    ref: `arn:aws:states${within}stateMachine:${name}`,
    arn: `arn:aws:states${within}stateMachine:${name}`,
  }),
  'AWS::Serverless::StateMachine': (name) => ({
    ref: `arn:aws:states${within}stateMachine:${name}`,
    arn: `arn:aws:states${within}stateMachine:${name}`,
  }),
  'AWS::StepFunctions::Activity': (name) => ({
    ref: `arn:aws:states${within}activity:${name}`,
    arn: `arn:aws:states${within}activity:${name}`,
  }),
  'AWS::IAM::Role': (name) => ({ ref: name, arn: `arn:aws:iam::123456789012:role/${name}` }),
  'AWS::ECS::Cluster': (name) => ({ ref: name, arn: `arn:aws:ecs${within}cluster/${name}` }),
  'AWS::ECS::TaskDefinition': (name) => ({
    ref: `arn:aws:ecs${within}task-definition/${name}:1`,
    arn: `arn:aws:ecs${within}task-definition/${name}:1`,
  }),
  'AWS::Batch::JobQueue': (name) => ({
    ref: `arn:aws:batch${within}job-queue/${name}`,
    arn: `arn:aws:batch${within}job-queue/${name}`,
  }),
  'AWS::Batch::JobDefinition': (name) => ({
    ref: `arn:aws:batch${within}job-definition/${name}:1`,
    arn: `arn:aws:batch${within}job-definition/${name}:1`,
  }),
  'AWS::Events::EventBus': (name) => ({ ref: name, arn: `arn:aws:events${within}event-bus/${name}` }),
  'AWS::Events::Connection': (name) => ({
    ref: name,
    arn: `arn:aws:events${within}connection/${name}/0f1e2d3c-0000-4000-8000-000000000000`,
  }),
  'AWS::Glue::Crawler': (name) => ({ ref: name, arn: `arn:aws:glue${within}crawler/${name}` }),
  'AWS::Glue::Job': (name) => ({ ref: name, arn: `arn:aws:glue${within}job/${name}` }),
  'AWS::SecretsManager::Secret': (name) => ({
    ref: `arn:aws:secretsmanager${within}secret:${name}-a1b2c3`,
    arn: `arn:aws:secretsmanager${within}secret:${name}-a1b2c3`,
  }),
  'AWS::CodeBuild::Project': (name) => ({ ref: name, arn: `arn:aws:codebuild${within}project/${name}` }),
  'AWS::Athena::WorkGroup': (name) => ({ ref: name, arn: `arn:aws:athena${within}workgroup/${name}` }),
}
/** The same types in Terraform. @type {Record<string, string>} */
const terraform = {
  aws_lambda_function: 'AWS::Lambda::Function',
  aws_dynamodb_table: 'AWS::DynamoDB::Table',
  aws_sqs_queue: 'AWS::SQS::Queue',
  aws_sns_topic: 'AWS::SNS::Topic',
  aws_s3_bucket: 'AWS::S3::Bucket',
  aws_sfn_state_machine: 'AWS::StepFunctions::StateMachine',
  aws_iam_role: 'AWS::IAM::Role',
  aws_ecs_cluster: 'AWS::ECS::Cluster',
  aws_ecs_task_definition: 'AWS::ECS::TaskDefinition',
  aws_batch_job_queue: 'AWS::Batch::JobQueue',
  aws_batch_job_definition: 'AWS::Batch::JobDefinition',
  aws_cloudwatch_event_bus: 'AWS::Events::EventBus',
  aws_glue_crawler: 'AWS::Glue::Crawler',
  aws_athena_workgroup: 'AWS::Athena::WorkGroup',
}

const pseudo = /** @type {Record<string, string>} */ ({
  'AWS::Partition': 'aws',
  'AWS::Region': 'us-east-1',
  'AWS::AccountId': '123456789012',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::StackName': 'stack',
})

/** @param {string} token @param {Pair} pair @param {number} depth @returns {string} */
const tokenText = (token, pair, depth) => {
  if (pseudo[token] !== undefined) return pseudo[token]
  const given = pair.substitutions?.[token]
  if (given !== undefined && depth < 4) return textOf(given, pair, depth + 1)
  const [first = '', ...rest] = token.split('.')
  if (terraform[first] !== undefined) {
    const facts = kinds[terraform[first]]?.(rest[0] ?? '')
    if (facts !== undefined)
      return /arn/.test(rest.slice(1).join('.'))
        ? facts.arn
        : terraform[first] === 'AWS::SQS::Queue' && /^(?:url|id)$/.test(rest[1] ?? '')
          ? facts.ref
          : (rest[0] ?? '')
  }
  if (/^data\.aws_(?:caller_identity|region|partition)/.test(token)) {
    return /caller/.test(token) ? '123456789012' : /partition/.test(token) ? 'aws' : 'us-east-1'
  }
  // without a template nothing says what a token stands for
  if (pair.templateResources === undefined) return `\${${token}}`
  const facts = kinds[pair.templateResources?.[first] ?? '']?.(first)
  if (facts === undefined)
    return rest.length > 0 && /arn$/i.test(rest.join('')) ? `\${${token}}` : token.replace(/\W/g, '-')
  if (rest.length === 0) return facts.ref
  return /arn$/i.test(rest.join('')) ? facts.arn : first
}

/** A value of a template as a string. @param {unknown} value @param {Pair} pair @param {number} [depth] @returns {string} */
const textOf = (value, pair, depth = 0) => {
  if (typeof value === 'string') return value.replace(/\$\{([^}!]+)\}/g, (_, token) => tokenText(token, pair, depth))
  if (typeof value !== 'object' || value === null) return String(value)
  const [entry] = Object.entries(value)
  if (entry === undefined) return ''
  const [name, given] = entry
  if (name === 'Ref') return tokenText(String(given), pair, depth)
  if (name === 'Fn::GetAtt') return tokenText(Array.isArray(given) ? given.join('.') : String(given), pair, depth)
  if (name === 'Fn::Sub') {
    if (!Array.isArray(given)) return textOf(given, pair, depth)
    const [text, variables = {}] = given
    const filled = String(text).replace(/\$\{([^}!]+)\}/g, (all, token) =>
      token in variables ? textOf(variables[token], pair, depth + 1) : all,
    )
    return textOf(filled, pair, depth)
  }
  if (name === 'Fn::Join' && Array.isArray(given))
    return given[1].map((/** @type {unknown} */ part) => textOf(part, pair, depth)).join(given[0])
  return unresolved
}

/** Stands for a value that only the tool that deploys the template knows. */
const unresolved = 'unresolved'

/** The definition with its tokens filled in. @param {any} value @param {Pair} pair @returns {any} */
const filled = (value, pair) => {
  if (typeof value === 'string') return textOf(value, pair)
  if (Array.isArray(value)) return value.map((each) => filled(each, pair))
  if (typeof value !== 'object' || value === null) return value
  const names = Object.keys(value)
  if (names.length === 1 && /^(?:Ref$|Fn::)/.test(names[0] ?? '')) return textOf(value, pair)
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [textOf(name, pair), filled(field, pair)]))
}

/** The same queue, table or function whichever way it was named. @param {string} text */
const arnText = (text) => (text === '' ? '*' : text)

/** @param {Pair} pair */
const grantedBy = (pair) => ({
  Version: '2012-10-17',
  Statement: pair.statements.flatMap(({ effect, actions, resources = ['*'], condition }) =>
    actions === undefined || actions.length === 0
      ? []
      : [
          {
            Effect: effect,
            Action: actions,
            Resource: [resources].flat().map((resource) => arnText(textOf(resource, pair))),
            ...(condition === undefined || condition === null ? undefined : { Condition: filled(condition, pair) }),
          },
        ],
  ),
})

/** @param {Pair} pair */
const derive = (pair) => {
  const name = /[\w-]+$/.exec(pair.id)?.[0] ?? 'Machine'
  const machine = StateMachine.parse(filled(pair.definition, pair))
    .named(`arn:aws:states${within}stateMachine:${name.slice(-60)}`)
    .runAs('arn:aws:iam::123456789012:role/ExecutionRole')
  return access(machine)
}

/** @param {{ Statement: readonly any[] | any }} document */
const statementsOf = ({ Statement }) => [Statement].flat()

/** @param {any} document */
const shown = (document) =>
  statementsOf(document).map(
    (/** @type {any} */ { Action, Resource, Condition }) =>
      `${[Action].flat().join(', ')} on ${[Resource].flat().join(', ')}${Condition === undefined ? '' : ' where …'}`,
  )

/** @type {Pair[]} */
const pairs = [
  ...JSON.parse(readFileSync(join(folder, 'roles/manifest.json'), 'utf8')).entries.map(
    (/** @type {{ file: string }} */ { file }) => JSON.parse(readFileSync(join(folder, 'roles', file), 'utf8')),
  ),
  ...readFileSync(join(folder, 'roles/cdk-pairs.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const pair = JSON.parse(line)
      const statements = pair.statements.map((/** @type {any} */ { Effect, Action, Resource, Condition }) => ({
        effect: Effect,
        actions: [Action].flat(),
        resources: [Resource].flat(),
        condition: Condition,
      }))
      return { ...pair, completeness: 'complete', statements }
    }),
]

/** @type {Record<string, string>} */
const explanations = JSON.parse(readFileSync(join(root, 'scripts/data/role-explanations.json'), 'utf8'))

/**
 * Why more is granted than by the author: the explanation for this case, or for what it is about. @param {string} id @param
 * {string} text
 */
const whyOf = (id, text) => {
  const said = `${id}: ${text}`
  const key = Object.keys(explanations).find((start) =>
    start.endsWith('…')
      ? [said, text].some((all) => all.startsWith(start.slice(0, -1)))
      : start === id || start === said,
  )
  if (key !== undefined) used.add(key)
  return key === undefined ? undefined : explanations[key]
}

/** @type {Set<string>} */
const used = new Set()
const rows = []
/** @type {string[]} */
const unexplained = []
let covered = 0
let derived = 0
for (const pair of pairs) {
  let result
  try {
    result = derive(pair)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    rows.push({
      id: pair.id,
      verdict: 'not derived',
      beyond: '',
      more: [],
      note: message.replace(/^✗ /, '').slice(0, 300),
    })
    continue
  }
  derived++
  const { missing, unused, broader } = compareRole(grantedBy(pair), result.executionRole.permissionsPolicy)
  const more = shown(missing)
  const complete = pair.completeness === 'complete'
  if (more.length === 0) covered++
  const whys = more.map((text) => {
    const why = complete ? whyOf(pair.id, text) : 'managed policies or connectors grant more than the documents say'
    if (why === undefined) unexplained.push(`${pair.id}: ${text}`)
    return { text, why: why ?? '' }
  })
  rows.push({
    id: pair.id,
    verdict: more.length === 0 ? 'yes' : complete ? 'no' : 'partly known',
    beyond: `${statementsOf(unused).length} unused, ${statementsOf(broader).length} broader`,
    more: whys,
    note: '',
  })
}

/** @param {string} text */
const cell = (text) => text.replace(/[\\`*_<>|]/g, '\\$&')
const text = `# Least privilege, measured

<!-- Written by scripts/compare-roles.mjs, never by hand. -->

This page compares the permissions that \`access\` derives with those that authors granted, for ${pairs.length} state machines: definitions in public
repositories, and single tasks with what \`aws-cdk-lib\` grants for them. Roles could be derived for ${derived} of them. For ${covered} of those, the
author's grants cover everything that is derived, so the library grants nothing beyond. Every other case is explained below. What an author
granted is not necessarily what is needed: it may be more, or too little.

| State machine | Covered by the author | The author grants beyond the library | The library grants beyond the author |
|---|---|---|---|
${rows.map(({ id, verdict, beyond, more, note }) => `| ${cell(id)} | ${verdict} | ${beyond} | ${note === '' ? (more.length === 0 ? '' : String(more.length)) : cell(note)} |`).join('\n')}

## What the library grants beyond the author

${rows
  .filter(({ more }) => more.length > 0)
  .map(
    ({ id, more }) => `### ${cell(id)}\n\n${more.map(({ text, why }) => `- ${cell(text)}: ${cell(why)}`).join('\n')}\n`,
  )
  .join('\n')}`

if (process.argv.includes('--list')) {
  console.log(unexplained.join('\n'))
  console.log(
    rows
      .filter(({ verdict }) => verdict === 'not derived')
      .map(({ id, note }) => `NOT ${id}: ${note}`)
      .join('\n'),
  )
  console.log({ pairs: pairs.length, derived, covered, unexplained: unexplained.length })
  process.exit(0)
}
const stale = Object.keys(explanations).filter((key) => !used.has(key))
if (stale.length > 0) {
  console.error(`explanations of what is no case any more:\n${stale.join('\n')}`)
  process.exit(1)
}
if (unexplained.length > 0) {
  console.error(`without an explanation:\n${unexplained.join('\n')}`)
  process.exit(1)
}
const target = join(root, 'docs/least-privilege.md')
if (flag === '--check') {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('docs/least-privilege.md is not up to date: run node scripts/compare-roles.mjs')
    process.exit(1)
  }
} else writeFileSync(target, text)
