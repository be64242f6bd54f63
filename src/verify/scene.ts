import type { Call } from '../access/call.js'
import { isAccountId, splitArn } from '../arn/parse-arn.js'
import type { ArnFacts } from '../arn/types/arn.js'
import { verifyArn } from '../core/refusals.js'
import { refuse } from '../core/refuse.js'
import { evaluate } from '../evaluate/decide.js'
import type { Evaluation } from '../evaluate/evaluation.js'
import type { EvaluationPolicies, NamedPolicy } from '../evaluate/policies.js'
import type { PrincipalInput } from '../evaluate/principal.js'
import type { Statement } from '../policy/document.js'
import { type Context, mergeContexts } from './context.js'
import type { Documents, Role } from './documents.js'
import type { StandIns } from './stand-ins.js'
import type { Outcome } from './verification.js'

/** The machine, its roles and what is known about them: the background of every question. */
export interface Scene {
  readonly machineArn: string
  readonly machine: ArnFacts
  readonly roleArn: string
  readonly documents: Documents
  readonly standIns: StandIns
  readonly calls: readonly Call[]
  /** The keys on which needs have conditions: a call sends its own, and not those of others. */
  readonly absent: Context
}

/** The condition keys of all needs, as absent ones. */
export const absentKeys = (calls: readonly Call[]): Context =>
  Object.fromEntries([...keysOf(calls)].map((key) => [key, null]))

export const keysOf = (calls: readonly Call[]): ReadonlySet<string> =>
  new Set(calls.flatMap(({ conditions }) => Object.values(conditions ?? {}).flatMap(Object.keys)))

/**
 * The facts of an ARN that has to contain an account.
 * @param written - the ARN as its author wrote it
 */
export const factsOf = (arn: string, at: string, written = arn): ArnFacts => {
  const facts = splitArn(arn)
  return facts !== undefined && isAccountId(facts.account) ? facts : refuse(verifyArn, at, written)
}

export const accountOf = (arn: string): string | undefined => {
  const account = splitArn(arn)?.account ?? ''
  return isAccountId(account) ? account : undefined
}

/** Step Functions, by the names that trust policies use for it: the general one, and that of its Region. */
export const stepFunctions = ({ region }: ArnFacts): PrincipalInput => ({
  service: ['states.amazonaws.com', `states.${region}.amazonaws.com`],
})

// Services reach each other over TLS: https://docs.aws.amazon.com/step-functions/latest/dg/encryption-in-transit.html
// The requests of a role have no source: only those of service principals have these keys.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourcearn
const calledByRole: Context = {
  'aws:SecureTransport': 'true',
  'aws:SourceArn': null,
  'aws:SourceAccount': null,
  'aws:SourceOrgID': null,
  'aws:SourceOrgPaths': null,
}

/** The condition keys of a request in which the execution role assumes another role. */
export const assumeContext = ({ machine, machineArn, documents }: Scene): Context =>
  mergeContexts(
    calledByRole,
    { 'sts:ExternalId': machineArn, 'aws:RequestedRegion': machine.region },
    documents.context,
  )

/** The condition keys of a call on a resource. */
export const callContext = ({ machine, documents, absent }: Scene, resource: string, own: Context): Context => {
  // the ARN of a bucket has no Region, and a global service responds in a Region of its own
  const region = splitArn(resource)?.region ?? ''
  const isHere = resource.includes(':s3:::') || resource === '*'
  const requested = region !== '' ? region : isHere ? machine.region : undefined
  return mergeContexts(
    calledByRole,
    absent,
    { 'sts:ExternalId': null, ...(requested === undefined ? {} : { 'aws:RequestedRegion': requested }) },
    documents.context,
    own,
  )
}

/** The policies with which the organization restricts the principal. */
export const scpOf = ({ documents }: Scene, arn: string): Pick<EvaluationPolicies, 'scp'> => {
  const scp = documents.accounts.get(accountOf(arn) ?? '')?.scp
  return scp === undefined ? {} : { scp }
}

/** The policies with which the organization of a resource's owner restricts all callers. */
export const rcpOf = ({ documents }: Scene, account: string | undefined): Pick<EvaluationPolicies, 'rcp'> => {
  const rcp = documents.accounts.get(account ?? '')?.rcp
  return rcp === undefined ? {} : { rcp }
}

/** The policies of a role itself. */
export const policiesOf = (role: Role): Pick<EvaluationPolicies, 'identity' | 'boundary'> => ({
  identity: role.identity,
  ...(role.boundary === undefined ? {} : { boundary: role.boundary }),
})

/**
 * A policy that leaves the decision to the other side: it allows these elements to everybody in a role's account who is
 * allowed it there.
 */
const toAccountOf = (role: string, name: string, elements: Pick<Statement, 'Action' | 'Resource'>): NamedPolicy => {
  const { partition, account } = factsOf(role, 'role')
  const Principal = { AWS: `arn:${partition}:iam::${account}:root` }
  return {
    name,
    document: { Version: '2012-10-17', Statement: { Effect: 'Allow', Principal, ...elements } },
  }
}

/** Allows everything to everybody in an account who is allowed it there. */
export const leftTo = (role: string, name: string): NamedPolicy =>
  toAccountOf(role, name, { Action: '*', Resource: '*' })

/** Like {@link leftTo}, for the trust policy of a role, which names no resource. */
export const trustLeftTo = (role: string, name: string): NamedPolicy =>
  toAccountOf(role, name, { Action: 'sts:AssumeRole' })

/** Allowed or denied if that is so whatever the values of the unknown keys are, otherwise unknown. */
export const outcomeOf = ({ decision, missingKeys }: Evaluation): Outcome =>
  missingKeys.length > 0 ? 'unknown' : decision === 'allowed' ? 'allowed' : 'denied'

/** The worst of several outcomes: a call is denied if one of its steps is. */
export const worst = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.includes('denied') ? 'denied' : outcomes.includes('unknown') ? 'unknown' : 'allowed'

/** Like `evaluate`; if the outcome is unknown, also says under which conditions the request is allowed. */
export const ask: typeof evaluate = (request, policies) => {
  const evaluation = evaluate(request, policies)
  return evaluation.missingKeys.length === 0 ? evaluation : evaluate(request, policies, { open: true })
}
