import type { ArnFacts } from '../../arn/types/arn.js'
import type { Accept, AcceptEach } from '../../core/accept.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { ServiceShortName } from '../services.js'
import type { CheckEachAccount } from '../types/account.js'
import type { CheckTrustAction } from '../types/action-of-kind.js'
import type { CheckEachExternalId } from '../types/external-id.js'
import type { Narrow } from '../types/partition.js'
import type { CheckEachPrincipal } from '../types/principal-arn.js'
import type {
  CheckEachSamlProvider,
  CheckEachTenant,
  CheckEksProvider,
  CheckGithubProvider,
  CheckPlace,
  CheckWebProvider,
  HostOf,
  WantedOf,
} from '../types/providers.js'
import type { CheckService } from '../types/service-principal.js'
import type { Unlisted } from '../unlisted.js'
import type { FinishedPolicy, UnfinishedPolicy } from './finished.js'
import type { ServiceGuards, ServiceStatement } from './guards.js'
import type { NoResource } from './refused.js'
import type { Conditional } from './where.js'

/** The STS actions that a trust policy can allow besides the one that assumes the role. */
export interface SessionOptions<Next> {
  /**
   * Also lets them pass session tags (`sts:TagSession`).
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html#id_session-tags_permissions-required
   */
  withSessionTags(): Next
  /**
   * Also lets them set a source identity (`sts:SetSourceIdentity`).
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html
   */
  withSourceIdentity(): Next
}

/** An account: its ID, or the result of `Account(…)`. */
type AccountLike = string | { readonly id: string; readonly partition: string }

/** What a statement for a service of a trust policy is part of. */
export interface InTrust<Own extends string, Action extends string> extends ServiceStatement {
  readonly kind: 'trust'
  readonly of: ArnFacts<Own, string, string, string, string>
  readonly action: Action
  readonly placed: true
}

/** For whom a statement of a trust policy is. */
export interface Naming<Own extends string, Action extends string> extends NoResource {
  /**
   * Services. A guard has to follow: `.sourceArn(…)` or a similar method, or `.unguarded()`.
   *
   * @param names - short names such as `states` or `logs.us-east-1`, which complete in the editor; any other service in full,
   * such as `appfabric.amazonaws.com`
   * @throws {ArnwrightError} `policy/service-principal`, `policy/nothing-named`
   */
  service<const Name extends ServiceShortName | (string & {}), Checked = CheckService<Name>>(
    ...names: readonly Accept<Name, Checked>[]
  ): ServiceTrust<InTrust<Own, Action>, string, string>
  /**
   * Roles, users, role sessions or federated users.
   * @throws {ArnwrightError} `policy/principal-form`, `policy/other-partition`, `policy/nothing-named`, and as `arn`
   */
  principal<
    const Principals extends readonly string[],
    Checked extends readonly unknown[] = CheckEachPrincipal<Principals, Narrow<Own, Principals[0]>>,
  >(...principals: AcceptEach<Principals, Checked>): PrincipalTrust<Narrow<Own, Principals[0]>, Action>
  /**
   * Whole accounts; each decides which of its own principals may do so.
   *
   * @param accounts - account IDs, or the results of `Account(…)`
   * @throws {ArnwrightError} `arn/account-id`, `policy/other-partition`, `policy/nothing-named`
   */
  account<
    const Accounts extends readonly AccountLike[],
    Checked extends readonly unknown[] = CheckEachAccount<Accounts, Own>,
  >(...accounts: AcceptEach<Accounts, Checked>): PrincipalTrust<Own, Action>
}

/** Who may assume the role. Each call begins a statement. `Own` is the role's partition, if it is known. */
export interface Trusting<Own extends string> extends Naming<Own, 'sts:AssumeRole'> {
  /**
   * Lets users of a SAML provider assume the role, through the sign-in page of the partition (`SAML:aud`) unless `.audience(…)`
   * names others.
   *
   * @param providers - ARNs of SAML providers, such as `arn:aws:iam::111122223333:saml-provider/Corp`
   * @throws {ArnwrightError} `policy/identity-provider`, `policy/other-partition`, `policy/nothing-named`, and as `arn`
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_saml.html
   */
  saml<
    const Providers extends readonly string[],
    Checked extends readonly unknown[] = CheckEachSamlProvider<Providers, Narrow<Own, Providers[0]>>,
  >(...providers: AcceptEach<Providers, Checked>): SamlTrust<Narrow<Own, Providers[0]>>
  /**
   * Lets identities of an OpenID Connect provider assume the role. The audience of the tokens has to follow, and, for a
   * provider that many customers share, such as GitHub Actions, the subject.
   *
   * @param provider - the ARN of an OIDC provider, or `accounts.google.com`, `cognito-identity.amazonaws.com`,
   * `graph.facebook.com` or `www.amazon.com`
   * @throws {ArnwrightError} `policy/identity-provider`, `policy/other-partition`, and as `arn`
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html
   */
  webIdentity<const Provider extends string, Checked = CheckWebProvider<Provider, Own>>(
    provider: Accept<Provider, Checked>,
  ): WebIdentityTrust<Own, WantedOf<HostOf<Provider>>>
  /**
   * Lets workflows of one GitHub repository assume the role. The audience is `sts.amazonaws.com`; the subject is a branch, a
   * tag, an environment or pull requests, or, if it is left out, every workflow of the repository.
   *
   * @param repository - `owner/name`
   * @param subject - which of its workflows
   * @throws {ArnwrightError} `policy/identity-provider`, `policy/provider-place`, `policy/github-subject`
   * @see https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws
   */
  githubActions<
    const Provider extends string,
    const Repository extends string,
    ProviderChecked = CheckGithubProvider<Provider, Own>,
    RepositoryChecked = CheckPlace<Repository, `${string}/${string}`, 'repository', 'owner/name'>,
  >(
    provider: Accept<Provider, ProviderChecked>,
    repository: Accept<Repository, RepositoryChecked>,
    subject?: GithubSubject,
  ): FederatedTrust<Own, 'sts:AssumeRoleWithWebIdentity'>
  /**
   * Lets the pods of one Kubernetes service account assume the role, through the OIDC provider of their EKS cluster.
   *
   * @throws {ArnwrightError} `policy/identity-provider`, `policy/provider-place`
   * @see https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html
   */
  eksServiceAccount<
    const Provider extends string,
    const Namespace extends string,
    const Name extends string,
    ProviderChecked = CheckEksProvider<Provider, Own>,
    NamespaceChecked = CheckPlace<Namespace, string, 'namespace', 'the name of a namespace'>,
    NameChecked = CheckPlace<Name, string, 'serviceAccount', 'the name of a service account'>,
  >(
    provider: Accept<Provider, ProviderChecked>,
    namespace: Accept<Namespace, NamespaceChecked>,
    serviceAccount: Accept<Name, NameChecked>,
  ): FederatedTrust<Own, 'sts:AssumeRoleWithWebIdentity'>
  /**
   * Lets EKS Pod Identity assume the role, with the session tags that it sets. A guard has to follow, such as `.sourceArn(…)`
   * with the cluster's ARN, or `.unguarded()`.
   * @see https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html
   */
  eksPodIdentity(): ServiceTrust<InTrust<Own, 'sts:AssumeRole' | 'sts:TagSession'>, string, string>
  /**
   * Allows STS actions by name.
   * @throws {ArnwrightError} `policy/trust-action`, and as `allow` of an identity-based policy
   */
  allow<const Action extends string, Checked = CheckTrustAction<Action>>(
    ...actions: readonly (Accept<Action, Checked> | Unlisted)[]
  ): TrustWithoutPrincipal<Own, Action>
  /**
   * Denies STS actions, whatever else allows them.
   * @throws {ArnwrightError} `policy/trust-action`, and as `allow` of an identity-based policy
   */
  deny<const Action extends string, Checked = CheckTrustAction<Action>>(
    ...actions: readonly (Accept<Action, Checked> | Unlisted)[]
  ): TrustDenial<Own, Action>
}

/** Which workflows of a repository are meant. */
export type GithubSubject = OneOf<{
  readonly branch: string
  readonly tag: string
  readonly environment: string
  readonly pullRequests: true
}>

/** An object with exactly one of these keys; of a plain union the compiler would accept several. */
type OneOf<All> = {
  [Key in keyof All]: { readonly [Only in Key]: All[Only] } & { readonly [Other in Exclude<keyof All, Key>]?: never }
}[keyof All]

/** A statement of a trust policy that has actions and does not yet say for whom. */
export interface TrustWithoutPrincipal<Own extends string, Action extends string>
  extends Naming<Own, Action>,
    UnfinishedPolicy<Sentence<typeof refusal.statementNoPrincipal>> {}

/** A Deny in a trust policy that does not yet say for whom; services need no guard in it. */
export interface TrustDenial<Own extends string, Action extends string>
  extends Omit<Naming<Own, Action>, 'service' | 'anyone'>,
    UnfinishedPolicy<Sentence<typeof refusal.statementNoPrincipal>> {
  /**
   * Everybody, but for what `.where(…)` leaves out: principals of other organizations or networks.
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html
   */
  anyone(): TrustPolicy<Own, Action>
  /**
   * Services.
   * @throws {ArnwrightError} `policy/service-principal`, `policy/nothing-named`
   */
  service<const Name extends ServiceShortName | (string & {}), Checked = CheckService<Name>>(
    ...names: readonly Accept<Name, Checked>[]
  ): TrustPolicy<Own, Action>
}

/** A trust policy that does not name anybody yet. */
export interface TrustStart<Own extends string>
  extends Trusting<Own>,
    UnfinishedPolicy<Sentence<typeof refusal.trustEmpty>> {}

/** A trust policy whose last statement is complete. */
export interface TrustPolicy<Own extends string = string, Action extends string = string>
  extends Trusting<Own>,
    SessionOptions<TrustPolicy<Own, Action>>,
    FinishedPolicy,
    Conditional<Action, TrustPolicy<Own, Action>> {}

/** A statement for a service that has no guard yet. */
export interface ServiceTrust<In extends ServiceStatement, InArn extends string, Said extends string>
  extends ServiceGuards<In, InArn, Said, 'open'>,
    NoResource,
    SessionOptions<ServiceTrust<In, InArn, Said>>,
    UnfinishedPolicy<Sentence<typeof refusal.serviceUnguarded>> {
  /** Declares that the service may act on behalf of anybody: for services that send no source, such as `ec2`. */
  unguarded(): TrustPolicy<In['of']['partition'], In['action']>
}

/** A statement for a service that has a guard; more guards may follow. */
export interface GuardedTrust<In extends ServiceStatement, InArn extends string, Said extends string>
  extends ServiceGuards<In, InArn, Said, 'guarded'>,
    SessionOptions<GuardedTrust<In, InArn, Said>>,
    Trusting<In['of']['partition']>,
    FinishedPolicy {}

/** A statement for roles, users or accounts. */
export interface PrincipalTrust<Own extends string, Action extends string>
  extends Trusting<Own>,
    SessionOptions<PrincipalTrust<Own, Action>>,
    FinishedPolicy,
    Conditional<Action, PrincipalTrust<Own, Action>> {
  /**
   * Only with this external ID (`sts:ExternalId`). For a role that a Task assumes, it is the ARN of the state machine, which
   * Step Functions sends.
   *
   * @param id - 2 to 1,224 of the characters that AssumeRole accepts: letters, digits and `_+=,.@:/-`
   * @throws {ArnwrightError} `policy/external-id`, `policy/other-partition`, `policy/condition-twice`,
   * `policy/nothing-named`
   * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
   */
  externalId<const Ids extends readonly string[], Checked extends readonly unknown[] = CheckEachExternalId<Ids, Own>>(
    ...ids: AcceptEach<Ids, Checked>
  ): TrustPolicy<Own, Action>
}

/** A statement for an identity provider whose audience is known. */
export interface FederatedTrust<Own extends string, Action extends string>
  extends Trusting<Own>,
    SessionOptions<FederatedTrust<Own, Action>>,
    FinishedPolicy,
    Conditional<Action, FederatedTrust<Own, Action>> {}

/** A statement for a SAML provider. */
export interface SamlTrust<Own extends string> extends FederatedTrust<Own, 'sts:AssumeRoleWithSAML'> {
  /**
   * Only through these sign-in pages, instead of the partition's, such as those of Regions:
   * `https://eu-central-1.signin.aws.amazon.com/saml`.
   * @see https://docs.aws.amazon.com/general/latest/gr/signin-service.html
   */
  audience(...endpoints: readonly string[]): FederatedTrust<Own, 'sts:AssumeRoleWithSAML'>
}

/** A statement for an OIDC provider. `Wants` is what it still has to give. */
export interface WebIdentityTrust<Own extends string, Wants extends 'audience' | 'subject'>
  extends NoResource,
    UnfinishedPolicy<Sentence<typeof refusal.providerUnguarded>> {
  /** Only tokens for this audience (`…:aud`; for Amazon and Facebook `…:app_id`). */
  audience(...audiences: readonly string[]): Wants extends 'subject' ? WithoutSubject<Own> : WithAudience<Own>
  /**
   * Only tokens with these subjects (`…:sub`).
   * @throws {ArnwrightError} `policy/provider-place` for a wildcard
   */
  subject(...subjects: readonly string[]): WebIdentityTrust<Own, 'audience'>
  /**
   * Only tokens whose subject matches one of the patterns (`…:sub`).
   * @throws {ArnwrightError} `policy/provider-tenant` if subjects of other customers match, too
   */
  subjectLike<
    const Patterns extends readonly string[],
    Checked extends readonly unknown[] = CheckEachTenant<Patterns, Wants>,
  >(...patterns: AcceptEach<Patterns, Checked>): WebIdentityTrust<Own, 'audience'>
}

/** A statement for an OIDC provider that many customers share, which still has to name the subject. */
export interface WithoutSubject<Own extends string>
  extends NoResource,
    UnfinishedPolicy<Sentence<typeof refusal.providerUnguarded>> {
  /**
   * Only tokens with these subjects (`…:sub`).
   * @throws {ArnwrightError} `policy/provider-place` for a wildcard
   */
  subject(...subjects: readonly string[]): FederatedTrust<Own, 'sts:AssumeRoleWithWebIdentity'>
  /**
   * Only tokens whose subject matches one of the patterns (`…:sub`).
   * @throws {ArnwrightError} `policy/provider-tenant` if subjects of other customers match, too
   */
  subjectLike<
    const Patterns extends readonly string[],
    Checked extends readonly unknown[] = CheckEachTenant<Patterns, 'subject'>,
  >(...patterns: AcceptEach<Patterns, Checked>): FederatedTrust<Own, 'sts:AssumeRoleWithWebIdentity'>
}

/** A statement for an OIDC provider with its audience; the subject may follow. */
export interface WithAudience<Own extends string> extends FederatedTrust<Own, 'sts:AssumeRoleWithWebIdentity'> {
  /**
   * Only tokens with these subjects (`…:sub`).
   * @throws {ArnwrightError} `policy/provider-place` for a wildcard
   */
  subject(...subjects: readonly string[]): FederatedTrust<Own, 'sts:AssumeRoleWithWebIdentity'>
  /** Only tokens whose subject matches one of the patterns (`…:sub`). */
  subjectLike(...patterns: readonly string[]): FederatedTrust<Own, 'sts:AssumeRoleWithWebIdentity'>
}
