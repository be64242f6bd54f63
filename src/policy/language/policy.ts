import type { ArnFacts } from '../../arn/types/arn.js'
import type { FactsOf, PartitionOf } from '../../arn/types/read-arn.js'
import type { Accept } from '../../core/accept.js'
import type { Sentence } from '../../core/refusal.js'
import * as refusal from '../../core/refusals.js'
import { asString, refuse } from '../../core/refuse.js'
import { knownPartition, readCarrier } from '../carrier.js'
import type { PolicyVersion } from '../document.js'
import type { PolicyKind } from '../kind.js'
import { parsePolicy } from '../parse/parse-policy.js'
import { policyNames } from '../policy-names.js'
import type { CheckCarrier } from '../types/carrier.js'
import type { AttachedStart } from './attached-policy.js'
import { ownResource } from './judge-resource.js'
import { LanguageBuilder } from './language-builder.js'
import type { RcpStart } from './rcp.js'
import type { ResourceStart } from './resource-policy.js'
import type { RestrictedScpStart } from './restricted-scp.js'
import type { TrustStart } from './trust-policy.js'

/** Options of a whole document. */
export interface DocumentOptions {
  /**
   * The version of the policy language. Default: `2012-10-17`. In `2008-10-17` there are no policy variables.
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html
   */
  readonly version?: PolicyVersion
}

/** Refuses an `Id` for kinds of policy that have none. */
interface NoId<Kind extends keyof typeof policyNames> {
  /** @deprecated Only resource-based policies have one. */
  readonly id?: Sentence<typeof refusal.idNotAllowed, { policy: (typeof policyNames)[Kind] }>
}

/** {@link DocumentOptions} of such a kind. */
interface WithoutId<Kind extends keyof typeof policyNames> extends DocumentOptions, NoId<Kind> {}

/** {@link DocumentOptions} of a resource-based policy. */
export interface ResourcePolicyOptions extends DocumentOptions {
  /** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_id.html */
  readonly id?: string
}

export interface PolicyFactory {
  /**
   * What a role, user or group may do.
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_identity-vs-resource.html
   */
  identity(options?: WithoutId<'identity'>): AttachedStart<'identity'>
  /**
   * The most that a role or user may do, whatever its policies allow.
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
   */
  boundary(options?: WithoutId<'boundary'>): AttachedStart<'boundary'>
  /**
   * The most that one session may do.
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session
   */
  session(options?: WithoutId<'session'>): AttachedStart<'session'>
  /**
   * The most that the principals of an organization's accounts may do. `restricted` is for the partitions in which SCPs lack
   * the full IAM language: all but the commercial one and GovCloud.
   * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_syntax.html
   */
  scp(options?: NoId<'scp'> & { readonly language?: 'full' }): AttachedStart<'scp'>
  scp(options: NoId<'scp'> & { readonly language: 'restricted' }): RestrictedScpStart
  /**
   * What is denied to everybody on the resources of an organization's accounts.
   * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html
   */
  rcp(options?: NoId<'rcp'>): RcpStart
  /**
   * Who may use a resource. Statements act on the resource itself unless `.on(…)` says otherwise. In the policies of keys and
   * secrets that is written `*`, as AWS does.
   * @throws {ArnwrightError} `policy/carrier`, and as `arn`
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_identity-vs-resource.html
   */
  resource<const Resource extends string, Checked = CheckCarrier<Resource, 'resource'>>(
    arn: Accept<Resource, Checked>,
    options?: ResourcePolicyOptions,
  ): ResourceStart<FactsOf<Resource> extends infer Facts extends ArnFacts ? Facts : ArnFacts>
  /**
   * Who may assume a role. If you pass the role's ARN, principals in another partition are refused.
   * @throws {ArnwrightError} `policy/carrier`, and as `arn`
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_terms-and-concepts.html
   */
  trust<const Role extends string = string, Checked = CheckCarrier<Role, 'trust'>>(
    role?: Accept<Role, Checked>,
    options?: WithoutId<'trust'>,
  ): TrustStart<PartitionOf<Role>>
  /** Reads a document. The same as {@link parsePolicy}, which needs no builders in the bundle. */
  readonly parse: typeof parsePolicy
}

/** Options as JavaScript callers may pass them. */
type Options = { readonly version?: unknown; readonly id?: unknown; readonly language?: unknown } | undefined

const versionOf = (options: Options): PolicyVersion => {
  const version = options?.version ?? '2012-10-17'
  return version === '2012-10-17' || version === '2008-10-17'
    ? version
    : refuse(refusal.policyVersion, 'version', version)
}

const start = (kind: PolicyKind, options: Options, restricted = false): LanguageBuilder => {
  if (options?.id !== undefined) refuse(refusal.idNotAllowed, 'id', options.id, { policy: policyNames[kind] })
  return new LanguageBuilder({ kind, version: versionOf(options), restricted })
}

/**
 * Builds IAM policies of every kind, as sentences that are judged by the catalog of AWS's actions. Services, actions,
 * condition keys and operators complete in the editor, and a resource that an action does not act on is refused. Each method
 * returns a new policy; `JSON.stringify` writes the document.
 *
 * @example
 * Policy.identity().allow('s3:GetObject').onLike('arn:aws:s3:::orders/*').where('s3:ExistingObjectTag/team', 'StringEquals', 'blue')
 * Policy.scp().deny('organizations:LeaveOrganization').on('*')
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
 */
export const Policy: PolicyFactory = {
  // One builder is behind all kinds; their interfaces show each method only where it makes sense. Options are read as `Options`,
  // whose fields are unknown until they are judged.
  identity: (options?: unknown) => start('identity', options as Options) as never,
  boundary: (options?: unknown) => start('boundary', options as Options) as never,
  session: (options?: unknown) => start('session', options as Options) as never,
  scp: (options?: unknown) => {
    const language = (options as Options)?.language ?? 'full'
    if (language !== 'full' && language !== 'restricted') {
      refuse(refusal.scpLanguage, 'language', language)
    }
    return start('scp', options as Options, language === 'restricted') as never
  },
  rcp: (options?: unknown) => start('rcp', options as Options) as never,
  resource: (arn: unknown, options?: unknown) => {
    const carrier = readCarrier('resource', arn, 'arn')
    const given = options as Options
    const own = ownResource(asString(arn, 'arn'), carrier)
    return new LanguageBuilder(
      {
        kind: 'resource',
        carrier,
        ...(own === undefined ? {} : { resource: own }),
        version: versionOf(given),
        ...(given?.id === undefined ? {} : { id: asString(given.id, 'id') }),
      },
      knownPartition(carrier),
    ) as never
  },
  trust: (role?: unknown, options?: unknown) => {
    const given = options as Options
    const facts = role === undefined ? undefined : readCarrier('trust', role, 'role')
    if (given?.id !== undefined) refuse(refusal.idNotAllowed, 'id', given.id, { policy: policyNames.trust })
    return new LanguageBuilder({ kind: 'trust', version: versionOf(given) }, facts && knownPartition(facts)) as never
  },
  parse: parsePolicy,
}
