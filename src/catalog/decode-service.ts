import { conditionKeyTypes } from './condition-key-types.js'
import type { AccessLevel, ActionFacts, ConditionKeyFacts, ResourceTypeFacts, ServiceFacts } from './facts.js'
import { catalogData } from './generated/catalog-data.js'

/**
 * A service as the generated table holds it. Lists are told by index: keys by their place in the second part,
 * resource types by theirs in the third.
 */
type Encoded = readonly [
  name: string,
  keys: readonly (readonly [key: string, letter: string])[],
  types: readonly (readonly [name: string, arns: readonly string[], keys: readonly number[]])[],
  groups: readonly (readonly [
    level: AccessLevel,
    keys: readonly number[],
    targets: readonly (readonly [type: number, required: 0 | 1, keys: readonly number[]])[],
    actions: string,
  ])[],
  dependents: Readonly<Record<string, readonly string[]>>,
  permissionOnly: string,
]

const decoded = new Map<string, ServiceFacts>()

/** A service by its prefix, in any case; decoded when it is first asked for. */
export const decodeService = (prefix: string): ServiceFacts | undefined => {
  const key = prefix.toLowerCase()
  const known = decoded.get(key)
  if (known !== undefined) return known
  const text = Object.hasOwn(catalogData, key) ? catalogData[key] : undefined
  if (text === undefined) return undefined
  // the generator wrote this text in this form
  const service = read(key, JSON.parse(text) as Encoded)
  decoded.set(key, service)
  return service
}

const keyTypeOf = (letter: string): ConditionKeyFacts['type'] =>
  // the generator writes these letters only
  conditionKeyTypes[letter.toUpperCase() as keyof typeof conditionKeyTypes]

/** What a letter of the catalogue says about a key. */
export const readLetter = (key: string, letter: string): ConditionKeyFacts =>
  Object.freeze({ key, type: keyTypeOf(letter), multivalued: letter !== letter.toUpperCase() })

const read = (prefix: string, [name, keys, types, groups, dependents, permissionOnly]: Encoded): ServiceFacts => {
  const keyFacts = keys.map(([key, letter]) => readLetter(key, letter))
  const pick = (indexes: readonly number[]): readonly string[] =>
    Object.freeze(indexes.flatMap((index) => keyFacts[index]?.key ?? []))
  const resourceTypes = types.map(
    ([type, arns, indexes]): ResourceTypeFacts =>
      Object.freeze({ name: type, arns: Object.freeze(arns), conditionKeys: pick(indexes) }),
  )
  const withoutCall = new Set(permissionOnly.split(' '))
  const actions = new Map<string, ActionFacts>()
  for (const [accessLevel, indexes, targets, names] of groups) {
    const own = pick(indexes)
    const acted = Object.freeze(
      targets.flatMap(([type, required, targetKeys]) => {
        const facts = resourceTypes[type]
        return facts === undefined
          ? []
          : [Object.freeze({ ...facts, required: required === 1, actionConditionKeys: pick(targetKeys) })]
      }),
    )
    const conditionKeys = Object.freeze(
      [
        ...new Set([...own, ...acted.flatMap((target) => [...target.conditionKeys, ...target.actionConditionKeys])]),
      ].sort(),
    )
    for (const action of names.split(' ')) {
      actions.set(
        action.toLowerCase(),
        Object.freeze({
          action: `${prefix}:${action}`,
          accessLevel,
          resourceTypes: acted,
          conditionKeys,
          dependentActions: Object.freeze([...(dependents[action] ?? [])]),
          permissionOnly: withoutCall.has(action),
        }),
      )
    }
  }
  return {
    prefix,
    name,
    actions,
    resourceTypes,
    conditionKeys: new Map(keyFacts.map((facts) => [facts.key.toLowerCase(), facts])),
  }
}
