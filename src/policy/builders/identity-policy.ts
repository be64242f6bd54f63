import type { Accept, AcceptEach } from '../../core/accept.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { CheckAction, CheckEachOn, CheckEachOnLike } from '../types/check.js'
import type { FinishedPolicy, UnfinishedPolicy } from '../types/finished.js'
import type { Conditional } from './where.js'

/** Begins a statement of an identity policy. */
export interface Allowing {
  /**
   * Allows actions.
   * @param actions - `service:Action`; `*` and `?` may stand in the name
   * @throws {ArnwrightError} `policy/action-form`
   */
  allow<const Action extends string, Checked = CheckAction<Action>>(
    ...actions: readonly Accept<Action, Checked>[]
  ): WithoutResource
  /**
   * Denies actions, whatever else allows them.
   * @throws {ArnwrightError} `policy/action-form`
   */
  deny<const Action extends string, Checked = CheckAction<Action>>(
    ...actions: readonly Accept<Action, Checked>[]
  ): WithoutResource
}

/** An identity policy without a statement. */
export interface IdentityStart extends Allowing, UnfinishedPolicy<Sentence<typeof refusal.policyEmpty>> {}

/** A statement that does not say yet what its actions act on. */
export interface WithoutResource extends UnfinishedPolicy<Sentence<typeof refusal.statementNoResource>> {
  /**
   * On these resources, each named by its ARN.
   * @throws {ArnwrightError} `arn/wildcard`, and as `arn`
   */
  on<const Resources extends readonly string[], Checked extends readonly unknown[] = CheckEachOn<Resources, string>>(
    ...resources: AcceptEach<Resources, Checked>
  ): IdentityPolicy
  /**
   * On all resources that fit one of the patterns: `*` and `?` may stand in the Region, the account and the
   * resource, and policy variables such as `${aws:username}` in the resource.
   * @throws {ArnwrightError} as `parseArn`
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
   */
  onLike<
    const Resources extends readonly string[],
    Checked extends readonly unknown[] = CheckEachOnLike<Resources, string>,
  >(...patterns: AcceptEach<Resources, Checked>): IdentityPolicy
  /** On every resource: for actions that take none, and where everything is meant. */
  onAny(): IdentityPolicy
}

/** An identity policy whose last statement is complete. */
export interface IdentityPolicy extends Allowing, FinishedPolicy, Conditional<IdentityPolicy> {}
