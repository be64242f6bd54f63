import type { ArnFacts } from '../../arn/types/arn.js'
import type { CheckConditionKey, KeyLetter } from '../../catalog/types/condition-keys.js'
import type { Accept, AcceptEach } from '../../core/accept.js'
import type { IsGuard, ValueOf } from '../builders/where.js'
import type { OneOrMany } from '../document.js'
import type { CheckConditionValues } from '../types/condition-values.js'
import type { CheckOperator } from '../types/operators-for.js'
import type { Narrow } from '../types/partition.js'
import type { CheckEachSourceArn, CheckSourceAccount, SourceAccountOf } from '../types/source.js'
import type { Unlisted } from '../unlisted.js'
import type { PolicyVariable } from '../variable.js'
import type { GuardedStage, ServiceGrant } from './resource-policy.js'
import type { GuardedTrust, ServiceTrust } from './trust-policy.js'

/** What a statement for a service is part of. `of` describes the resource of the policy, or the partition of a trust policy. */
export interface ServiceStatement {
  readonly kind: 'trust' | 'resource'
  readonly of: ArnFacts
  readonly action: string
  /** Whether it has named what it acts on. */
  readonly placed: boolean
}

/**
 * The guards against the confused deputy: conditions that say on whose behalf a service may act. `InArn` is the account in
 * `aws:SourceArn`, `Said` the one in `aws:SourceAccount`; each is `string` if it is not known.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html#cross-service-confused-deputy-prevention
 */
export interface ServiceGuards<
  In extends ServiceStatement,
  InArn extends string,
  Said extends string,
  Now extends 'open' | 'guarded',
> {
  /**
   * Only on behalf of these resources (`aws:SourceArn`). A full ARN is the strongest guard; parts that are not known may be
   * `*`. An ARN without an account needs `.sourceAccount(…)` as well.
   *
   * @throws {ArnwrightError} `policy/source-account-differs`, `policy/other-partition`, `policy/condition-twice`,
   * `policy/nothing-named`, and as `parseArn`
   */
  sourceArn<
    const Sources extends readonly string[],
    Checked extends readonly unknown[] = CheckEachSourceArn<Sources, Narrow<In['of']['partition'], Sources[0]>, Said>,
  >(
    ...sources: AcceptEach<Sources, Checked>
  ): '*' extends SourceAccountOf<Sources[number]>
    ? string extends SourceAccountOf<Sources[number]>
      ? Stage<In, string, Said, 'guarded'>
      : string extends Said
        ? Stage<In, string, Said, Now>
        : Stage<In, string, Said, 'guarded'>
    : Stage<In, SourceAccountOf<Sources[number]>, Said, 'guarded'>
  /**
   * Only on behalf of resources in this account (`aws:SourceAccount`): 12 digits.
   * @throws {ArnwrightError} `policy/source-account-differs`, `arn/account-id`, `policy/condition-twice`
   */
  sourceAccount<const Id extends string, Checked = CheckSourceAccount<Id, InArn>>(
    id: Accept<Id, Checked>,
  ): Stage<In, InArn, Id, 'guarded'>
  /**
   * Only on behalf of accounts in these organizations (`aws:SourceOrgID`), such as `o-a1b2c3d4e5`.
   * @throws {ArnwrightError} `policy/condition-value`, `policy/condition-twice`, `policy/nothing-named`
   */
  sourceOrgId(...ids: readonly string[]): Stage<In, InArn, Said, 'guarded'>
  /**
   * Only on behalf of accounts below these organization paths (`aws:SourceOrgPaths`), such as
   * `o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*`.
   * @throws {ArnwrightError} `policy/condition-value`, `policy/condition-twice`, `policy/nothing-named`
   */
  sourceOrgPaths(...paths: readonly string[]): Stage<In, InArn, Said, 'guarded'>
  /**
   * Adds a condition that must hold as well. One that says on whose behalf the service acts is a guard.
   *
   * @throws {ArnwrightError} as `where` of other statements
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
   */
  where<
    const Key extends string,
    const Operator extends string,
    const Value extends OneOrMany<ValueOf<Operator>>,
    KeyChecked = CheckConditionKey<In['action'], Key, Operator>,
    OperatorChecked = CheckOperator<KeyLetter<In['action'], Key>, Key, Operator>,
    ValueChecked = CheckConditionValues<Operator, Key, Value>,
  >(
    key: Accept<Key, KeyChecked> | Unlisted,
    operator: Accept<Operator, OperatorChecked>,
    value: Accept<Value, ValueChecked>,
    ...more: readonly (Accept<Value, ValueChecked> | PolicyVariable)[]
  ): Stage<In, InArn, Said, IsGuard<Key, Operator> extends true ? 'guarded' : Now>
  /**
   * Sets the statement's ID (`Sid`).
   * @throws {ArnwrightError} `policy/sid-form`
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html
   */
  sid(id: string): Stage<In, InArn, Said, Now>
}

/** A statement for a service, before and after its guard, in each kind of policy. */
export type Stage<
  In extends ServiceStatement,
  InArn extends string,
  Said extends string,
  Now extends 'open' | 'guarded',
> = {
  trust: { open: ServiceTrust<In, InArn, Said>; guarded: GuardedTrust<In, InArn, Said> }
  resource: { open: ServiceGrant<In, InArn, Said>; guarded: GuardedStage<In, InArn, Said> }
}[In['kind']][Now]
