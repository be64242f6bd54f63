// @ts-check
/**
 * Writes `src/integrations/generated/tasks/`: for each service with an optimized integration, the types of its arguments and
 * results, and what the run time knows about them: the names of the arguments, which of them are required, and the patterns.
 * Facts only.
 *
 *     node scripts/generate-task-types.mjs TABLES MODELS           writes
 *     node scripts/generate-task-types.mjs TABLES MODELS --check   fails if the committed files differ
 *
 * TABLES contains `optimized-integrations.json`, from the Step Functions Developer Guide. MODELS contains the packages
 * `@aws-sdk/client-*` (Apache-2.0), each unpacked into a folder of its short name (`npm pack @aws-sdk/client-ecs`). Only
 * names, shapes, required members and the values of enumerations are taken from their declarations, no descriptions.
 * `data/task-types.json` says where Step Functions differs from the API.
 *
 * - Names begin with an uppercase letter, whatever the API has.
 *   https://docs.aws.amazon.com/step-functions/latest/dg/connect-parameters.html
 * - Times are strings or numbers; binary data is a string.
 * - An enumeration with more than forty values (instance types, languages) is a string: AWS adds to it every month.
 * - An enumeration that is used once has no name.
 * - A union of which one member is given is an object of which any member may be given.
 * - A name that several services have begins with that of its service, since one entry exports them all.
 *
 * `src/integrations/generated/task-types.ts` exports every one of these types.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { namesOf, withDistinctNames } from './task-type-names.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const target = join(root, 'src/integrations/generated/tasks')
const [tables, models, flag] = process.argv.slice(2)
if (tables === undefined || models === undefined) {
  console.error('usage: node scripts/generate-task-types.mjs TABLES MODELS [--check]')
  process.exit(2)
}

const mostValues = 40

/**
 * @typedef {{ required: string[], members: Record<string, string>, model?: string }} Params
 * @typedef {{ action: string, patterns: string[], params: Params }} Action
 * @typedef {{ service: string, name: string, docPage: string, actions: Action[] }} Service
 * @typedef {{ input?: string, fields?: Record<string, string | null>, needed?: string[], free?: string[], oneOf?: string[], result?: string, job?: string }} Special
 * @typedef {{ name: string, optional: boolean, type: ts.TypeNode }} Member
 * @typedef {{ kind: 'object', members: Member[] } | { kind: 'values', values: string[] } | { kind: 'number' }} Shape
 */

/** @type {{ integrations: Service[] }} */
const { integrations } = JSON.parse(readFileSync(join(tables, 'optimized-integrations.json'), 'utf8'))
/** @type {Record<string, Special>} */
const special = JSON.parse(readFileSync(join(root, 'scripts/data/task-types.json'), 'utf8'))

/**
 * Declarations in which each list of values that is used once is written in place: its name would be repeated, and would hide
 * the values in an editor.
 * @param {string} text
 */
const withValuesInPlace = (text) => {
  /** @type {Map<string, number>} */
  const uses = new Map()
  for (const [name] of text.matchAll(/\b\w+\b(?!\??:)/g)) uses.set(name, (uses.get(name) ?? 0) + 1)
  /** @type {Map<string, string>} */
  const lists = new Map()
  const rest = text.replace(/^type (\w+) = ((?:'[^'\n]*'(?: \| )?)+)\n/gm, (line, name, values) => {
    if (uses.get(name) !== 2) return line
    lists.set(name, values)
    return ''
  })
  return rest.replace(/\b(\w+)\b(?!\??:)(\[\])?/g, (place, name, list = '') => {
    const values = lists.get(name)
    if (values === undefined) return place
    return list !== '' && values.includes(' ') ? `(${values})[]` : `${values}${list}`
  })
}

/** The folder of a model that botocore names differently. @type {Record<string, string>} */
const folders = { stepfunctions: 'sfn', events: 'eventbridge', elasticmapreduce: 'emr' }

/** @param {string} name */
const pascal = (name) => name.charAt(0).toUpperCase() + name.slice(1)

/**
 * The shapes of a package.
 * @param {string} folder
 */
const readModel = (folder) => {
  const path = join(/** @type {string} */ (models), folder)
  /** @type {Map<string, Shape>} */
  const shapes = new Map()
  const types = join(path, 'dist-types/models')
  for (const file of readdirSync(types).filter((name) => name.endsWith('.d.ts'))) {
    const source = ts.createSourceFile(file, readFileSync(join(types, file), 'utf8'), ts.ScriptTarget.Latest, true)
    for (const statement of source.statements) readStatement(statement, shapes)
  }
  return { shapes, version: JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')).version }
}

/** @param {ts.Statement} statement @param {Map<string, Shape>} shapes */
const readStatement = (statement, shapes) => {
  if (ts.isInterfaceDeclaration(statement)) {
    shapes.set(statement.name.text, { kind: 'object', members: membersOf(statement.members) })
  }
  if (ts.isEnumDeclaration(statement)) shapes.set(statement.name.text, { kind: 'number' })
  if (ts.isVariableStatement(statement)) {
    for (const { name, type } of statement.declarationList.declarations) {
      if (type === undefined || !ts.isTypeLiteralNode(type)) continue
      const values = type.members.flatMap((member) =>
        ts.isPropertySignature(member) && member.type !== undefined && ts.isLiteralTypeNode(member.type)
          ? [/** @type {ts.StringLiteral} */ (member.type.literal).text]
          : [],
      )
      shapes.set(name.getText(), { kind: 'values', values })
    }
  }
  // a union is a namespace of its members, each of which has one field
  if (ts.isModuleDeclaration(statement) && statement.body !== undefined && ts.isModuleBlock(statement.body)) {
    /** @type {Member[]} */
    const members = []
    for (const part of statement.body.statements) {
      if (!ts.isInterfaceDeclaration(part) || !/Member$/.test(part.name.text) || part.name.text.startsWith('$'))
        continue
      members.push(
        ...membersOf(part.members)
          .filter(({ optional }) => !optional)
          .map((member) => ({ ...member, optional: true })),
      )
    }
    shapes.set(statement.name.text, { kind: 'object', members })
  }
}

/** @param {ts.NodeArray<ts.TypeElement>} elements @returns {Member[]} */
const membersOf = (elements) =>
  elements.flatMap((member) =>
    ts.isPropertySignature(member) && member.type !== undefined
      ? [{ name: member.name.getText(), optional: member.questionToken !== undefined, type: member.type }]
      : [],
  )

/**
 * Collects what the file of one service declares, as types are asked for.
 * @param {string[]} clients
 */
const makeWriter = (clients) => {
  const packages = clients.map((client) => ({ client, ...readModel(client) }))
  /** @type {Map<string, string>} */
  const declared = new Map()
  /** @type {Set<string>} */
  const common = new Set()

  /** @param {string} name @returns {Shape} */
  const shapeOf = (name) => {
    for (const { shapes } of packages) {
      const shape = shapes.get(name)
      if (shape !== undefined) return shape
    }
    throw new Error(`${clients.join(', ')}: no type ${name}`)
  }

  /** @param {string} name @returns {string} */
  const named = (name) => {
    const shape = shapeOf(name)
    if (shape.kind === 'number') return 'number'
    if (shape.kind === 'values' && shape.values.length > mostValues) return 'string'
    if (!declared.has(name)) {
      // reserved first, since shapes refer to one another in circles
      declared.set(name, '')
      declared.set(
        name,
        shape.kind === 'values'
          ? `type ${name} = ${shape.values.map((value) => JSON.stringify(value).replaceAll('"', "'")).join(' | ')}\n`
          : `interface ${name} {\n${fields(shape.members)}}\n`,
      )
    }
    return name
  }

  /** @param {readonly Member[]} members */
  const fields = (members) =>
    members.map(({ name, optional, type }) => `  ${pascal(name)}${optional ? '?' : ''}: ${write(type)}\n`).join('')

  /** @param {ts.TypeNode} type @returns {string} */
  const write = (type) => {
    if (ts.isUnionTypeNode(type)) {
      const parts = type.types.filter((part) => part.kind !== ts.SyntaxKind.UndefinedKeyword)
      return [...new Set(parts.map(write))].join(' | ')
    }
    if (ts.isParenthesizedTypeNode(type)) return write(type.type)
    if (ts.isArrayTypeNode(type)) {
      const item = write(type.elementType)
      return item.includes(' ') ? `(${item})[]` : `${item}[]`
    }
    if (type.kind === ts.SyntaxKind.StringKeyword) return 'string'
    if (type.kind === ts.SyntaxKind.NumberKeyword) return 'number'
    if (type.kind === ts.SyntaxKind.BooleanKeyword) return 'boolean'
    if (ts.isLiteralTypeNode(type) && type.literal.kind === ts.SyntaxKind.NullKeyword) return 'null'
    if (ts.isTypeReferenceNode(type)) {
      const name = type.typeName.getText()
      if (name === 'Date') return use('Timestamp')
      if (name === 'Uint8Array') return 'string'
      if (name === '__DocumentType') return 'unknown'
      if (name === 'Partial') return write(/** @type {ts.TypeNode} */ (type.typeArguments?.[0]))
      if (name === 'Record') return `Record<string, ${write(/** @type {ts.TypeNode} */ (type.typeArguments?.[1]))}>`
      return named(name)
    }
    throw new Error(`${type.getText()}: not read yet`)
  }

  /** @param {string} name */
  const use = (name) => {
    common.add(name)
    return name
  }

  /**
   * TypeScript from the data file; names of the model in it are declared.
   * @param {string} text
   */
  const written = (text) => {
    for (const [name] of text.matchAll(/\b[A-Z]\w+\b(?!['?:])/g)) {
      if (name === 'HttpResponse' || name === 'SdkMetadata') use(name)
      else if (!['Record', 'Omit'].includes(name) && packages.some(({ shapes }) => shapes.has(name))) named(name)
    }
    return text
  }

  /**
   * The arguments of an action.
   * @param {Action} action
   */
  const argumentsOf = ({ action, params }) => {
    const { input, fields: given = {}, needed = [], free = [] } = special[action] ?? {}
    const operation = params.model?.split('#')[1]
    const api = input ?? (operation === undefined ? undefined : inputOf(operation))
    const shape = api === undefined ? undefined : shapeOf(api)
    const model = new Map(shape?.kind === 'object' ? shape.members.map((member) => [pascal(member.name), member]) : [])
    const names = [...new Set([...Object.keys(params.members), ...model.keys(), ...Object.keys(given)])].filter(
      (name) => given[name] !== null,
    )
    const required = new Set(
      names.filter((name) => {
        if (needed.includes(name)) return true
        if (free.includes(name)) return false
        const member = model.get(name)
        // a token that the SDK makes up if none is given is required in the table and not in the declarations
        return params.required.includes(name) && (member === undefined || !member.optional || name !== 'ClientToken')
      }),
    )
    const lines = names.map((name) => {
      const member = model.get(name)
      const type = given[name] ?? (member === undefined ? fromTable(params.members[name] ?? '') : write(member.type))
      return `  ${name}${required.has(name) ? '' : '?'}: ${given[name] === undefined ? type : written(type)}\n`
    })
    return { names: names.map((name) => (required.has(name) ? `${name}!` : name)), text: lines.join('') }
  }

  /** @param {string} operation */
  const inputOf = (operation) =>
    [`${operation}Request`, `${operation}Input`, `${operation}Message`, operation].find((name) =>
      packages.some(({ shapes }) => shapes.has(name)),
    )

  /** @param {string} operation */
  const outputOf = (operation) =>
    [`${operation}Response`, `${operation}Output`, `${operation}Result`].find((name) =>
      packages.some(({ shapes }) => shapes.has(name)),
    )

  /**
   * The results of request-response and of .sync.
   * @param {Action} action
   */
  const resultsOf = ({ action, params, patterns }) => {
    const { result, job } = special[action] ?? {}
    const operation = params.model?.split('#')[1]
    const output = operation === undefined ? undefined : outputOf(operation)
    if (result === undefined && operation !== undefined && output === undefined) {
      console.error(`${action}: no output in the model, taken as nothing`)
    }
    const first = result === undefined ? (output === undefined ? '{}' : named(output)) : written(result)
    return {
      result: ['unknown', 'HttpResponse', 'SdkMetadata'].includes(first) ? first : `${first} & ${use('SdkMetadata')}`,
      job: patterns.includes('sync') ? (job === undefined ? 'unknown' : written(job)) : undefined,
    }
  }

  return { declared, common, packages, argumentsOf, resultsOf }
}

/** A member that the model does not have, described by a word of the table. @param {string} text */
const fromTable = (text) => {
  if (text.startsWith('enum:'))
    return text
      .slice(5)
      .split('|')
      .map((value) => `'${value}'`)
      .join(' | ')
  /** @type {Record<string, string>} */
  const words = {
    string: 'string',
    boolean: 'boolean',
    integer: 'number',
    long: 'number',
    double: 'number',
    'list<string>': 'string[]',
  }
  return words[text] ?? 'unknown'
}

/** @param {Service} service */
const writeService = ({ service, docPage, actions }) => {
  const clients = [
    ...new Set(
      actions.flatMap(({ params }) => {
        const name = params.model?.split('/')[1]
        return name === undefined ? [] : [folders[name] ?? name]
      }),
    ),
  ]
  if (service === 'elasticmapreduce') clients.push(...['emr'].filter((name) => !clients.includes(name)))
  const writer = makeWriter(clients)
  const camel = service.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())
  /** @type {string[]} */
  const inputs = []
  /** @type {string[]} */
  const signatures = []
  /** @type {string[]} */
  const facts = []
  for (const action of [...actions].sort((one, other) => (one.action < other.action ? -1 : 1))) {
    const name = action.action.slice(action.action.indexOf(':') + 1)
    const input = `${pascal(name)}Arguments`
    const { names, text } = writer.argumentsOf(action)
    const { result, job } = writer.resultsOf(action)
    inputs.push(`export interface ${input} {\n${text}}\n`)
    const callback = action.patterns.includes('waitForTaskToken')
    const kind = action.patterns.includes('sync:2')
      ? 'StartsExecution'
      : job === undefined
        ? callback
          ? 'CallsBack'
          : 'Calls'
        : callback
          ? 'RunsOrCallsBack'
          : 'Runs'
    signatures.push(
      `  /** \`${service}:${name}\` */\n  readonly ${name}: ${kind}<${input}, ${result}${job === undefined ? '' : `, ${job}`}>\n`,
    )
    const patterns = action.patterns.filter((pattern) => pattern !== 'requestResponse')
    const { oneOf } = special[action.action] ?? {}
    facts.push(
      `  ${name}: {${patterns.length === 0 ? '' : ` patterns: [${patterns.map((pattern) => `'${pattern}'`).join(', ')}],`} names: '${names.join(' ')}'${oneOf === undefined ? '' : `, oneOf: '${oneOf.join(' ')}'`} },\n`,
    )
    used.add(kind)
  }
  const imports = [...used].sort().join(', ')
  used.clear()
  const commonImports = [...writer.common].sort().join(', ')
  const sources = writer.packages.map(({ client, version }) => `@aws-sdk/client-${client} ${version}`).join(', ')
  return {
    file: `${service}.ts`,
    text: `// Generated by scripts/generate-task-types.mjs from the Step Functions Developer Guide (${docPage}.html)${sources === '' ? '' : `\n// and ${sources} (Apache-2.0)`}. Do not edit.
import type { ActionFacts } from '../../service-facts.js'
${commonImports === '' ? '' : `import type { ${commonImports} } from '../../types/common.js'\n`}import type { ${imports} } from '../../types/service-task.js'

${withValuesInPlace(`${[...writer.declared.values()].join('')}${inputs.join('')}`)}
/** @see https://docs.aws.amazon.com/step-functions/latest/dg/${docPage}.html */
export interface ${pascal(camel)}Tasks {
${signatures.join('')}}

/** The arguments of each action, \`!\` after what is required, and the patterns beside request-response. */
export const ${camel}Facts = {
${facts.join('')}} satisfies { readonly [action: string]: ActionFacts }
`,
  }
}

/** @type {Set<string>} */
const used = new Set()
const files = withDistinctNames(integrations.map(writeService))
const names = { file: '../task-types.ts', text: namesOf(files) }
let stale = false
if (flag !== '--check') {
  mkdirSync(target, { recursive: true })
  for (const old of readdirSync(target)) if (!files.some(({ file }) => file === old)) rmSync(join(target, old))
}
for (const { file, text } of [...files, names]) {
  const path = join(target, file)
  if (flag === '--check') {
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
      console.error(`${path} is not what the script writes`)
      stale = true
    }
  } else writeFileSync(path, text)
}
process.exit(stale ? 1 : 0)
