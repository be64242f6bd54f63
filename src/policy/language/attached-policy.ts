import type { CheckAction } from '../../catalog/types/check-action.js'
import type { Accept, AcceptEach } from '../../core/accept.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { AttachedKind } from '../policy-names.js'
import type { CheckEachOn } from '../types/resource.js'
import type { CheckEachExceptLike, CheckEachTarget, CheckEachTargetLike } from '../types/targets.js'
import type { Unlisted } from '../unlisted.js'
import type { FinishedPolicy, UnfinishedPolicy } from './finished.js'
import type { NoPrincipal } from './refused.js'
import type { Conditional } from './where.js'

/** Begins a statement of a policy that is attached to an identity, a session or an account. */
export interface Allowing<Kind extends AttachedKind> extends NoPrincipal<Kind> {
  /**
   * Allows actions.
   * @param actions - `service:Action`; the name may contain `*` and `?`, if at least one action matches
   * @throws {ArnwrightError} `catalog/action-unknown` and others of `catalog/`, `policy/action-form`, `policy/nothing-named`
   */
  allow<const Action extends string, Checked = CheckAction<Action>>(
    ...actions: readonly (Accept<Action, Checked> | Unlisted)[]
  ): WithoutResource<Kind, Action>
  /**
   * Denies actions, whatever else allows them.
   * @throws {ArnwrightError} as `allow`
   */
  deny<const Action extends string, Checked = CheckAction<Action>>(
    ...actions: readonly (Accept<Action, Checked> | Unlisted)[]
  ): WithoutResource<Kind, Action>
  /**
   * Allows every action except these (`NotAction`), including those of future services.
   * @throws {ArnwrightError} as `allow`
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html
   */
  allowNotAction<const Action extends string, Checked = CheckAction<Action>>(
    ...actions: readonly (Accept<Action, Checked> | Unlisted)[]
  ): WithoutResource<Kind, '*'>
  /**
   * Denies every action except these (`NotAction`).
   * @throws {ArnwrightError} as `allow`
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html
   */
  denyNotAction<const Action extends string, Checked = CheckAction<Action>>(
    ...actions: readonly (Accept<Action, Checked> | Unlisted)[]
  ): WithoutResource<Kind, '*'>
}

/** A policy without a statement. */
export interface AttachedStart<Kind extends AttachedKind>
  extends Allowing<Kind>,
    UnfinishedPolicy<Sentence<typeof refusal.policyEmpty>> {}

/** A statement that does not yet say what its actions act on. */
export interface WithoutResource<Kind extends AttachedKind, Action extends string>
  extends NoPrincipal<Kind>,
    UnfinishedPolicy<Sentence<typeof refusal.statementNoResource>> {
  /**
   * On these resources, each named by its ARN; `*` for actions without a resource type.
   * @throws {ArnwrightError} `catalog/action-resource`, `catalog/action-without-resource`, `catalog/action-on-everything`,
   * `policy/nothing-named`, `arn/wildcard`, and as `arn`
   */
  on<
    const Resources extends readonly string[],
    Checked extends readonly unknown[] = CheckEachTarget<Resources, string, Action>,
  >(...resources: AcceptEach<Resources, Checked>): AttachedPolicy<Kind, Action>
  /**
   * On all resources that match one of the patterns. The Region, the account and the resource may contain `*` and `?`, and
   * the resource policy variables such as `${aws:username}`.
   * @throws {ArnwrightError} `catalog/action-resource`, `policy/nothing-named`, and as `parseArn`
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
   */
  onLike<
    const Resources extends readonly string[],
    Checked extends readonly unknown[] = CheckEachTargetLike<Resources, string, Action>,
  >(...patterns: AcceptEach<Resources, Checked>): AttachedPolicy<Kind, Action>
  /** On every resource (`*`): for actions without a resource type, or where everything is meant. */
  onAny(): AttachedPolicy<Kind, Action>
  /**
   * On every resource except these (`NotResource`).
   * @throws {ArnwrightError} `arn/wildcard`, `policy/nothing-named`, and as `arn`
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html
   */
  notOn<const Resources extends readonly string[], Checked extends readonly unknown[] = CheckEachOn<Resources, string>>(
    ...resources: AcceptEach<Resources, Checked>
  ): AttachedPolicy<Kind, Action>
  /**
   * On every resource except those that match one of the patterns (`NotResource`).
   * @throws {ArnwrightError} `policy/nothing-named`, and as `parseArn`
   */
  notOnLike<
    const Resources extends readonly string[],
    Checked extends readonly unknown[] = CheckEachExceptLike<Resources>,
  >(...patterns: AcceptEach<Resources, Checked>): AttachedPolicy<Kind, Action>
}

/** A policy whose last statement is complete. */
export interface AttachedPolicy<Kind extends AttachedKind, Action extends string = string>
  extends Allowing<Kind>,
    FinishedPolicy,
    Conditional<Action, AttachedPolicy<Kind, Action>> {}
