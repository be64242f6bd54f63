import { splitArn } from '../arn/parse-arn.js'
import { capitalize } from '../core/letter-case.js'
import { unpack } from '../core/packed/unpack.js'
import * as refusal from '../core/refusals.js'
import type { Need, NeedsOf } from '../states/need.js'
import { packedNeeds } from './generated/sdk-needs.js'
import { lambdaCallNeeds } from './optimized/lambda-needs.js'
import { checkPartition } from './optimized-needs.js'
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
 * The table's text for each service, with tabs between them, in lines: its name; its IAM prefix; templates of resources; then groups of actions, by their places in
 * the sorted list of the service's actions, that need the same. An action in no group needs the action of the same name, on every
 * resource. A rule is `?` where nothing is known, `-` where nothing is needed; else parts with `;` between them: an action, left out
 * where it has the same name, and after `@` the places of its templates.
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
  const [, prefix = '', templates = '', ...groups] = text.split('\n')
  const names = [...operations.callable, ...operations.unsupported].sort()
  const rules = new Map<string, string>()
  for (const group of groups) {
    const end = group.lastIndexOf('|')
    for (const place of group.slice(end + 1).split(' ')) {
      const name = names[Number.parseInt(place, 36)]
      if (name !== undefined) rules.set(name, group.slice(0, end))
    }
  }
  const service = { prefix, templates: templates.split(' '), rules }
  services.set(key, service)
  return service
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
  const templates = new Templates(state, place, report, true)
  const parts = rule.split(';').map((part) => readPart(part, action, service))
  const filled = parts.map((part) => filledNeeds(part, action, templates))
  const told = filled.some((needs, index) => needs.length > 0 && parts[index]?.isPassRole === false)
  // of several actions those that the arguments ask for; all of them where they tell nothing
  if (told || templates.hasReported) return filled.flat()
  const unknown = `no argument of ${action} names the resource`
  return parts.flatMap(({ actions, resources, isPassRole }, index) =>
    isPassRole
      ? (filled[index] ?? [])
      : resources.map((template) => ({ actions, resource: templates.anyOf(template), unknown })),
  )
}

/** An action of IAM and the templates of its resources. */
interface Part {
  readonly actions: readonly string[]
  readonly resources: readonly string[]
  /** A role is passed only where one is given. */
  readonly isPassRole: boolean
}

const readPart = (part: string, action: string, { prefix, templates }: Service): Part => {
  const [said = '', places] = part.split('@')
  const name = said === '' ? capitalize(action) : said
  return {
    actions: [name.includes(':') ? name : `${prefix}:${name}`],
    resources: places?.split(',').map((number) => templates[Number.parseInt(number, 36)] ?? '*') ?? ['*'],
    isPassRole: name === 'iam:PassRole',
  }
}

const filledNeeds = ({ actions, resources }: Part, action: string, templates: Templates): readonly Need[] =>
  resources.flatMap((template) =>
    templates.resources(template).map(({ text, unknown }): Need => {
      const isPlain = template.includes('{') || template === '*'
      const why = unknown ?? (isPlain ? undefined : `no argument of ${action} names the resource`)
      return { actions, resource: text, ...(why === undefined ? undefined : { unknown: why }) }
    }),
  )
