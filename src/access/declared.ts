import { matchGlob } from '../arn/match-arn.js'
import { splitArn } from '../arn/parse-arn.js'
import { colonParts, isPattern } from '../arn/tokens.js'
import * as refusal from '../core/refusals.js'
import type { ConditionBlock, OneOrMany } from '../policy/document.js'
import type { Need, Report } from '../states/need.js'
import type { StatedPermission } from '../states/stated-permission.js'

const none: readonly never[] = /* @__PURE__ */ Object.freeze([])

/** One value or several, as a list. */
export const listed = <Value>(values: OneOrMany<Value> | undefined): readonly Value[] =>
  // `Array.isArray` does not narrow a readonly list
  values === undefined ? none : ((Array.isArray(values) ? values : [values]) as readonly Value[])

/** Permissions that were stated for a state, as needs. */
export const statedNeeds = (permissions: readonly StatedPermission[]): readonly Need[] =>
  permissions.flatMap(({ actions, resources }) =>
    listed(resources).map((resource) => ({ actions: listed(actions), resource, why: 'it was stated for the Task' })),
  )

/**
 * The needs of a state, with those that could not be narrowed limited to what was declared. A declared ARN that narrows none
 * of them is reported.
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

/** Whether an ARN is one that the pattern of a need stands for. */
const isOf = ({ actions, resource }: Need, arn: string): boolean => {
  const facts = splitArn(arn)
  if (facts === undefined) return false
  if (resource === '*') return actions.some((action) => action.startsWith(`${facts.service}:`))
  // the pattern of a bucket's ARN would also match the ARNs of its objects
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
  const isBucket = /:s3:::[^/]*$/.test(resource)
  return matchGlob(resource, arn) && !(isBucket && arn.includes('/'))
}

/** What a call that reads needs on the key. */
export const decrypting: readonly string[] = ['kms:Decrypt']
/** What a call that writes needs on the key. */
export const encrypting: readonly string[] = ['kms:Decrypt', 'kms:GenerateDataKey']

/** What calls need on the key that a resource is encrypted with, by their action. */
const keyActions: { readonly [action: string]: readonly string[] } = {
  's3:GetObject': decrypting,
  // https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html: parts of an upload are read again
  's3:PutObject': encrypting,
  'sqs:SendMessage': encrypting,
  'sqs:ReceiveMessage': decrypting,
  'sns:Publish': encrypting,
}

/** What a need requires on the keys with which its resource is encrypted. */
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
 * The condition that Step Functions uses a key for this machine or activity only.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html#stepfunctions-encryption-context
 */
export const inContext = (name: 'stateMachineArn' | 'activityArn', arn: string): ConditionBlock => ({
  StringEquals: { [`kms:EncryptionContext:aws:states:${name}`]: arn },
})

/** The same on all versions and aliases of a function that is called. */
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
