import { isAccountId, splitArn } from '../arn/parse-arn.js'
import type { ArnFacts } from '../arn/types/arn.js'
import { isObject } from '../core/json.js'
import { evaluateRequest } from '../core/refusals.js'
import { refuse, show } from '../core/refuse.js'
import { type ContextValue, type RequestContext, readContext } from './context.js'
import { keysOfPrincipal, type PrincipalInput, type RequestPrincipal, readPrincipal } from './principal.js'

/**
 * One call of one action on one resource.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-reqcontext.html
 */
export interface EvaluationRequest {
  readonly principal: PrincipalInput
  /** `service:Action`, in any case. */
  readonly action: string
  /** The ARN of one resource, or `*` for an action that acts on none. A wildcard in an ARN is an ordinary character. */
  readonly resource: string
  /**
   * The account that owns the resource, for ARNs without an account, such as those of S3 buckets. Default: the value of
   * `aws:ResourceAccount`, or else the principal's own account.
   */
  readonly resourceAccount?: string
  /**
   * Condition keys with their values. A list means a key with several values, `null` a key that is certainly absent. Keys
   * that follow from the principal and the resource are filled in: `aws:PrincipalArn`, `aws:PrincipalAccount`,
   * `aws:PrincipalType`, `aws:PrincipalIsAWSService`, `aws:PrincipalServiceName`, `aws:username` and `aws:ResourceAccount`.
   */
  readonly context?: { readonly [key: string]: ContextValue }
}

/** A request, read once for all statements. */
export interface ReadRequest {
  readonly principal: RequestPrincipal
  /** As given. */
  readonly action: string
  /** In lowercase: actions are not case-sensitive. */
  readonly actionKey: string
  readonly service: string
  readonly resource: string
  readonly resourceFacts: ArnFacts | undefined
  readonly resourceColons: number
  readonly resourceAccount: string | undefined
  /** Whether the resource was assumed to be in the principal's account. */
  readonly accountAssumed: boolean
  readonly context: RequestContext
}

const fields = ['principal', 'action', 'resource', 'resourceAccount', 'context']

/** @throws {ArnwrightError} `evaluate/request`, `evaluate/principal` */
export const readRequest = (request: unknown): ReadRequest => {
  if (!isObject(request)) return refuse(evaluateRequest, 'whole', request, { shape: 'an object' })
  const { action, resource, resourceAccount: given } = request
  for (const name of Object.keys(request)) {
    if (!fields.includes(name)) refuse(evaluateRequest, `'${show(name)}'`, 'unknown', { shape: fields.join(', ') })
  }
  if (typeof action !== 'string' || !/^[\w-]+:[\w.-]+$/.test(action)) {
    return refuse(evaluateRequest, 'action', action, { shape: "one action, as in 'lambda:InvokeFunction'" })
  }
  const resourceFacts = typeof resource === 'string' ? splitArn(resource) : undefined
  if (typeof resource !== 'string' || (resourceFacts === undefined && resource !== '*')) {
    return refuse(evaluateRequest, 'resource', resource, { shape: "the ARN of one resource, or '*'" })
  }
  if (given !== undefined && (typeof given !== 'string' || !isAccountId(given))) {
    return refuse(evaluateRequest, 'resourceAccount', given, { shape: '12 digits in a string' })
  }
  const principal = readPrincipal(request['principal'])
  const context = readContext(request['context'])
  for (const [key, value] of keysOfPrincipal(principal)) {
    if (!context.has(key)) context.set(key, value === null ? null : [value])
  }
  const known = ownAccount(resourceFacts) ?? given ?? context.get('aws:resourceaccount')?.[0]
  const resourceAccount = known ?? principal.account
  if (known !== undefined && !context.has('aws:resourceaccount')) context.set('aws:resourceaccount', [known])
  const actionKey = action.toLowerCase()
  return {
    principal,
    action,
    actionKey,
    service: actionKey.slice(0, actionKey.indexOf(':')),
    resource,
    resourceFacts,
    resourceColons: countColons(resource),
    resourceAccount,
    accountAssumed: known === undefined && resourceFacts !== undefined && principal.account !== undefined,
    context,
  }
}

/** The number of colons in a string. */
export const countColons = (text: string): number => text.split(':').length - 1

const ownAccount = (facts: ArnFacts | undefined): string | undefined =>
  facts !== undefined && isAccountId(facts.account) ? facts.account : undefined
