import { capitalize } from '../core/letter-case.js'
import { unpack } from '../core/packed/unpack.js'
import { packedNeeds } from './generated/sdk-needs.js'
import { sdkOperations } from './sdk-operations.js'

/** One service of the table, taken apart. */
export interface SdkRules {
  readonly prefix: string
  readonly templates: readonly string[]
  /** The rule of each action. */
  readonly rules: ReadonlyMap<string, string>
}

/**
 * The text of the table for each service, separated by tabs. Its lines are: the name of the service; its IAM prefix;
 * templates of resources; its rules; and one character for each action in the service's sorted list, counted from `$`, which
 * is the place of the action's rule. `#` means no rule, as does the end of the line; the last character of all begins a place
 * of two characters. An action without a rule needs the IAM action of the same name, on every resource. A rule is `?` if
 * nothing is known, `-` if nothing is needed, or else parts separated by `;`: IAM actions separated by `+`, left out if it is
 * the one of the same name, and after `~` if the call only may need them; after `?` the arguments that ask for them,
 * `NAME:VALUE` with that value and `NAME!VALUE` with any other; for a role after `=` the services it is passed to; and after
 * `@` the places of its templates.
 */
let texts: ReadonlyMap<string, string> | undefined

const readTexts = (): ReadonlyMap<string, string> =>
  new Map(
    unpack(packedNeeds)
      .split('\t')
      .map((text) => [text.slice(0, text.indexOf('\n')), text]),
  )

const services = new Map<string, SdkRules>()

/** The rules of a service by its name in the Resource of a Task; `undefined` if the tables do not have it. Taken apart once. */
export const sdkRules = (key: string): SdkRules | undefined => {
  const known = services.get(key)
  if (known !== undefined) return known
  texts ??= readTexts()
  const text = texts.get(key)
  const operations = sdkOperations(key)
  if (text === undefined || operations === undefined) return undefined
  const [, prefix = '', templates = '', ...lines] = text.split('\n')
  const names = [...operations.callable, ...operations.unsupported].sort()
  const service = { prefix, templates: templates.split(' '), rules: rulesByName(names, lines) }
  services.set(key, service)
  return service
}

/** The rules by the names of their actions; the last line has their places. */
const rulesByName = (names: readonly string[], lines: readonly string[]): ReadonlyMap<string, string> => {
  const places = lines.at(-1) ?? ''
  const found = new Map<string, string>()
  let at = 0
  for (const name of names) {
    const isFar = places.charCodeAt(at) === 255
    if (isFar) at++
    const place = places.charCodeAt(at++) - 36 + (isFar ? 220 : 0)
    const rule = place < lines.length - 1 ? lines[place] : undefined
    if (rule !== undefined) found.set(name, rule)
  }
  return found
}

/** IAM actions and the templates of their resources. */
export interface SdkPart {
  readonly actions: readonly string[]
  readonly resources: readonly string[]
  /** The action takes no resource, or the role that is passed is not known. */
  readonly takesNone: boolean
  /** A role is passed, if one is given. */
  readonly isPassRole: boolean
  /** Its actions are of the service that is called. */
  readonly isOwn: boolean
  /** Whether a call needs it does not follow from its arguments. */
  readonly isPossible: boolean
  /** The argument that asks for it. */
  readonly given?: string | undefined
  /** The services that a role is passed to, if they are known. */
  readonly passedTo?: string | undefined
}

/** The parts of an action's rule. */
export const partsOf = (rule: string, action: string, service: SdkRules): readonly SdkPart[] =>
  rule.split(';').map((part) => readPart(part, action, service))

const readPart = (part: string, action: string, { prefix, templates }: SdkRules): SdkPart => {
  const [, possible, said = '', given, passedTo, places] = partForm.exec(part) ?? []
  const actions = fullNames(said === '' ? capitalize(action) : said, prefix)
  return {
    actions,
    isOwn: actions.every((name) => name.startsWith(`${prefix}:`)),
    resources: places?.split(',').map((number) => templates[Number.parseInt(number, 36)] ?? '*') ?? ['*'],
    takesNone: places === undefined,
    isPassRole: said === 'iam:PassRole',
    isPossible: possible !== '',
    given,
    passedTo,
  }
}

const partForm = /^(~?)([^?=@]*)(?:\?([^=@]*))?(?:=([^@]*))?(?:@(.*))?$/

/** Each action with a prefix: that of the one before it, where it has none of its own. */
const fullNames = (said: string, prefix: string): readonly string[] => {
  let own = prefix
  return said.split('+').map((name) => {
    const colon = name.indexOf(':')
    if (colon >= 0) own = name.slice(0, colon)
    return colon >= 0 ? name : `${own}:${name}`
  })
}

const namings = new Map<string, readonly string[]>()

/**
 * The arguments from which the permissions of an action are derived, as paths: those that name a resource, a role that is
 * passed, or another action that is needed.
 */
export const namingPaths = (key: string, action: string): readonly string[] => {
  const name = `${key}:${action}`
  const known = namings.get(name) ?? readPaths(key, action)
  // any string that is not the name of a service will do
  if (known.length > 0) namings.set(name, known)
  return known
}

const readPaths = (key: string, action: string): readonly string[] => {
  const service = sdkRules(key)
  const rule = service?.rules.get(action) ?? ''
  if (service === undefined || rule === '' || rule === '-' || rule === '?') return []
  const paths = partsOf(rule, action, service).flatMap(({ resources, given }) => [
    ...(given?.split(',').map((each) => each.replace(/[:!].*/, '')) ?? []),
    ...resources.flatMap((template) =>
      [...template.matchAll(/\{([\w.,[\]<>]+)/g)].flatMap(([, all = '']) => all.split(',')),
    ),
  ])
  // the catalog that a call of Glue acts on
  return [...new Set(key === 'glue' ? [...paths, 'CatalogId'] : paths)]
}
