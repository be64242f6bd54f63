import type { Accept, AcceptEach } from '../../core/accept.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { ServiceShortName } from '../services.js'
import type { CheckEachAccount } from '../types/account.js'
import type { CheckAction } from '../types/action-form.js'
import type { FinishedPolicy, UnfinishedPolicy } from '../types/finished.js'
import type { CheckEachPrincipal } from '../types/principal-arn.js'
import type { CheckEachOn, CheckEachOnLike } from '../types/resource.js'
import type { CheckService } from '../types/service-principal.js'
import type { ServiceGuards } from './guards.js'
import type { Conditional } from './where.js'

/** Begins a statement of a resource-based policy. `Own` is the resource's partition. */
export interface Granting<Own extends string> {
  /**
   * Allows actions on the policy's resource.
   * @throws {ArnwrightError} `policy/action-form`, `policy/nothing-named`
   */
  allow<const Action extends string, Checked = CheckAction<Action>>(
    ...actions: readonly Accept<Action, Checked>[]
  ): WithoutPrincipal<Own, ServiceGrant<Own, string, string>>
  /**
   * Denies actions on the policy's resource, whatever else allows them.
   * @throws {ArnwrightError} `policy/action-form`, `policy/nothing-named`
   */
  deny<const Action extends string, Checked = CheckAction<Action>>(
    ...actions: readonly Accept<Action, Checked>[]
  ): WithoutPrincipal<Own, ResourcePolicy<Own>>
}

/** A resource-based policy without a statement. */
export interface ResourceStart<Own extends string>
  extends Granting<Own>,
    UnfinishedPolicy<Sentence<typeof refusal.policyEmpty>> {}

/** A statement that does not yet say to whom it applies. `ForService` is what it becomes for a service. */
export interface WithoutPrincipal<Own extends string, ForService>
  extends UnfinishedPolicy<Sentence<typeof refusal.statementNoPrincipal>> {
  /**
   * To roles, users or role sessions in the resource's partition.
   * @throws {ArnwrightError} `policy/principal-form`, `policy/other-partition`, `policy/nothing-named`,
   * `policy/principal-twice`, and as `arn`
   */
  principal<
    const Principals extends readonly string[],
    Checked extends readonly unknown[] = CheckEachPrincipal<Principals, Own>,
  >(...principals: AcceptEach<Principals, Checked>): ResourcePolicy<Own>
  /**
   * To whole accounts, which decide which of their own principals may use it.
   * @throws {ArnwrightError} `arn/account-id`, `policy/other-partition`, `policy/nothing-named`, `policy/principal-twice`
   */
  account<
    const Accounts extends readonly (string | { readonly id: string; readonly partition: string })[],
    Checked extends readonly unknown[] = CheckEachAccount<Accounts, Own>,
  >(...accounts: AcceptEach<Accounts, Checked>): ResourcePolicy<Own>
  /**
   * To services. If something is allowed, a guard has to follow: `.sourceArn(…)` or a similar method, or `.unguarded()`.
   * @throws {ArnwrightError} `policy/service-principal`, `policy/nothing-named`, `policy/principal-twice`
   */
  service<const Name extends ServiceShortName | (string & {}), Checked = CheckService<Name>>(
    ...names: readonly Accept<Name, Checked>[]
  ): ForService
  /** To everybody, including anonymous callers. Narrow it with `.where(…)`. */
  anyone(): ResourcePolicy<Own>
}

/** What a statement acts on if it is not the policy's own resource, such as the objects in a bucket. */
export interface OnResources<Own extends string, Next> {
  /**
   * On these resources instead of the policy's own.
   * @throws {ArnwrightError} `arn/wildcard`, `policy/other-partition`, `policy/nothing-named`, and as `arn`
   */
  on<const Resources extends readonly string[], Checked extends readonly unknown[] = CheckEachOn<Resources, Own>>(
    ...resources: AcceptEach<Resources, Checked>
  ): Next
  /**
   * On all resources that match one of the patterns, instead of the policy's own.
   * @throws {ArnwrightError} `policy/other-partition`, `policy/nothing-named`, and as `parseArn`
   */
  onLike<
    const Resources extends readonly string[],
    Checked extends readonly unknown[] = CheckEachOnLike<Resources, Own>,
  >(...patterns: AcceptEach<Resources, Checked>): Next
}

/** A resource-based policy whose last statement is complete. */
export interface ResourcePolicy<Own extends string = string>
  extends Granting<Own>,
    OnResources<Own, ResourcePolicy<Own>>,
    FinishedPolicy,
    Conditional<ResourcePolicy<Own>> {}

/** A statement for a service that has no guard yet. */
export interface ServiceGrant<Own extends string, InArn extends string, Said extends string>
  extends ServiceGuards<'resource', Own, InArn, Said>,
    OnResources<Own, ServiceGrant<Own, InArn, Said>>,
    Conditional<ServiceGrant<Own, InArn, Said>, GuardedGrant<Own, InArn, Said>>,
    UnfinishedPolicy<Sentence<typeof refusal.serviceUnguarded>> {
  /** Declares that the service may act on behalf of anybody. */
  unguarded(): ResourcePolicy<Own>
}

/** A statement for a service that has a guard; more guards may follow. */
export interface GuardedGrant<Own extends string, InArn extends string, Said extends string>
  extends ServiceGuards<'resource', Own, InArn, Said>,
    Granting<Own>,
    OnResources<Own, GuardedGrant<Own, InArn, Said>>,
    FinishedPolicy,
    Conditional<GuardedGrant<Own, InArn, Said>> {}
