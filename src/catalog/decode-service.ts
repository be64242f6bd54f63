import { readNames } from '../core/packed/names.js'
import { readNumbers } from '../core/packed/numbers.js'
import { asString } from '../core/refuse.js'
import { conditionKeyTypes } from './condition-key-types.js'
import type {
  AccessLevel,
  ActionFacts,
  ConditionKeyFacts,
  ResourceTypeFacts,
  ServiceFacts,
  TargetFacts,
} from './facts.js'
import { type PackedService, packedCatalog } from './packed-catalog.js'

const decoded = new Map<string, ServiceFacts>()

/** A service by its prefix, in any case; decoded when it is first asked for. */
export const decodeService = (prefix: string): ServiceFacts | undefined => {
  const key = asString(prefix, 'prefix').toLowerCase()
  const known = decoded.get(key)
  if (known !== undefined) return known
  const { services, verbs } = packedCatalog()
  const packed = services.get(key)
  if (packed === undefined) return undefined
  const service = read(key, packed, verbs)
  decoded.set(key, service)
  return service
}

const keyTypeOf = (letter: string): ConditionKeyFacts['type'] =>
  // the generator writes only these letters
  conditionKeyTypes[letter.toUpperCase() as keyof typeof conditionKeyTypes]

/** What a letter of the catalog says about a key. */
export const readLetter = (key: string, letter: string): ConditionKeyFacts =>
  Object.freeze({ key, type: keyTypeOf(letter), multivalued: letter !== letter.toUpperCase() })

const levels: Readonly<Record<string, AccessLevel>> = {
  L: 'List',
  R: 'Read',
  W: 'Write',
  T: 'Tagging',
  P: 'Permissions management',
}

const parts = (text: string, separator: string): readonly string[] => (text === '' ? [] : text.split(separator))

/** A name of the service's own, which is packed without its prefix: `:GetObject`, `:prefix`. */
const withPrefix = (prefix: string, name: string): string => (name.startsWith(':') ? `${prefix}${name}` : name)

const unlessUsual = (part: string, usual: string): string => (part === '' ? usual : part === '-' ? '' : part)

/**
 * The format of an ARN. Service, Region and account are left out if they are the usual ones, `-` if they are empty; `<`
 * stands for `${`.
 */
const readForm = (prefix: string, form: string): string => {
  const [owner = '', region = '', account = '', ...resource] = form.replaceAll('<', '${').split(':')
  return [
    'arn:${Partition}',
    owner === '' ? prefix : owner,
    unlessUsual(region, '${Region}'),
    unlessUsual(account, '${Account}'),
    ...resource,
  ].join(':')
}

/**
 * Reads the lines of a service. Condition keys are given by their place in the list of keys, resource types by theirs in the
 * list of types, in the encoding of {@link readNumbers}.
 *
 * - keys: `:prefixS`, each with the letter of its type
 * - types: `name|form,form|keys;`
 * - groups, which several actions share: `Wkeys!type keys?type keys;` without the blanks: the letter of the access level, in
 *   lowercase if no API operation has the name; `!` before a type that is required, `?` before one of several
 * - names: see {@link readNames}; members: the group of each name; dependents: `:Action iam:PassRole;` for each
 */
const read = (prefix: string, packed: PackedService, verbs: readonly string[]): ServiceFacts => {
  const keyFacts = parts(packed.keys, ' ').map((key) => readLetter(withPrefix(prefix, key.slice(0, -1)), key.slice(-1)))
  const pick = (indexes: readonly number[]): readonly string[] =>
    Object.freeze(indexes.flatMap((index) => keyFacts[index]?.key ?? []))
  const resourceTypes = parts(packed.types, ';').map((type): ResourceTypeFacts => {
    const [name = '', forms = '', keys = ''] = type.split('|')
    return Object.freeze({
      name,
      arns: Object.freeze(forms.split(',').map((form) => readForm(prefix, form))),
      conditionKeys: pick(readNumbers(keys)),
    })
  })
  const groups = parts(packed.groups, ';').map((group) => readGroup(group, pick, resourceTypes))
  const members = readNumbers(packed.members)
  const dependents = packed.dependents.split(';')
  const actions = new Map<string, ActionFacts>()
  const names = [...readNames(packed.names, verbs).entries()].sort(([, one], [, other]) => (one < other ? -1 : 1))
  for (const [index, name] of names) {
    const group = groups[members[index] ?? -1]
    if (group === undefined) continue
    actions.set(
      name.toLowerCase(),
      Object.freeze({
        action: `${prefix}:${name}`,
        accessLevel: group.accessLevel,
        resourceTypes: group.resourceTypes,
        conditionKeys: group.conditionKeys,
        dependentActions: Object.freeze(
          parts(dependents[index] ?? '', ' ').map((dependent) => withPrefix(prefix, dependent)),
        ),
        permissionOnly: group.permissionOnly,
      }),
    )
  }
  return {
    prefix,
    name: packed.name,
    actions,
    resourceTypes,
    conditionKeys: new Map(keyFacts.map((facts) => [facts.key.toLowerCase(), facts])),
  }
}

type Group = Omit<ActionFacts, 'action' | 'dependentActions'>

const readGroup = (
  text: string,
  pick: (indexes: readonly number[]) => readonly string[],
  types: readonly ResourceTypeFacts[],
): Group => {
  const [letter = '', ...rest] = text
  const [own = '', ...targets] = rest.join('').split(/(?=[!?])/)
  const isTargetFirst = own.startsWith('!') || own.startsWith('?')
  const resourceTypes = (isTargetFirst ? [own, ...targets] : targets).flatMap((target): TargetFacts | readonly [] => {
    const [type = -1, ...keys] = readNumbers(target.slice(1))
    const facts = types[type]
    return facts === undefined
      ? []
      : Object.freeze({ ...facts, required: target.startsWith('!'), actionConditionKeys: pick(keys) })
  })
  const keys = new Set([
    ...pick(isTargetFirst ? [] : readNumbers(own)),
    ...resourceTypes.flatMap((target) => [...target.conditionKeys, ...target.actionConditionKeys]),
  ])
  return {
    accessLevel: levels[letter.toUpperCase()] ?? 'Write',
    resourceTypes: Object.freeze(resourceTypes),
    conditionKeys: Object.freeze([...keys].sort()),
    permissionOnly: letter !== letter.toUpperCase(),
  }
}
