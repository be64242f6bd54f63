import type { Lack, PolicyKind } from './evaluation.js'
import type { NamedAs } from './match-principal.js'
import type { Match } from './match-statement.js'
import type { Layer } from './policies.js'
import { hasIdentity, isServiceLinked } from './principal.js'
import type { ReadRequest } from './request.js'

/**
 * An `Allow` in policies of certain kinds, or on one level; in resource-based policies only one that names the principal in
 * one of these ways.
 */
export interface Grant {
  readonly kinds: readonly PolicyKind[]
  readonly layer: Layer | undefined
  readonly names: readonly NamedAs[] | undefined
  readonly lack: Lack
}

/** What has to be allowed, and by which policies, if nothing denies the request. */
export type Rule =
  | { readonly all: readonly Rule[] }
  | { readonly any: readonly Rule[] }
  | { readonly grant: Grant }
  | { readonly never: Lack }

/** Whether a statement is one that a grant asks for. */
export const isGrant = ({ kinds, layer, names }: Grant, match: Match): boolean =>
  match.statement.effect === 'Allow' &&
  kinds.includes(match.layer.kind) &&
  (layer === undefined || layer === match.layer) &&
  (names === undefined || (match.names !== undefined && names.includes(match.names)))

const always: Rule = { all: [] }

const grant = (kind: PolicyKind, message: string): Rule => ({
  grant: { kinds: [kind], layer: undefined, names: undefined, lack: { kind, message } },
})

const identity = grant('identity', 'no identity-based policy allows it')
const boundary = grant('boundary', 'the permissions boundary does not allow it')
const session = grant('session', 'the session policy does not allow it')

// Trust policies are the resource-based policies of roles.
const attached = (
  kind: 'resource' | 'trust',
  names: readonly NamedAs[] | undefined,
  message = `no ${kind === 'trust' ? 'trust' : 'resource-based'} policy allows this principal`,
): Rule => ({ grant: { kinds: ['resource', 'trust'], layer: undefined, names, lack: { kind, message } } })

const otherPartition: Rule = {
  never: { kind: 'partition', message: 'the principal and the resource are in different partitions' },
}
const rootCannotAssume: Rule = {
  never: { kind: 'root', message: 'the root user of an account cannot assume a role' },
}
const federatedWithoutPolicy: Rule = {
  never: { kind: 'sessionPolicy', message: "a federated user's session has no permissions without a session policy" },
}

/** Whether the request assumes a role, so that the role's trust policy is asked. */
export const assumesRole = ({ service, actionKey, resourceFacts }: ReadRequest): boolean =>
  service === 'sts' &&
  resourceFacts?.service === 'iam' &&
  resourceFacts.resource.startsWith('role/') &&
  /^sts:(?:assumerole|tagsession$|setsourceidentity$|setcontext$)/.test(actionKey)

/**
 * Whether the resource is a role or a KMS key. Those "must explicitly allow access for principals": permissions in the
 * principal's own policies count only if the resource's policy names the account.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html
 */
const needsResourcePolicy = (request: ReadRequest): boolean =>
  assumesRole(request) ||
  (request.service === 'kms' &&
    request.resourceFacts?.service === 'kms' &&
    request.resourceFacts.resource.startsWith('key/'))

/**
 * What this request needs to be allowed.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html
 */
export const ruleFor = (request: ReadRequest, layers: readonly Layer[]): Rule => {
  const { principal, resourceFacts, resourceAccount } = request
  const kind = assumesRole(request) ? 'trust' : 'resource'
  const anyName = attached(kind, undefined)
  // these principals have only what the resource grants them
  if (!hasIdentity(principal)) return anyName
  // access is delegated within one partition only
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html
  if (resourceFacts !== undefined && resourceFacts.partition !== principal.partition) return otherPartition
  if (principal.kind === 'root' && assumesRole(request)) return rootCannotAssume
  const own = ownPermission(request)
  const limits = limitsOf(request, layers)
  const organization = levelsOf(request, layers)
  if (resourceAccount !== undefined && resourceAccount !== principal.account) {
    return { all: [...organization, ...limits, own, anyName] }
  }
  const direct = attached(kind, ['everyone', 'itself'])
  const entity = attached(kind, ['entity'])
  const account = attached(kind, ['account'], "nor does one leave it to the principal's account")
  const limited = needsResourcePolicy(request) ? { any: [entity, { all: [account, own] }] } : { any: [own, entity] }
  return { all: [...organization, { any: [{ all: [...limits, limited] }, direct] }] }
}

/**
 * What the principal's own policies have to grant. The root user may do everything in its account.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
const ownPermission = ({ principal }: ReadRequest): Rule => (principal.kind === 'root' ? always : identity)

/**
 * What limits the principal. A federated user's session starts with nothing: without a session policy it has no permissions.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_getfederationtoken.html
 */
const limitsOf = ({ principal }: ReadRequest, layers: readonly Layer[]): readonly Rule[] => {
  const has = (kind: PolicyKind): boolean => layers.some((layer) => layer.kind === kind)
  if (principal.kind === 'root') return []
  return [
    ...(has('boundary') ? [boundary] : []),
    ...(has('session') ? [session] : principal.kind === 'federatedUser' ? [federatedWithoutPolicy] : []),
  ]
}

/**
 * Every level of the principal's organization has to allow the request, even for the root user. Service-linked roles are not
 * restricted.
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html
 */
const levelsOf = ({ principal }: ReadRequest, layers: readonly Layer[]): readonly Rule[] =>
  isServiceLinked(principal) ? [] : layers.filter(({ kind }) => kind === 'scp').map(levelGrant)

const levelGrant = (layer: Layer): Rule => {
  const { level } = layer
  const message = `no service control policy${level === undefined ? '' : ` of '${level}'`} allows it`
  const lack: Lack = { kind: 'scp', ...(level === undefined ? undefined : { level }), message }
  return { grant: { kinds: ['scp'], layer, names: undefined, lack } }
}

/**
 * Whether policies of a kind are asked at all, even for their denials. RCPs and the resource's own policy always are, except
 * that RCPs do not restrict service-linked roles.
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html
 */
export const isAsked = (kind: PolicyKind, request: ReadRequest): boolean => {
  if (kind === 'trust') return assumesRole(request)
  if (kind === 'resource') return true
  if (kind === 'rcp') return !isServiceLinked(request.principal)
  if (kind === 'scp') return hasIdentity(request.principal) && !isServiceLinked(request.principal)
  return hasIdentity(request.principal)
}
