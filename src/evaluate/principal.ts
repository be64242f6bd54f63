import { isAccountId, splitArn } from '../arn/parse-arn.js'
import { isObject } from '../core/json.js'
import { evaluatePrincipal } from '../core/refusals.js'
import { refuse } from '../core/refuse.js'

/**
 * Who makes a request.
 *
 * A string is the ARN of a role session (`…:assumed-role/NAME/SESSION`), of a role (that is, any session of it), of a user,
 * of a federated user or of an account root; a service principal such as `states.amazonaws.com`; the ARN of an identity
 * provider; or `anonymous`.
 *
 * An object says more: for a session the `role` with its path, for a federated user the `user` who requested the session, for
 * a service every name it goes by, and for S3 the canonical user ID of the account.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export type PrincipalInput =
  | string
  | { readonly arn: string; readonly role?: string; readonly user?: string; readonly canonicalUser?: string }
  | { readonly service: string | readonly string[] }
  | { readonly federated: string }

/** The kinds of principals that the evaluation logic distinguishes. */
export type PrincipalKind =
  | 'root'
  | 'user'
  | 'role'
  | 'session'
  | 'federatedUser'
  | 'service'
  | 'federated'
  | 'anonymous'

/** A principal taken apart. */
export interface RequestPrincipal {
  readonly kind: PrincipalKind
  readonly text: string
  readonly partition?: string
  readonly account?: string
  /** The name of the role behind a session: role names are unique in an account, whatever their path. */
  readonly roleName?: string
  /** The ARN of the role behind a session, if its path is known. */
  readonly roleArn?: string
  /** The ARN of the user behind a federated user's session. */
  readonly userArn?: string
  readonly services: readonly string[]
  readonly canonicalUser?: string
}

const refuseIt = (found: unknown): never => refuse(evaluatePrincipal, 'principal', found)

/** @throws {ArnwrightError} `evaluate/principal` */
export const readPrincipal = (input: unknown): RequestPrincipal => {
  if (typeof input === 'string') return readText(input)
  if (!isObject(input)) return refuseIt(input)
  const { arn, service, federated } = input
  if (typeof arn === 'string') return readDescribed(readArn(arn) ?? refuseIt(arn), input)
  if (typeof federated === 'string' && federated !== '') return { kind: 'federated', text: federated, services: [] }
  const services = Array.isArray(service) ? service : [service]
  const [first] = services
  if (typeof first !== 'string' || !services.every((name) => typeof name === 'string')) return refuseIt(service)
  return { kind: 'service', text: first, services }
}

const readText = (text: string): RequestPrincipal => {
  if (text === 'anonymous') return { kind: 'anonymous', text, services: [] }
  if (text.startsWith('arn:')) return readArn(text) ?? refuseIt(text)
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services
  if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(text)) return { kind: 'service', text, services: [text] }
  return refuseIt(text)
}

const readArn = (text: string): RequestPrincipal | undefined => {
  const facts = splitArn(text)
  if (facts === undefined || !isAccountId(facts.account)) return undefined
  const { partition, service, account, resource } = facts
  const slash = resource.indexOf('/')
  const type = slash === -1 ? resource : resource.slice(0, slash)
  const name = slash === -1 ? '' : resource.slice(slash + 1)
  const common = { text, partition, account, services: [] }
  if (service === 'iam' && resource === 'root') return { kind: 'root', ...common }
  if (name === '' || name.endsWith('/')) return undefined
  if (service === 'iam' && type === 'user') return { kind: 'user', ...common }
  if (service === 'iam' && type === 'role') {
    return { kind: 'role', ...common, roleName: lastName(name), roleArn: text }
  }
  if (service === 'iam' && (type === 'saml-provider' || type === 'oidc-provider')) {
    return { kind: 'federated', text, services: [] }
  }
  if (service === 'sts' && type === 'federated-user') return { kind: 'federatedUser', ...common }
  if (service === 'sts' && type === 'assumed-role' && name.includes('/')) {
    return { kind: 'session', ...common, roleName: name.slice(0, name.indexOf('/')) }
  }
  return undefined
}

/** The name at the end of a path. */
export const lastName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

const readDescribed = (
  principal: RequestPrincipal,
  { role, user, canonicalUser }: Readonly<Record<string, unknown>>,
): RequestPrincipal => {
  const described = { ...principal, ...(typeof canonicalUser === 'string' ? { canonicalUser } : undefined) }
  if (role !== undefined) {
    const behind = typeof role === 'string' ? readArn(role) : undefined
    const fits = behind?.kind === 'role' && isSameRole(behind, principal)
    return principal.kind === 'session' && fits ? { ...described, roleArn: behind.text } : refuseIt(role)
  }
  if (user !== undefined) {
    const behind = typeof user === 'string' ? readArn(user) : undefined
    const fits = behind?.kind === 'user' && behind.account === principal.account
    return principal.kind === 'federatedUser' && fits ? { ...described, userArn: behind.text } : refuseIt(user)
  }
  return described
}

const isSameRole = (role: RequestPrincipal, session: RequestPrincipal): boolean =>
  role.account === session.account && role.partition === session.partition && role.roleName === session.roleName

/**
 * Whether the principal is a service-linked role, which SCPs and RCPs do not restrict. Its path shows it.
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html#not-restricted-by-scp
 */
export const isServiceLinked = ({ roleArn }: RequestPrincipal): boolean =>
  roleArn !== undefined && (splitArn(roleArn)?.resource.startsWith('role/aws-service-role/') ?? false)

/** Whether identity-based policies, boundaries, session policies and SCPs can apply to the principal at all. */
export const hasIdentity = ({ kind }: RequestPrincipal): boolean =>
  kind !== 'service' && kind !== 'federated' && kind !== 'anonymous'

/**
 * The condition keys that follow from the principal alone.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principal-properties
 */
export const keysOfPrincipal = (principal: RequestPrincipal): readonly (readonly [string, string | null])[] => {
  const { kind, text, partition, account, roleName, roleArn, services } = principal
  const isService = kind === 'service'
  return [
    ['aws:principalisawsservice', String(isService)],
    ['aws:principalservicename', isService ? (services[0] ?? null) : null],
    ...(isService || kind === 'federated' ? [] : [['aws:principaltype', principalTypes[kind]] as const]),
    // the role, not the session; without its path if that is not known
    ...(account === undefined
      ? []
      : ([
          [
            'aws:principalarn',
            roleArn ?? (kind === 'session' ? `arn:${partition}:iam::${account}:role/${roleName}` : text),
          ],
          ['aws:principalaccount', account],
        ] as const)),
    ...(kind === 'user' ? [['aws:username', lastName(text)] as const] : []),
    ...(kind === 'role' || kind === 'session' || kind === 'root' ? [['aws:username', null] as const] : []),
  ]
}

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#principaltable
const principalTypes = {
  root: 'Account',
  user: 'User',
  role: 'AssumedRole',
  session: 'AssumedRole',
  federatedUser: 'FederatedUser',
  anonymous: 'Anonymous',
} as const
