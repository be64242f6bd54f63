// @ts-check
/**
 * Writes `src/integrations/generated/`: what the optimized integrations need in each of their patterns, and which actions
 * Step Functions can call through the AWS SDK. Facts only.
 *
 *     node scripts/generate-integrations.mjs FOLDER           writes
 *     node scripts/generate-integrations.mjs FOLDER --check   fails if the committed files differ
 *
 * The actions of the AWS SDK are nearly those of the catalog (`src/catalog/generated/actions.txt`), so only the differences
 * are written. After a refresh of the catalog this script has to run again.
 *
 * FOLDER contains `optimized-integrations.json` and `sdk-operations.json`, whose `meta` names their sources: the Step
 * Functions Developer Guide (connect-*.html, supported-services-awssdk.html) and the service models of botocore. The script
 * refuses a refresh in which a service is gone, or a tenth of the actions.
 *
 * `scripts/data/integration-needs.json` says what an action needs if its resources can be named more narrowly than the facts
 * say, or follow from the arguments less plainly; each entry has its source. `rows` and `sync` replace the rows of the facts,
 * `also` adds to them. `of` is the hash of the facts that are replaced: the script fails if they have changed.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packText } from './pack-text.mjs'
import { sdkNeeds } from './sdk-needs.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const target = join(root, 'src/integrations/generated')
const [folder, flag] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: node scripts/generate-integrations.mjs FOLDER [--check]')
  process.exit(2)
}

/** @param {string} file */
const read = (file) => JSON.parse(readFileSync(join(folder, file), 'utf8'))

/** @typedef {{ service: string, actions: { action: string, patterns: string[] }[] }} Optimized */
/** @typedef {{ iamPrefix: string, ops: string[], unsupported?: string[] }} SdkService */

/** @type {{ meta: { date: string }, integrations: Optimized[] }} */
const optimized = read('optimized-integrations.json')
/** @type {{ meta: { date: string, operationSource: string, serviceListSource: string }, services: Record<string, SdkService> }} */
const sdk = read('sdk-operations.json')

/** @param {string} name */
const key = (name) => (/^[a-z_][a-z0-9_]*$/i.test(name) ? name : `'${name}'`)
/** @template T @param {readonly T[]} list @param {(item: T) => string} by */
const sorted = (list, by) => [...list].sort((one, other) => (by(one) < by(other) ? -1 : 1))

const services = sorted(optimized.integrations, ({ service }) => service)

/**
 * @typedef {{ a: string[], r: string[], c?: Record<string, Record<string, string | string[]>> }} Fact
 * @typedef {{ conditions?: object, passedTo?: string, once?: boolean }} RowOptions
 * @typedef {[string] | [string, string] | [string, string, RowOptions]} Row
 * @typedef {{ source: string, of: string, rows?: (Row | string)[], sync?: (Row | string)[], also?: Row[], shared?: Record<string, Row[]> }} Correction
 */
/** @type {Record<string, Correction>} */
const corrections = JSON.parse(readFileSync(join(root, 'scripts/data/integration-needs.json'), 'utf8'))

/**
 * A resource in the form of the tables: `svc:type/{Name}`, or `svc:type/*={Arn}`. @param {string} arn @param {string |
 * undefined} wide @returns {string}
 */
const shortArn = (arn, wide) => {
  if (/^\{\w+(?:\.\w+)*\}$/.test(arn)) return `${wide === undefined ? 'iam:role/*' : shortArn(wide, undefined)}=${arn}`
  return arn
    .replace(/^arn:\{partition\}:([\w-]+):\{region\}:\{account\}:/, '$1:')
    .replace(/^arn:\{partition\}:iam::\{account\}:/, 'iam:')
}

/** Actions of one service, with its prefix written once. @param {string[]} actions */
const shortActions = (actions) =>
  actions.map((action, index) => (index === 0 ? action : action.slice(action.indexOf(':') + 1))).join(' ')

/** @param {Fact} fact @param {Fact | undefined} dynamic @param {Fact[]} narrow @returns {Row} */
const rowOf = (fact, dynamic, narrow) => {
  const rule = fact.r[0]?.match(/:rule\/(StepFunctions\w+)$/)
  if (rule?.[1] !== undefined) return [rule[1]]
  const tighter = narrow.find(({ a }) => fact.a.every((action) => a.includes(action)))
  const resources = (tighter ?? fact).r.map((arn) =>
    shortArn(arn, fact.a[0] === 'iam:PassRole' ? undefined : dynamic?.r[0]),
  )
  const passedTo = fact.c?.['StringEquals']?.['iam:PassedToService']
  const options =
    typeof passedTo === 'string'
      ? { passedTo: passedTo.replace('.amazonaws.com', '') }
      : fact.c === undefined
        ? undefined
        : { conditions: fact.c }
  const row = /** @type {[string, string]} */ ([shortActions(fact.a), resources.join(' ')])
  return options === undefined ? row : [...row, options]
}

// AWS grants the tags of SageMaker's jobs on `*`; they are set on the job that the same policy lets the role create
/** @param {Row[]} rows @returns {Row[]} */
const withTags = ([first, ...rows]) => {
  const tags = rows.find(([actions, resource]) => /^sagemaker:(?:ListTags|AddTags)/.test(actions) && resource === '*')
  if (first === undefined || tags === undefined) return first === undefined ? [] : [first, ...rows]
  const own = `${first[0]} ${tags[0].replace('sagemaker:', '')}`
  return [/** @type {Row} */ ([own, ...first.slice(1)]), ...rows.filter((row) => row !== tags)]
}

/** @param {any} action @param {string} pattern @returns {Row[]} */
const rowsOf = (action, pattern) => {
  const lists =
    action.permissions[pattern] === '=requestResponse'
      ? action.permissions.requestResponse
      : action.permissions[pattern]
  const dynamic = lists.dynamic === '=static' ? lists.static : lists.dynamic
  return withTags(
    lists.static.map((/** @type {Fact} */ fact) =>
      rowOf(
        fact,
        dynamic.find((/** @type {Fact} */ { a }) => fact.a.every((each) => a.includes(each))),
        action.narrow ?? [],
      ),
    ),
  )
}

/** @param {Correction} correction @param {(Row | string)[]} rows @returns {Row[]} */
const expand = ({ shared = {} }, rows) => rows.flatMap((row) => (typeof row === 'string' ? (shared[row] ?? []) : [row]))

/** A value as this project's TypeScript writes it, on one line. @param {unknown} value @returns {string} */
const literal = (value) => {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([name, field]) => `${key(name)}: ${literal(field)}`)
      .join(', ')} }`
  }
  if (typeof value === 'boolean') return String(value)
  return `'${String(value).replaceAll("'", "\\'")}'`
}

/** @param {any} action */
const needsOf = (action) => {
  const correction = corrections[action.action]
  const of = createHash('sha256')
    .update(JSON.stringify([action.permissions, action.narrow, action.extra]))
    .digest('hex')
    .slice(0, 8)
  if (correction !== undefined && correction.of !== of) {
    console.error(`integration-needs.json: the facts of ${action.action} are not those of its entry, of: '${of}'`)
    process.exit(1)
  }
  const also = correction?.also ?? []
  /** @param {'requestResponse' | 'sync'} pattern @param {(Row | string)[] | undefined} own */
  const written = (pattern, own) => [
    ...(own === undefined || correction === undefined ? rowsOf(action, pattern) : expand(correction, own)),
    ...also,
  ]
  const rows = written('requestResponse', correction?.rows)
  const syncs = action.patterns.some((/** @type {string} */ pattern) => pattern.startsWith('sync'))
  const sameRows = correction?.rows !== undefined && correction.sync === undefined
  // a row that both have is written once, and referred to by its place
  const sync =
    !syncs || sameRows
      ? undefined
      : written('sync', correction?.sync).map((row) => {
          const place = rows.findIndex((each) => JSON.stringify(each) === JSON.stringify(row))
          return place < 0 ? row : place
        })
  const endings = action.patterns.filter((/** @type {string} */ pattern) => pattern !== 'requestResponse').join(' ')
  const own = action.action.slice(action.action.indexOf(':') + 1)
  const list = (/** @type {(Row | number)[]} */ all) =>
    all.length === 0
      ? '[]'
      : `[\n${all.map((row) => `      ${typeof row === 'number' ? row : literal(row)},\n`).join('')}    ]`
  return `  ${own}: [\n    '${endings}',\n    ${list(rows)},\n${sync === undefined ? '' : `    ${list(sync)},\n`}  ],\n`
}

/** @param {string} name */
const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())

const unused = Object.keys(corrections).filter(
  (name) => !services.some(({ actions }) => actions.some(({ action }) => action === name)),
)
if (unused.length > 0) {
  console.error(`integration-needs.json: there is no ${unused.join(', ')}`)
  process.exit(1)
}

const needsText = `// Generated by scripts/generate-integrations.mjs from the policies of the Step Functions Developer Guide, connect-*.html and
// call-https-apis.html, as of ${optimized.meta.date}, and scripts/data/integration-needs.json. Do not edit.
import type { NeedsTable } from '../needs-table.js'
${services
  // Lambda is in every bundle, and has code of its own instead
  .filter(({ service }) => service !== 'lambda')
  .map(
    ({ service, actions }) =>
      `\nexport const ${camel(service)}: NeedsTable = {\n${sorted(actions, ({ action }) => action)
        .map(needsOf)
        .join('')}}\n`,
  )
  .join('')}`

/** The actions of the catalog, by prefix. @type {Map<string, Set<string>>} */
const catalog = new Map()
for (const line of readFileSync(join(root, 'src/catalog/generated/actions.txt'), 'utf8').trimEnd().split('\n')) {
  const [prefix = '', name = ''] = line.slice(0, line.indexOf(' ')).split(':')
  catalog.set(prefix, (catalog.get(prefix) ?? new Set()).add(name))
}

/** @param {string} text */
const capital = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/**
 * A service in the form that `sdk-operations.ts` reads: the names in the catalog that are not actions of the SDK, or, if they
 * are fewer, those that are, after `+`; then after `;` actions that the catalog does not have, and after `!` those that
 * cannot be called.
 * @param {string} name @param {SdkService} service
 */
const sdkLine = (name, { iamPrefix, ops, unsupported = [] }) => {
  const all = new Set([...ops, ...unsupported].map(capital))
  const listed = [...(catalog.get(iamPrefix) ?? [])]
  const [same, others] = [listed.filter((action) => all.has(action)), listed.filter((action) => !all.has(action))]
  const extra = [...all].filter((action) => !listed.includes(action)).sort()
  const start = same.length < others.length ? `+${same.join(' ')}` : others.join(' ')
  return `${name} ${iamPrefix} ${start};${extra.join(' ')};${unsupported.map(capital).sort().join(' ')}`
}

/**
 * The same line for the compiler, which reads no `+`: if a service shares only a few names with the catalog, all of its
 * actions are listed.
 * @param {string} line
 */
const typeLine = (line) => {
  const [, name = '', prefix = '', start = '', extra = '', no = ''] =
    /^(\S+) (\S+) ([^;]*);([^;]*);(.*)$/.exec(line) ?? []
  /** @param {string} words */
  const list = (words) => ` ${words} `.replace(/ +/g, ' ')
  const parts = start.startsWith('+')
    ? ['', ' ', list(`${start.slice(1)} ${extra}`), list(no)]
    : [prefix, list(start), list(extra), list(no)]
  return `  readonly ${key(name)}: '${parts.join('|')}'\n`
}

const names = Object.keys(sdk.services).sort()
const callable = names.map(
  (name) => new Set([...(sdk.services[name]?.ops ?? []), ...(sdk.services[name]?.unsupported ?? [])]),
)
const count = callable.reduce((sum, { size }) => sum + size, 0)
const lines = names.flatMap((name) => {
  const service = sdk.services[name]
  return service === undefined ? [] : [sdkLine(name, service)]
})
const sdkText = `// Generated by scripts/generate-integrations.mjs as of ${sdk.meta.date}: services from the Step Functions Developer Guide
// (supported-services-awssdk.html), actions from the service models of botocore. Do not edit.

/** How many services and actions there are, counted before packing. */
export const sdkCounts = { services: ${names.length}, actions: ${count} } as const

/** Where the actions of the AWS SDK differ from those of the catalog, packed; ../sdk-operations.ts explains the form. */
export const sdkDifferences =
  '${await packText(lines.join('\n'))}'
`

/** @type {Record<string, string[]>} */
const actionLists = Object.fromEntries(
  names.map((name) => [
    name,
    [...new Set([...(sdk.services[name]?.ops ?? []), ...(sdk.services[name]?.unsupported ?? [])])].sort(),
  ]),
)
// the facts of resources, roles and HTTP stand beside the services
const needsOfSdk = Object.entries(sdkNeeds(/** @type {any} */ (sdk), actionLists))
const sdkNeedsText = `// Generated by scripts/generate-integrations.mjs as of ${sdk.meta.date}, from AWS's Service Authorization Reference and
// what the parameters of actions are known to name; services: ${names.length}, actions: ${count}. Do not edit.

/** What the actions of the AWS SDK need, packed; ../sdk-needs.ts explains the form. */
export const packedNeeds =
  '${await packText(needsOfSdk.map(([name, text]) => `${name}\n${text}`).join('\t'))}'
`

const typesText = `// Generated by scripts/generate-integrations.mjs as of ${sdk.meta.date}: services from the Step Functions Developer Guide
// (supported-services-awssdk.html), actions from the service models of botocore; services: ${names.length}, actions: ${count}.
// Do not edit.

/**
 * The actions of each service in the AWS SDK, as differences from the catalog: \`prefix| not these | these too | Step Functions
 * cannot call \`, with blanks around each name. Without a prefix all of them are listed. ../types/sdk.ts reads it.
 */
export interface SdkActions {
${lines.map(typeLine).join('')}}

/** The services, for the compiler to look for the nearest. */
export type SdkServices = ' ${names.join(' ')} '
`

const files = {
  'optimized-needs.ts': needsText,
  'sdk-differences.ts': sdkText,
  'sdk-needs.ts': sdkNeedsText,
  'sdk-action-types.ts': typesText,
}
let stale = false
for (const [name, text] of Object.entries(files)) {
  const path = join(target, name)
  const before = existsSync(path) ? readFileSync(path, 'utf8') : ''
  if (flag === '--check') {
    if (before !== text) {
      console.error(`${path} is not what the script writes`)
      stale = true
    }
    continue
  }
  refuseLosses(name, before, text)
  mkdirSync(target, { recursive: true })
  writeFileSync(path, text)
}
process.exit(stale ? 1 : 0)

/** @param {string} name @param {string} before @param {string} after */
function refuseLosses(name, before, after) {
  const servicesOf = (/** @type {string} */ text) =>
    [...text.matchAll(/^(?: {2}|export const )'?([\w-]+)'?: /gm)].map((match) => match[1])
  const countsOf = (/** @type {string} */ text) =>
    /services: (\d+), actions: (\d+)/.exec(text)?.slice(1).map(Number) ?? [servicesOf(text).length, text.length]
  const now = new Set(servicesOf(after))
  const gone = servicesOf(before).filter((service) => !now.has(service))
  const [services = 0, size = 0] = countsOf(before)
  const [servicesNow = 0, sizeNow = 0] = countsOf(after)
  if (gone.length > 0 || servicesNow < services || sizeNow < size * 0.9) {
    console.error(`${name}: refused, ${gone.join(', ') || 'a service or a tenth of the actions'} would be lost`)
    process.exit(1)
  }
}
