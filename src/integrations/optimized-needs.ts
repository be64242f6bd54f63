import { differ } from '../arn/differ.js'
import { splitArn } from '../arn/parse-arn.js'
import { escapePattern, hasToken } from '../arn/tokens.js'
import * as refusal from '../core/refusals.js'
import type { ConditionBlock } from '../policy/document.js'
import { oneOrMany } from '../policy/statement.js'
import type { CallPlace, Need, NeedsOf, Report } from '../states/need.js'
import type { NeedsRow, NeedsTable, RowOptions } from './needs-table.js'
import { allUnknown, Templates } from './resource-template.js'

/** Determines the needs of one service's optimized integrations, by its table. */
export const optimizedNeeds =
  (service: string, table: NeedsTable): NeedsOf =>
  (state, place, report) => {
    const call = readCall(state['Resource'])
    if (call === undefined || call.service !== service || !Object.hasOwn(table, call.action)) return undefined
    const [endings = '', rows = [], sync = rows] = table[call.action] ?? []
    if (call.ending !== '' && !endings.split(' ').includes(call.ending)) return undefined
    checkPartition(call.partition, place, report)
    const templates = new Templates(state, place, report)
    return (call.ending.startsWith('sync') ? sync : rows).flatMap((row) => {
      const own = typeof row === 'number' ? rows[row] : row
      return own === undefined ? [] : rowNeeds(own, templates, place)
    })
  }

/** The parts of `arn:PARTITION:states:::SERVICE:ACTION.ENDING`. */
const readCall = (resource: unknown) => {
  const facts = typeof resource === 'string' ? splitArn(resource) : undefined
  const [, service, action, ending = ''] = /^([\w-]+):(\w+)(?:\.([\w:]+))?$/.exec(facts?.resource ?? '') ?? []
  return facts?.service === 'states' && facts.account === '' && service !== undefined && action !== undefined
    ? { partition: facts.partition, service, action, ending }
    : undefined
}

/** Reports an integration that is named in a partition other than the machine's. */
export const checkPartition = (partition: string, place: CallPlace, report: Report): void => {
  if (!differ(partition, place.partition)) return
  report(refusal.accessPartition, '/Resource', partition, { partition, own: place.partition })
}

const firstUse = 'needed until the account has this role, which the first use of the service makes'

const rowNeeds = (row: NeedsRow, templates: Templates, place: CallPlace): readonly Need[] => {
  const [first, resources, options = {}] = row
  if (resources === undefined) return ruleNeeds(first, place)
  if (options.given !== undefined && !templates.isGiven(options.given)) return []
  const { block, unknown } = conditionsOf(options, templates)
  const actions = actionsOf(first)
  return resources.split(' ').flatMap((template) =>
    templates.resources(template, options.unknown).map((filled): Need => {
      const note = options.once === undefined ? options.note : firstUse
      const why = allUnknown(filled.unknown, unknown) ?? note ?? (template.includes('{') ? undefined : options.unknown)
      return {
        actions:
          options.instead !== undefined && filled.text.includes(options.instead[0]) ? [options.instead[1]] : actions,
        resource: filled.text,
        ...(block === undefined ? undefined : { conditions: block }),
        ...(why === undefined ? undefined : { unknown: why }),
      }
    }),
  )
}

const actionsByText = new Map<string, readonly string[]>()

/** `glue:StartJobRun GetJobRun` as the two actions. */
const actionsOf = (text: string): readonly string[] => {
  let actions = actionsByText.get(text)
  if (actions === undefined) {
    const prefix = text.slice(0, text.indexOf(':') + 1)
    actions = Object.freeze(text.split(' ').map((name, index) => (index === 0 ? name : `${prefix}${name}`)))
    actionsByText.set(text, actions)
  }
  return actions
}

/**
 * The rule by which Step Functions learns that a job has ended. In another account it polls, and needs none.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-access-cross-acct-resources.html
 */
const ruleNeeds = (name: string, { partition, region, account, machineArn }: CallPlace): readonly Need[] => {
  if (differ(account, splitArn(machineArn)?.account ?? account)) return []
  const actions = ['events:PutTargets', 'events:PutRule', 'events:DescribeRule']
  if (name === '?') {
    const unknown = `AWS does not name the rule that tells when the job ends: ${actions.join(', ')} on it may be needed too`
    return [{ actions: [], resource: '*', unknown }]
  }
  return [
    {
      actions,
      resource: `arn:${partition}:events:${region}:${account}:rule/${name}`,
      why: 'a rule that Step Functions manages tells when the job ends',
    },
  ]
}

/**
 * A condition that a role is passed to these services and to no other. The services are given by the beginnings of their
 * names, separated by `+`. One that ends with `*` has a different domain in China.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#ck_passedtoservice
 */
export const passedToService = (services: string): ConditionBlock => {
  const names = services.split('+').map((name) => name.replace(/(\*?)$/, '.amazonaws.com$1'))
  return { [services.includes('*') ? 'StringLike' : 'StringEquals']: { 'iam:PassedToService': oneOrMany(names) } }
}

const conditionsOf = (
  { conditions, passedTo }: RowOptions,
  templates: Templates,
): { readonly block?: ConditionBlock; readonly unknown?: string } => {
  if (passedTo !== undefined) return { block: passedToService(passedTo) }
  if (conditions === undefined) return {}
  const block: Record<string, Record<string, string>> = {}
  const unknowns: (string | undefined)[] = []
  for (const [operator, keys] of Object.entries(conditions)) {
    for (const [key, template] of Object.entries(keys)) {
      for (const value of templates.value(String(template))) {
        unknowns.push(value.unknown)
        // if a value is known only at run time it is a pattern, which is of use only to an operator that takes patterns
        if (value.unknown !== undefined && (operator !== 'StringLike' || value.text === '*')) continue
        // the table itself may contain a pattern; an argument is never one
        const isName = value.unknown === undefined && String(template).includes('{') && !hasToken(value.text)
        block[operator] = {
          ...block[operator],
          [key]: operator === 'StringLike' && isName ? escapePattern(value.text) : value.text,
        }
      }
    }
  }
  const unknown = allUnknown(...unknowns)
  return {
    ...(Object.keys(block).length === 0 ? undefined : { block }),
    ...(unknown === undefined ? undefined : { unknown }),
  }
}
