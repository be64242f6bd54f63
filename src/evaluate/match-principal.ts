import { isAccountId, splitArn } from '../arn/parse-arn.js'
import { lastName, type RequestPrincipal } from './principal.js'

/**
 * How a policy names the principal of a request: as everybody; as itself (the user, the session); as the `entity` behind the
 * session (the role, the federated user's user); or by its whole account. It decides how far other kinds of policies can
 * limit what is granted.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
export type NamedAs = 'everyone' | 'itself' | 'entity' | 'account'

/** The principals of a statement, ready to be compared. */
export interface PrincipalMatcher {
  readonly negated: boolean
  readonly written: readonly string[]
  readonly everyone: boolean
  /** Account IDs; for the ARN of an account root, `partition:account`. */
  readonly accounts: ReadonlySet<string>
  readonly arns: ReadonlySet<string>
  /** ARNs of roles by `partition:account:name`, since a session's ARN does not contain the role's path. */
  readonly roles: ReadonlyMap<string, readonly string[]>
  readonly services: ReadonlySet<string>
  readonly federated: ReadonlySet<string>
  readonly canonicalUsers: ReadonlySet<string>
}

/** A `Principal` as lists by kind. */
export interface PrincipalLists {
  readonly everyone: boolean
  readonly AWS: readonly string[]
  readonly Service: readonly string[]
  readonly Federated: readonly string[]
  readonly CanonicalUser: readonly string[]
}

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
export const compilePrincipals = (lists: PrincipalLists, negated: boolean): PrincipalMatcher => {
  const accounts = new Set<string>()
  const roles = new Map<string, readonly string[]>()
  // "For anonymous users, the following elements are equivalent": `*` and { "AWS": "*" }
  const everyone = lists.everyone || lists.AWS.includes('*')
  for (const text of lists.AWS) {
    if (isAccountId(text)) accounts.add(text)
    const facts = splitArn(text)
    if (facts === undefined || facts.service !== 'iam') continue
    const owner = `${facts.partition}:${facts.account}`
    if (facts.resource === 'root') accounts.add(owner)
    if (facts.resource.startsWith('role/')) {
      const key = `${owner}:${lastName(facts.resource)}`
      roles.set(key, [...(roles.get(key) ?? []), text])
    }
  }
  return {
    negated,
    written: Object.freeze([
      ...(lists.everyone ? ['*'] : []),
      ...lists.AWS,
      ...lists.Service,
      ...lists.Federated,
      ...lists.CanonicalUser,
    ]),
    everyone,
    accounts,
    arns: new Set(lists.AWS),
    roles,
    services: new Set(lists.Service),
    federated: new Set(lists.Federated),
    canonicalUsers: new Set(lists.CanonicalUser),
  }
}

/** How a statement with this effect names the principal; `undefined` if it does not. */
export const matchPrincipal = (
  matcher: PrincipalMatcher,
  principal: RequestPrincipal,
  isDeny: boolean,
): NamedAs | undefined => {
  if (!matcher.negated) return namedAs(matcher, principal)
  if (!isDeny) return namedAs(matcher, principal) === undefined ? 'everyone' : undefined
  return isExempt(matcher, principal) ? undefined : 'everyone'
}

const namedAs = (matcher: PrincipalMatcher, principal: RequestPrincipal): NamedAs | undefined => {
  if (matcher.everyone) return 'everyone'
  if (isNamedItself(matcher, principal)) return 'itself'
  if (isEntityNamed(matcher, principal)) return 'entity'
  return isAccountNamed(matcher, principal) ? 'account' : undefined
}

const isNamedItself = (matcher: PrincipalMatcher, { kind, text, services }: RequestPrincipal): boolean => {
  if (kind === 'service') return services.some((name) => matcher.services.has(name))
  if (kind === 'federated') return matcher.federated.has(text)
  return (kind === 'user' || kind === 'session' || kind === 'federatedUser') && matcher.arns.has(text)
}

const isEntityNamed = (matcher: PrincipalMatcher, principal: RequestPrincipal): boolean => {
  const { partition, account, roleName, roleArn, userArn } = principal
  if (userArn !== undefined) return matcher.arns.has(userArn)
  if (roleName === undefined) return false
  const named = matcher.roles.get(`${partition}:${account}:${roleName}`)
  return named !== undefined && (roleArn === undefined || named.includes(roleArn))
}

const isAccountNamed = (matcher: PrincipalMatcher, principal: RequestPrincipal): boolean => {
  const { partition, account, canonicalUser } = principal
  if (canonicalUser !== undefined && matcher.canonicalUsers.has(canonicalUser)) return true
  if (account === undefined) return false
  return matcher.accounts.has(account) || matcher.accounts.has(`${partition}:${account}`)
}

/**
 * Whether `NotPrincipal` with `Deny` leaves the principal out. AWS may look at the account first, then at the role,
 * then at the session, and each of them has to be in the list: "otherwise, the policy might deny access to the entire
 * account containing the principal".
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html#specifying-notprincipal
 */
const isExempt = (matcher: PrincipalMatcher, principal: RequestPrincipal): boolean => {
  if (matcher.everyone) return true
  const { kind } = principal
  if (kind === 'anonymous') return false
  if (kind === 'service' || kind === 'federated') return isNamedItself(matcher, principal)
  if (!isAccountNamed(matcher, principal)) return false
  if (kind === 'root') return true
  if (kind === 'role') return isEntityNamed(matcher, principal)
  return isNamedItself(matcher, principal) && (kind !== 'session' || isEntityNamed(matcher, principal))
}
