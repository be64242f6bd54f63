import type { ArnFacts } from '../../arn/types/arn.js'
import type { Accept, AcceptEach } from '../../core/accept.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { Effect } from '../document.js'
import type { policyNames } from '../policy-names.js'
import type { ServiceShortName } from '../services.js'
import type { CheckEachAccount } from '../types/account.js'
import type { CheckOwnAction } from '../types/action-of-kind.js'
import type { CheckEachPrincipal } from '../types/principal-arn.js'
import type { CheckService } from '../types/service-principal.js'
import type { CheckEachOwn, CheckEachOwnLike, MisplacedFault } from '../types/targets.js'
import type { Unlisted } from '../unlisted.js'
import type { Carrier } from './carriers.js'
import type { FinishedPolicy, UnfinishedPolicy } from './finished.js'
import type { ServiceGuards, ServiceStatement } from './guards.js'
import type { Conditional } from './where.js'

/** Begins a statement of a resource-based policy. `Of` describes the resource that carries it. */
export interface Granting<Of extends ArnFacts> {
  /**
   * Allows actions on the policy's resource.
   * @throws {ArnwrightError} `policy/action-of-other-service`, and as `allow` of an identity policy
   */
  allow<const Action extends string, Checked = CheckOwnAction<Action, Of>>(
    ...actions: readonly (Accept<Action, Checked> | Unlisted)[]
  ): WithoutPrincipal<Of, 'Allow', Action>
  /**
   * Denies actions on the policy's resource, whatever else allows them.
   * @throws {ArnwrightError} as `allow`
   */
  deny<const Action extends string, Checked = CheckOwnAction<Action, Of>>(
    ...actions: readonly (Accept<Action, Checked> | Unlisted)[]
  ): WithoutPrincipal<Of, 'Deny', Action>
  /**
   * Allows every action except these (`NotAction`).
   * @throws {ArnwrightError} as `allow`
   */
  allowNotAction<const Action extends string, Checked = CheckOwnAction<Action, Of>>(
    ...actions: readonly (Accept<Action, Checked> | Unlisted)[]
  ): WithoutPrincipal<Of, 'Allow', '*'>
  /**
   * Denies every action except these (`NotAction`).
   * @throws {ArnwrightError} as `allow`
   */
  denyNotAction<const Action extends string, Checked = CheckOwnAction<Action, Of>>(
    ...actions: readonly (Accept<Action, Checked> | Unlisted)[]
  ): WithoutPrincipal<Of, 'Deny', '*'>
}

/** A resource-based policy without a statement. */
export interface ResourceStart<Of extends ArnFacts>
  extends Granting<Of>,
    UnfinishedPolicy<Sentence<typeof refusal.policyEmpty>> {}

/** An account: its ID, or the result of `Account(…)`. */
type AccountLike = string | { readonly id: string; readonly partition: string }

/** A statement that does not yet say to whom it applies. */
export interface WithoutPrincipal<Of extends ArnFacts, Does extends Effect, Action extends string>
  extends UnfinishedPolicy<Sentence<typeof refusal.statementNoPrincipal>> {
  /** @deprecated Name the principal first. */
  on(this: Sentence<typeof refusal.statementNoPrincipal>, ...refused: readonly unknown[]): never
  /** @deprecated Name the principal first. */
  onLike(this: Sentence<typeof refusal.statementNoPrincipal>, ...refused: readonly unknown[]): never
  /** @deprecated Name the principal first. */
  onAny(this: Sentence<typeof refusal.statementNoPrincipal>): never
  /** @deprecated Name the principal first. */
  notOn(this: Sentence<typeof refusal.statementNoPrincipal>, ...refused: readonly unknown[]): never
  /** @deprecated Name the principal first. */
  notOnLike(this: Sentence<typeof refusal.statementNoPrincipal>, ...refused: readonly unknown[]): never
  /**
   * To roles, users, role sessions or federated users in the resource's partition; in a bucket policy also to a CloudFront
   * origin access identity.
   * @throws {ArnwrightError} `policy/principal-form`, `policy/other-partition`, `policy/nothing-named`,
   * `policy/principal-twice`, and as `arn`
   */
  principal<
    const Principals extends readonly string[],
    Checked extends readonly unknown[] = CheckEachPrincipal<Principals, Of['partition'], Of['service']>,
  >(...principals: AcceptEach<Principals, Checked>): Granted<Of, Action>
  /**
   * To whole accounts, which decide which of their own principals may use it.
   * @throws {ArnwrightError} `arn/account-id`, `policy/other-partition`, `policy/nothing-named`, `policy/principal-twice`
   */
  account<
    const Accounts extends readonly AccountLike[],
    Checked extends readonly unknown[] = CheckEachAccount<Accounts, Of['partition']>,
  >(...accounts: AcceptEach<Accounts, Checked>): Granted<Of, Action>
  /**
   * To services. If actions are allowed, a guard has to follow: `.sourceArn(…)` or a similar method, or `.unguarded()`.
   * @throws {ArnwrightError} `policy/service-principal`, `policy/nothing-named`, `policy/principal-twice`
   */
  service<const Name extends ServiceShortName | (string & {}), Checked = CheckService<Name>>(
    ...names: readonly Accept<Name, Checked>[]
  ): Does extends 'Deny'
    ? Granted<Of, Action>
    : ServiceGrant<{ kind: 'resource'; of: Of; action: Action; placed: false }, string, string>
  /** To everybody, including anonymous callers. Narrow it with `.where(…)`. */
  anyone(): Granted<Of, Action>
  /**
   * To accounts by their canonical user IDs, in policies of S3.
   * @throws {ArnwrightError} `policy/canonical-user`, `policy/canonical-user-elsewhere`, `policy/nothing-named`,
   * `policy/principal-twice`
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/finding-canonical-user-id.html
   */
  canonicalUser(
    this: string extends Of['service']
      ? unknown
      : Of['service'] extends 's3'
        ? unknown
        : Sentence<typeof refusal.canonicalUserElsewhere, { service: Of['service'] }>,
    ...ids: readonly string[]
  ): Granted<Of, Action>
  /**
   * To everybody except these (`NotPrincipal`), in a Deny. The roots of their accounts, and for a session its role, are added
   * to the list: otherwise they would be denied all the same.
   * @throws {ArnwrightError} `policy/not-principal-not-allowed`, and as `principal`
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
   */
  notPrincipal<
    const Principals extends readonly string[],
    Checked extends readonly unknown[] = CheckEachPrincipal<Principals, Of['partition']>,
  >(
    this: Does extends 'Deny'
      ? unknown
      : Sentence<typeof refusal.notPrincipalNotAllowed, { policy: `an Allow of ${(typeof policyNames)['resource']}` }>,
    ...principals: AcceptEach<Principals, Checked>
  ): Granted<Of, Action>
}

/**
 * A statement that has a principal. It is complete if its actions act on the policy's own resource; otherwise it still has to
 * name another.
 */
export type Granted<Of extends ArnFacts, Action extends string> = [MisplacedFault<Action, Of>] extends [never]
  ? ResourcePolicy<Of, Action>
  : MisplacedGrant<Of, Action>

/** What a statement acts on if it is not the policy's own resource, such as the objects in a bucket. */
interface OnResources<Of extends ArnFacts, Action extends string, Next> {
  /**
   * On these parts of the resource instead of the whole.
   * @throws {ArnwrightError} `policy/resource-of-other-service`, `catalog/action-resource`, `arn/wildcard`,
   * `policy/nothing-named`, `policy/other-partition`, and as `arn`
   */
  on<
    const Resources extends readonly string[],
    Checked extends readonly unknown[] = CheckEachOwn<Resources, Of, Action>,
  >(...resources: AcceptEach<Resources, Checked>): Next
  /**
   * On all parts of the resource that match one of the patterns, instead of the whole.
   * @throws {ArnwrightError} as `on`, with wildcards
   */
  onLike<
    const Resources extends readonly string[],
    Checked extends readonly unknown[] = CheckEachOwnLike<Resources, Of, Action>,
  >(...patterns: AcceptEach<Resources, Checked>): Next
  /**
   * On everything, for services that want `*` in their policies. For a queue, topic, key, function, secret, event bus or
   * bucket leave it out: a statement that names nothing means the resource that carries the policy.
   * @throws {ArnwrightError} `policy/everything-of-own`
   */
  onAny(this: string extends Of['service'] ? unknown : EverythingOfOwn<Of>): Next
  /** On every resource except these (`NotResource`). */
  notOn<
    const Resources extends readonly string[],
    Checked extends readonly unknown[] = CheckEachOwn<Resources, Of, '*'>,
  >(...resources: AcceptEach<Resources, Checked>): Next
  /** On every resource except those that match one of the patterns (`NotResource`). */
  notOnLike<
    const Resources extends readonly string[],
    Checked extends readonly unknown[] = CheckEachOwnLike<Resources, Of, '*'>,
  >(...patterns: AcceptEach<Resources, Checked>): Next
}

type EverythingOfOwn<Of extends ArnFacts> = Of['service'] extends Carrier
  ? Sentence<typeof refusal.everythingOfOwn>
  : unknown

/** A statement whose actions do not act on the policy's own resource, so `.on(…)` or `.onLike(…)` has to follow. */
export interface MisplacedGrant<Of extends ArnFacts, Action extends string>
  extends OnResources<Of, Action, ResourcePolicy<Of, Action>>,
    Conditional<Action, MisplacedGrant<Of, Action>>,
    UnfinishedPolicy<MisplacedFault<Action, Of>> {}

/** A resource-based policy whose last statement is complete. */
export interface ResourcePolicy<Of extends ArnFacts = ArnFacts, Action extends string = string>
  extends Granting<Of>,
    OnResources<Of, Action, ResourcePolicy<Of, Action>>,
    FinishedPolicy,
    Conditional<Action, ResourcePolicy<Of, Action>> {}

/** A statement for a service that has no guard yet. */
export interface ServiceGrant<In extends ServiceStatement, InArn extends string, Said extends string>
  extends ServiceGuards<In, InArn, Said, 'open'>,
    OnResources<In['of'], In['action'], ServiceGrant<Placed<In>, InArn, Said>>,
    UnfinishedPolicy<Sentence<typeof refusal.serviceUnguarded>> {
  /** Declares that the service may act on behalf of anybody. */
  unguarded(): In['placed'] extends true ? ResourcePolicy<In['of'], In['action']> : Granted<In['of'], In['action']>
}

/** A statement that has named what it acts on. */
export interface Placed<In extends ServiceStatement> {
  readonly kind: In['kind']
  readonly of: In['of']
  readonly action: In['action']
  readonly placed: true
}

/** A statement for a service that has a guard: complete as {@link Granted} is, or if it has named what it acts on. */
export type GuardedStage<
  In extends ServiceStatement,
  InArn extends string,
  Said extends string,
> = In['placed'] extends true
  ? GuardedGrant<In, InArn, Said>
  : [MisplacedFault<In['action'], In['of']>] extends [never]
    ? GuardedGrant<In, InArn, Said>
    : MisplacedGuardedGrant<In, InArn, Said>

/** A statement for a service that has a guard; more guards may follow. */
export interface GuardedGrant<In extends ServiceStatement, InArn extends string, Said extends string>
  extends ServiceGuards<In, InArn, Said, 'guarded'>,
    Granting<In['of']>,
    OnResources<In['of'], In['action'], GuardedGrant<In, InArn, Said>>,
    FinishedPolicy {}

/** The same, whose actions do not act on the policy's own resource. */
export interface MisplacedGuardedGrant<In extends ServiceStatement, InArn extends string, Said extends string>
  extends ServiceGuards<In, InArn, Said, 'guarded'>,
    OnResources<In['of'], In['action'], GuardedGrant<Placed<In>, InArn, Said>>,
    UnfinishedPolicy<MisplacedFault<In['action'], In['of']>> {}
