import type { Accept, AcceptEach } from '../../core/accept.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { ServiceShortName } from '../services.js'
import type { CheckEachAccount } from '../types/account.js'
import type { CheckEachExternalId } from '../types/external-id.js'
import type { FinishedPolicy, UnfinishedPolicy } from '../types/finished.js'
import type { Narrow } from '../types/partition.js'
import type { CheckEachPrincipal } from '../types/principal-arn.js'
import type { CheckService } from '../types/service-principal.js'
import type { ServiceGuards } from './guards.js'
import type { Conditional } from './where.js'

/** Who may assume the role. Each call begins a statement. `Own` is the role's partition, if it is known. */
export interface Trusting<Own extends string> {
  /**
   * Lets services assume the role. A guard has to follow: `.sourceArn(…)` or a similar method, or `.unguarded()`.
   *
   * @param names - short names such as `states` or `logs.us-east-1`, which complete in the editor; any other service in full,
   * such as `appfabric.amazonaws.com`
   * @throws {ArnwrightError} `policy/service-principal`, `policy/nothing-named`
   */
  service<const Name extends ServiceShortName | (string & {}), Checked = CheckService<Name>>(
    ...names: readonly Accept<Name, Checked>[]
  ): ServiceTrust<Own, string, string>
  /**
   * Lets roles, users or role sessions assume the role.
   * @throws {ArnwrightError} `policy/principal-form`, `policy/other-partition`, `policy/nothing-named`, and as `arn`
   */
  principal<
    const Principals extends readonly string[],
    Checked extends readonly unknown[] = CheckEachPrincipal<Principals, Narrow<Own, Principals[0]>>,
  >(...principals: AcceptEach<Principals, Checked>): PrincipalTrust<Narrow<Own, Principals[0]>>
  /**
   * Lets whole accounts assume the role; each decides which of its own principals may do so.
   *
   * @param accounts - account IDs, or the results of `Account(…)`
   * @throws {ArnwrightError} `arn/account-id`, `policy/other-partition`, `policy/nothing-named`
   */
  account<
    const Accounts extends readonly (string | { readonly id: string; readonly partition: string })[],
    Checked extends readonly unknown[] = CheckEachAccount<Accounts, Own>,
  >(...accounts: AcceptEach<Accounts, Checked>): PrincipalTrust<Own>
}

/** A trust policy that does not name anybody yet. */
export interface TrustStart<Own extends string>
  extends Trusting<Own>,
    UnfinishedPolicy<Sentence<typeof refusal.trustEmpty>> {}

/** A trust policy whose last statement is complete. */
export interface TrustPolicy<Own extends string = string>
  extends Trusting<Own>,
    FinishedPolicy,
    Conditional<TrustPolicy<Own>> {}

/** A statement for a service that has no guard yet. */
export interface ServiceTrust<Own extends string, InArn extends string, Said extends string>
  extends ServiceGuards<'trust', Own, InArn, Said>,
    Conditional<ServiceTrust<Own, InArn, Said>, GuardedTrust<Own, InArn, Said>>,
    UnfinishedPolicy<Sentence<typeof refusal.serviceUnguarded>> {
  /** Declares that the service may act on behalf of anybody: for services that send no source, such as `ec2`. */
  unguarded(): TrustPolicy<Own>
}

/** A statement for a service that has a guard; more guards may follow. */
export interface GuardedTrust<Own extends string, InArn extends string, Said extends string>
  extends ServiceGuards<'trust', Own, InArn, Said>,
    Trusting<Own>,
    FinishedPolicy,
    Conditional<GuardedTrust<Own, InArn, Said>> {}

/** A statement for roles, users or accounts. */
export interface PrincipalTrust<Own extends string>
  extends Trusting<Own>,
    FinishedPolicy,
    Conditional<PrincipalTrust<Own>> {
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
  ): TrustPolicy<Own>
}
