import { matchGlob } from '../arn/match-arn.js'
import { splitArn } from '../arn/parse-arn.js'
import { colonParts, isPattern } from '../arn/tokens.js'
import * as refusal from '../core/refusals.js'
import type { ConditionBlock, OneOrMany } from '../policy/document.js'
import type { Need, Report } from '../states/need.js'
import type { StatedPermission } from '../states/state-node.js'

const none: readonly never[] = /* @__PURE__ */ Object.freeze([])

/** One value or several as a list. */
export const listed = <Value>(values: OneOrMany<Value> | undefined): readonly Value[] =>
  // a list is told from one value by what arrays are
  values === undefined ? none : ((Array.isArray(values) ? values : [values]) as readonly Value[])

/** What was stated for a state, as needs. */
export const statedNeeds = (permissions: readonly StatedPermission[]): readonly Need[] =>
  permissions.flatMap(({ actions, resources }) =>
    listed(resources).map((resource) => ({ actions: listed(actions), resource, why: 'it was stated for the Task' })),
  )

/**
 * The needs of a state with those that could not be narrowed on what was declared. Each declared ARN narrows at least one, or it
 * is reported.
 */
export const narrowed = (
  needs: readonly Need[] | undefined,
  arns: readonly string[],
  report: Report,
): readonly Need[] | undefined => {
  if (needs === undefined || arns.length === 0) return needs
  const used = new Set<string>()
  const result = needs.flatMap((need) => {
    const { unknown: _, ...known } = need
    const own = need.unknown === undefined ? [] : arns.filter((arn) => isOf(need, arn))
    for (const arn of own) used.add(arn)
    return own.length === 0 ? [need] : own.map((resource) => ({ ...known, resource }))
  })
  for (const arn of arns) if (!used.has(arn)) report(refusal.accessReaches, '', arn)
  return result
}

/** Whether an ARN is one that a need's pattern means. */
const isOf = ({ actions, resource }: Need, arn: string): boolean => {
  const facts = splitArn(arn)
  if (facts === undefined) return false
  if (resource === '*') return actions.some((action) => action.startsWith(`${facts.service}:`))
  // a bucket's pattern takes its objects for buckets
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
  const isBucket = /:s3:::[^/]*$/.test(resource)
  return matchGlob(resource, arn) && !(isBucket && arn.includes('/'))
}

/** What reading needs of a key. */
export const decrypting: readonly string[] = ['kms:Decrypt']
/** What writing needs of a key. */
export const encrypting: readonly string[] = ['kms:Decrypt', 'kms:GenerateDataKey']

/** What calls need of the key that a resource is encrypted with, by the service of the action. */
const keyActions: { readonly [action: string]: readonly string[] } = {
  's3:GetObject': decrypting,
  // https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html: parts of an upload are read again
  's3:PutObject': encrypting,
  'sqs:SendMessage': encrypting,
  'sqs:ReceiveMessage': decrypting,
  'sns:Publish': encrypting,
}

/** What a need asks of the keys that its resource is encrypted with. */
export const keyNeeds = (
  { actions, resource }: Need,
  keys: Readonly<Record<string, string>>,
): readonly (Need & { readonly of: string })[] =>
  Object.entries(keys)
    .filter(
      ([arn]) =>
        resource === arn || resource.startsWith(`${arn}/`) || (isPattern(resource) && matchGlob(resource, arn)),
    )
    .flatMap(([of, key]): readonly (Need & { readonly of: string })[] => {
      const why = 'what it is about is encrypted with a customer managed key'
      // https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html#create-activity-with-cmk
      if (splitArn(of)?.resource.startsWith('activity:') === true) {
        return [{ actions: encrypting, resource: key, conditions: inContext('activityArn', of), why, of }]
      }
      const needed = [...new Set(actions.flatMap((action) => keyActions[action] ?? []))]
      return needed.length === 0 ? [] : [{ actions: needed, resource: key, why, of }]
    })

/**
 * A key of Step Functions is used for one machine or activity.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html#stepfunctions-encryption-context
 */
export const inContext = (name: 'stateMachineArn' | 'activityArn', arn: string): ConditionBlock => ({
  StringEquals: { [`kms:EncryptionContext:aws:states:${name}`]: arn },
})

/** All versions and aliases of the functions that are called. */
export const olderNeeds = ({ actions, resource }: Need): readonly Need[] => {
  const facts = actions.includes('lambda:InvokeFunction') ? splitArn(resource) : undefined
  if (facts === undefined || isPattern(resource)) return []
  const { partition, region, account } = facts
  const name = colonParts(facts.resource).slice(0, 2).join(':')
  return [
    {
      actions,
      resource: `arn:${partition}:lambda:${region}:${account}:${name}:*`,
      why: 'executions of older versions of the definition call what those named',
    },
  ]
}
