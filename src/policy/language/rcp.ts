import type { Accept, AcceptEach } from '../../core/accept.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { policyNames } from '../policy-names.js'
import type { CheckRcpAction } from '../types/action-of-kind.js'
import type { CheckEachOn } from '../types/resource.js'
import type { CheckEachExceptLike, CheckEachTarget, CheckEachTargetLike } from '../types/targets.js'
import type { Unlisted } from '../unlisted.js'
import type { FinishedPolicy, UnfinishedPolicy } from './finished.js'
import type { NoPrincipal } from './refused.js'
import type { Conditional } from './where.js'

/** Begins a statement of a resource control policy, whose principal is always everybody. */
export interface Denying extends NoPrincipal<'rcp'> {
  /**
   * Denies actions to everybody.
   * @param actions - of services that support resource control policies; not `*` alone
   * @throws {ArnwrightError} `policy/rcp-action`, and as `allow` of an identity policy
   */
  deny<const Action extends string, Checked = CheckRcpAction<Action>>(
    ...actions: readonly (Accept<Action, Checked> | Unlisted)[]
  ): RcpWithoutResource<Action>
  /** @deprecated A resource control policy only denies. */
  allow(this: Sentence<typeof refusal.rcpOnlyDenies>, ...refused: readonly unknown[]): never
  /** @deprecated A resource control policy only denies. */
  allowNotAction(this: Sentence<typeof refusal.rcpOnlyDenies>, ...refused: readonly unknown[]): never
  /** @deprecated A resource control policy takes no NotAction. */
  denyNotAction(
    this: Sentence<typeof refusal.notActionNotAllowed, { policy: (typeof policyNames)['rcp'] }>,
    ...refused: readonly unknown[]
  ): never
}

/** A resource control policy without a statement. */
export interface RcpStart extends Denying, UnfinishedPolicy<Sentence<typeof refusal.policyEmpty>> {}

/** A statement that does not yet say what its actions act on. */
export interface RcpWithoutResource<Action extends string>
  extends NoPrincipal<'rcp'>,
    UnfinishedPolicy<Sentence<typeof refusal.statementNoResource>> {
  /** On these resources. */
  on<
    const Resources extends readonly string[],
    Checked extends readonly unknown[] = CheckEachTarget<Resources, string, Action>,
  >(...resources: AcceptEach<Resources, Checked>): Rcp<Action>
  /** On all resources that match one of the patterns. */
  onLike<
    const Resources extends readonly string[],
    Checked extends readonly unknown[] = CheckEachTargetLike<Resources, string, Action>,
  >(...patterns: AcceptEach<Resources, Checked>): Rcp<Action>
  /** On every resource of the account. */
  onAny(): Rcp<Action>
  /** On every resource except these (`NotResource`). */
  notOn<const Resources extends readonly string[], Checked extends readonly unknown[] = CheckEachOn<Resources, string>>(
    ...resources: AcceptEach<Resources, Checked>
  ): Rcp<Action>
  /** On every resource except those that match one of the patterns (`NotResource`). */
  notOnLike<
    const Resources extends readonly string[],
    Checked extends readonly unknown[] = CheckEachExceptLike<Resources>,
  >(...patterns: AcceptEach<Resources, Checked>): Rcp<Action>
}

/** A resource control policy whose last statement is complete. */
export interface Rcp<Action extends string = string>
  extends Denying,
    FinishedPolicy,
    Conditional<Action, Rcp<Action>> {}
