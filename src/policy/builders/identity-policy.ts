import type { Accept, AcceptEach } from '../../core/accept.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { CheckAction } from '../types/action-form.js'
import type { FinishedPolicy, UnfinishedPolicy } from '../types/finished.js'
import type { CheckEachOn, CheckEachOnLike } from '../types/resource.js'
import type { Conditional } from './where.js'

/** Begins a statement of an identity policy. */
export interface Allowing {
  /**
   * Allows actions.
   * @param actions - `service:Action`; the name may contain `*` and `?`
   * @throws {ArnwrightError} `policy/action-form`, `policy/nothing-named`
   */
  allow<const Action extends string, Checked = CheckAction<Action>>(
    ...actions: readonly Accept<Action, Checked>[]
  ): WithoutResource
  /**
   * Denies actions, whatever else allows them.
   * @throws {ArnwrightError} `policy/action-form`, `policy/nothing-named`
   */
  deny<const Action extends string, Checked = CheckAction<Action>>(
    ...actions: readonly Accept<Action, Checked>[]
  ): WithoutResource
}

/** An identity-based policy without a statement. */
export interface IdentityStart extends Allowing, UnfinishedPolicy<Sentence<typeof refusal.policyEmpty>> {}

/** A statement that does not yet say what its actions act on. */
export interface WithoutResource extends UnfinishedPolicy<Sentence<typeof refusal.statementNoResource>> {
  /**
   * On these resources, each named by its ARN.
   * @throws {ArnwrightError} `arn/wildcard`, `policy/nothing-named`, and as `arn`
   */
  on<const Resources extends readonly string[], Checked extends readonly unknown[] = CheckEachOn<Resources, string>>(
    ...resources: AcceptEach<Resources, Checked>
  ): IdentityPolicy
  /**
   * On all resources that match one of the patterns. The Region, the account and the resource may contain `*` and `?`, and
   * the resource policy variables such as `${aws:username}`.
   * @throws {ArnwrightError} `policy/nothing-named`, and as `parseArn`
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
   */
  onLike<
    const Resources extends readonly string[],
    Checked extends readonly unknown[] = CheckEachOnLike<Resources, string>,
  >(...patterns: AcceptEach<Resources, Checked>): IdentityPolicy
  /** On every resource (`*`): for actions without a resource type, or where everything is meant. */
  onAny(): IdentityPolicy
}

/** An identity-based policy whose last statement is complete. */
export interface IdentityPolicy extends Allowing, FinishedPolicy, Conditional<IdentityPolicy> {}
