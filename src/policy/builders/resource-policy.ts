import type { Accept } from '../../core/accept.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { ServiceShortName } from '../services.js'
import type { CheckAccount, CheckAction, CheckOn, CheckOnLike, CheckPrincipal, CheckService } from '../types/check.js'
import type { FinishedPolicy, UnfinishedPolicy } from '../types/finished.js'
import type { Guards } from './guards.js'
import type { Conditional } from './where.js'

/** Begins a statement of a resource-based policy. `Own` is the partition of the resource. */
export interface Granting<Own extends string> {
  /**
   * Allows actions on the policy's resource.
   * @throws {ArnwrightError} `policy/action-form`
   */
  allow<const Action extends string, Checked = CheckAction<Action>>(
    ...actions: readonly Accept<Action, Checked>[]
  ): WithoutPrincipal<Own>
  /**
   * Denies actions on the policy's resource, whatever else allows them.
   * @throws {ArnwrightError} `policy/action-form`
   */
  deny<const Action extends string, Checked = CheckAction<Action>>(
    ...actions: readonly Accept<Action, Checked>[]
  ): WithoutPrincipal<Own>
}

/** A resource-based policy without a statement. */
export interface ResourceStart<Own extends string>
  extends Granting<Own>,
    UnfinishedPolicy<Sentence<typeof refusal.policyEmpty>> {}

/** A statement that does not say yet to whom it applies. */
export interface WithoutPrincipal<Own extends string>
  extends UnfinishedPolicy<Sentence<typeof refusal.statementNoPrincipal>> {
  /**
   * To roles, users or role sessions of the resource's partition.
   * @throws {ArnwrightError} `policy/principal-form`, `policy/other-partition`, and as `arn`
   */
  principal<const Principal extends string, Checked = CheckPrincipal<Principal, Own>>(
    ...principals: readonly Accept<Principal, Checked>[]
  ): ResourcePolicy<Own>
  /**
   * To whole accounts, as far as they permit it to their own principals.
   * @throws {ArnwrightError} `arn/account-id`, `policy/other-partition`
   */
  account<
    const One extends string | { readonly id: string; readonly partition: string },
    Checked = CheckAccount<One, Own>,
  >(...accounts: readonly Accept<One, Checked>[]): ResourcePolicy<Own>
  /**
   * To services. A guard has to follow, `.sourceArn(…)` or one of its kind, or `.unguarded()`.
   * @throws {ArnwrightError} `policy/service-unknown`
   */
  service<const Name extends ServiceShortName | (string & {}), Checked = CheckService<Name>>(
    ...names: readonly Accept<Name, Checked>[]
  ): ServiceGrant<Own, string, string>
  /** To everybody, anonymous callers included; narrow it with `.where(…)`. */
  anyone(): ResourcePolicy<Own>
}

/** What a statement acts on where it is not the policy's own resource, such as the objects of a bucket. */
export interface OnResources<Own extends string, Next> {
  /**
   * On these resources and not on the policy's own.
   * @throws {ArnwrightError} `arn/wildcard`, `policy/other-partition`, and as `arn`
   */
  on<const Resource extends string, Checked = CheckOn<Resource, Own>>(
    ...resources: readonly Accept<Resource, Checked>[]
  ): Next
  /**
   * On all resources that fit one of the patterns, and not on the policy's own.
   * @throws {ArnwrightError} `policy/other-partition`, and as `parseArn`
   */
  onLike<const Resource extends string, Checked = CheckOnLike<Resource, Own>>(
    ...patterns: readonly Accept<Resource, Checked>[]
  ): Next
}

/** A resource-based policy whose last statement is complete. */
export interface ResourcePolicy<Own extends string = string>
  extends Granting<Own>,
    OnResources<Own, ResourcePolicy<Own>>,
    FinishedPolicy,
    Conditional<ResourcePolicy<Own>> {}

/** A statement for a service, before its guard. */
export interface ServiceGrant<Own extends string, InArn extends string, Said extends string>
  extends Guards<'resource', Own, InArn, Said>,
    OnResources<Own, ServiceGrant<Own, InArn, Said>>,
    Conditional<ServiceGrant<Own, InArn, Said>>,
    UnfinishedPolicy<Sentence<typeof refusal.serviceUnguarded>> {
  /** Says that the service may act for anybody. */
  unguarded(): ResourcePolicy<Own>
}

/** A statement for a service with a guard; more may follow. */
export interface GuardedGrant<Own extends string, InArn extends string, Said extends string>
  extends Guards<'resource', Own, InArn, Said>,
    Granting<Own>,
    OnResources<Own, GuardedGrant<Own, InArn, Said>>,
    FinishedPolicy,
    Conditional<GuardedGrant<Own, InArn, Said>> {}
