import type { Accept, AcceptEach } from '../../core/accept.js'
import type { Narrow } from '../types/partition.js'
import type { CheckEachSourceArn, CheckSourceAccount, SourceAccountOf } from '../types/source.js'
import type { GuardedGrant, ServiceGrant } from './resource-policy.js'
import type { GuardedTrust, ServiceTrust } from './trust-policy.js'

/**
 * The guards against the confused deputy: conditions that say on whose behalf a service may act. `Own` is the policy's
 * partition, `InArn` the account in `aws:SourceArn`, `Said` the one in `aws:SourceAccount`; each is `string` if it is not
 * known.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html#cross-service-confused-deputy-prevention
 */
export interface ServiceGuards<
  Kind extends 'trust' | 'resource',
  Own extends string,
  InArn extends string,
  Said extends string,
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
    Checked extends readonly unknown[] = CheckEachSourceArn<Sources, Narrow<Own, Sources[0]>, Said>,
  >(...sources: AcceptEach<Sources, Checked>): AfterSourceArn<Kind, Own, SourceAccountOf<Sources[number]>, Said>
  /**
   * Only on behalf of resources in this account (`aws:SourceAccount`): 12 digits.
   * @throws {ArnwrightError} `policy/source-account-differs`, `policy/condition-twice`, `arn/account-id`
   */
  sourceAccount<const Id extends string, Checked = CheckSourceAccount<Id, InArn>>(
    id: Accept<Id, Checked>,
  ): Stages<Own, InArn, Id>[Kind]['guarded']
  /**
   * Only on behalf of accounts in these organizations (`aws:SourceOrgID`), such as `o-a1b2c3d4e5`.
   * @throws {ArnwrightError} `policy/condition-value`, `policy/condition-twice`, `policy/nothing-named`
   */
  sourceOrgId(...ids: readonly string[]): Stages<Own, InArn, Said>[Kind]['guarded']
  /**
   * Only on behalf of accounts below these organization paths (`aws:SourceOrgPaths`), such as
   * `o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*`.
   * @throws {ArnwrightError} `policy/condition-value`, `policy/condition-twice`, `policy/nothing-named`
   */
  sourceOrgPaths(...paths: readonly string[]): Stages<Own, InArn, Said>[Kind]['guarded']
}

/** What a statement for a service is part of, before and after its guard, in each kind of policy. */
interface Stages<Own extends string, InArn extends string, Said extends string> {
  trust: { open: ServiceTrust<Own, InArn, Said>; guarded: GuardedTrust<Own, InArn, Said> }
  resource: { open: ServiceGrant<Own, InArn, Said>; guarded: GuardedGrant<Own, InArn, Said> }
}

// A source ARN without an account does not say on whose behalf the service acts: the account has to follow.
type AfterSourceArn<
  Kind extends 'trust' | 'resource',
  Own extends string,
  InArn extends string,
  Said extends string,
> = '*' extends InArn
  ? string extends InArn
    ? Stages<Own, InArn, Said>[Kind]['guarded']
    : string extends Said
      ? Stages<Own, string, Said>[Kind]['open']
      : Stages<Own, string, Said>[Kind]['guarded']
  : Stages<Own, InArn, Said>[Kind]['guarded']
