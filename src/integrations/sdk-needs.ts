import { splitArn } from '../arn/parse-arn.js'
import { findAction } from '../catalog/lookups.js'
import { capitalize } from '../core/letter-case.js'
import { unpack } from '../core/packed/unpack.js'
import * as refusal from '../core/refusals.js'
import type { Need, NeedsOf } from '../states/need.js'
import { packedNeeds } from './generated/sdk-needs.js'
import { inCatalog } from './glue-catalog.js'
import { lambdaCallNeeds } from './optimized/lambda-needs.js'
import { checkPartition, passedToService } from './optimized-needs.js'
import { Templates } from './resource-template.js'
import { sdkOperations } from './sdk-operations.js'

/** One service of the table, taken apart. */
interface Service {
  readonly prefix: string
  readonly templates: readonly string[]
  /** By action: its rule. */
  readonly rules: ReadonlyMap<string, string>
}

/**
 * The table's text for each service, with tabs between them, in lines: its name; its IAM prefix; templates of resources; its rules;
 * and a character for each action, in the sorted list of the service's, that tells which rule is the action's, from `$` on. `#`:
 * none, as where the line is at its end; the last character of all begins a place of two. Without a rule an action needs that of the
 * same name, on every resource. A rule is `?` where nothing is known, `-` where nothing is needed; else parts with `;` between them:
 * an action, left out where it has the same name, after `?` the argument that asks for it, for a role after `=` the services that it
 * is passed to, and after `@` the places of its templates.
 */
let texts: ReadonlyMap<string, string> | undefined

const readTexts = (): ReadonlyMap<string, string> =>
  new Map(
    unpack(packedNeeds)
      .split('\t')
      .map((text) => [text.slice(0, text.indexOf('\n')), text]),
  )

const services = new Map<string, Service>()

const serviceOf = (key: string): Service | undefined => {
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

/**
 * What an AWS SDK integration needs: the IAM actions of the API action, on the resources that its parameters name. One whose
 * permissions no table tells is reported: they are neither guessed nor left out.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html
 */
export const sdkNeeds: NeedsOf = (state, place, report) => {
  const facts = typeof state['Resource'] === 'string' ? splitArn(state['Resource']) : undefined
  const [, key = '', action = ''] = /^aws-sdk:(\w+):(\w+)(?:\.waitForTaskToken)?$/.exec(facts?.resource ?? '') ?? []
  if (facts?.service !== 'states' || action === '') return undefined
  const service = serviceOf(key)
  const rule = service?.rules.get(action) ?? ''
  if (service === undefined || sdkOperations(key)?.callable.has(action) !== true || rule === '?') {
    report(refusal.accessSdkUnknown, '/Resource', `${key}:${action}`)
    return []
  }
  checkPartition(facts.partition, place, report)
  if (rule === '-') return []
  if (key === 'lambda' && action === 'invoke') return lambdaCallNeeds(state, place, report)
  const needs = needsByRule(rule, service, action, new Templates(state, place, report, true))
  return key === 'glue' ? inCatalog(needs, state, place, report) : needs
}

const needsByRule = (rule: string, service: Service, action: string, templates: Templates): readonly Need[] => {
  const parts = rule.split(';').map((part) => readPart(part, action, service))
  const filled = parts.map((part) => partNeeds(part, action, templates))
  const possible = possibleNeeds(parts, action)
  const told = filled.some((needs, index) => needs.length > 0 && isCertain(parts[index]))
  // of several actions those that the arguments ask for; all of them where they tell nothing
  if (told || templates.hasReported) return [...filled.flat(), ...possible]
  const unknown = `no argument of ${action} names the resource`
  const open = parts.map((part, index) =>
    isCertain(part)
      ? part.resources.map((template) => ({ actions: part.actions, resource: templates.anyOf(template), unknown }))
      : (filled[index] ?? []),
  )
  return [...open.flat(), ...possible]
}

/** An action of IAM and the templates of its resources. */
interface Part {
  readonly actions: readonly string[]
  readonly resources: readonly string[]
  /** The action takes no resource, or the role that is passed is not told. */
  readonly takesNone: boolean
  /** A role is passed only where one is given. */
  readonly isPassRole: boolean
  /** The argument that asks for it. */
  readonly given?: string | undefined
  /** The services that a role is passed to, where they are known. */
  readonly passedTo?: string | undefined
}

const readPart = (part: string, action: string, { prefix, templates }: Service): Part => {
  const [, said = '', given, passedTo, places] = partForm.exec(part) ?? []
  return {
    actions: [fullName(said === '' ? capitalize(action) : said, prefix)],
    resources: places?.split(',').map((number) => templates[Number.parseInt(number, 36)] ?? '*') ?? ['*'],
    takesNone: places === undefined,
    isPassRole: said === 'iam:PassRole',
    given,
    passedTo,
  }
}

const partForm = /^([^?=@]*)(?:\?([^=@]*))?(?:=([^@]*))?(?:@(.*))?$/

const fullName = (name: string, prefix: string): string => (name.includes(':') ? name : `${prefix}:${name}`)

/** What AWS lists as dependent actions: a call may need them, and its arguments alone do not tell. */
const possibleNeeds = (parts: readonly Part[], action: string): readonly Need[] => {
  const told = parts.flatMap(({ actions }) => actions)
  const listed = parts.filter(isCertain).flatMap(({ actions: [name = ''] }) => findAction(name)?.dependentActions ?? [])
  const open = [...new Set(listed)].filter((name) => !told.includes(name) && name !== 'iam:PassRole')
  return open.length === 0 ? [] : [{ actions: [], resource: '*', unknown: `${action} may need ${open.join(', ')} too` }]
}

/** Whether a part is needed whatever the arguments are. */
const isCertain = (part: Part | undefined): boolean =>
  part !== undefined && !part.isPassRole && part.given === undefined

const partNeeds = (part: Part, action: string, templates: Templates): readonly Need[] => {
  const { given, isPassRole } = part
  if (given !== undefined && !templates.isGiven(given)) return []
  return (isPassRole ? roleNeeds : filledNeeds)(part, action, templates)
}

/** The roles that are passed, each as far as its service is known. */
const roleNeeds = (
  { actions, resources, takesNone, passedTo }: Part,
  action: string,
  templates: Templates,
): readonly Need[] =>
  // AWS lists the permission, and no argument of its own names the role
  takesNone
    ? [{ actions: [], resource: '*', unknown: `${action} may pass a role: iam:PassRole is not among the permissions` }]
    : resources.flatMap((template) =>
        templates.resources(template).map(({ text, unknown }): Need => {
          const profile = template.includes('@name')
            ? 'the instance profile may hold a role of another name'
            : undefined
          const open = passedTo === undefined ? 'the service that the role is passed to is not documented' : undefined
          const why = unknown ?? profile ?? open
          return {
            actions,
            resource: text,
            ...(passedTo === undefined ? undefined : { conditions: passedToService(passedTo) }),
            ...(why === undefined ? undefined : { unknown: why }),
          }
        }),
      )

const filledNeeds = ({ actions, resources, takesNone }: Part, action: string, templates: Templates): readonly Need[] =>
  resources.flatMap((template) =>
    templates.resources(template).map(({ text, unknown }): Need => {
      const isPlain = takesNone || template.includes('{') || !template.includes('*')
      const why = unknown ?? (isPlain ? undefined : `no argument of ${action} names the resource`)
      return { actions, resource: text, ...(why === undefined ? undefined : { unknown: why }) }
    }),
  )
