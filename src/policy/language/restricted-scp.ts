import type { Accept, AcceptEach } from '../../core/accept.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { CheckRestrictedScpAction } from '../types/action-of-kind.js'
import type { CheckEachTarget, CheckEachTargetLike } from '../types/targets.js'
import type { Unlisted } from '../unlisted.js'
import type { FinishedPolicy, UnfinishedPolicy } from './finished.js'
import type { NoPrincipal } from './refused.js'
import type { scpRestrictions } from './scp-restrictions.js'
import type { Conditional } from './where.js'

type Restricted<What extends keyof typeof scpRestrictions> = Sentence<
  typeof refusal.scpRestricted,
  (typeof scpRestrictions)[What]
>

/** Begins a statement of a service control policy in the restricted language. */
export interface RestrictedScpAllowing extends NoPrincipal<'scp'> {
  /**
   * Allows actions on every resource, without a condition.
   * @throws {ArnwrightError} as `allow` of the whole language
   */
  allow<const Action extends string, Checked = CheckRestrictedScpAction<Action>>(
    ...actions: readonly (Accept<Action, Checked> | Unlisted)[]
  ): RestrictedScpAllow
  /** Denies actions. */
  deny<const Action extends string, Checked = CheckRestrictedScpAction<Action>>(
    ...actions: readonly (Accept<Action, Checked> | Unlisted)[]
  ): RestrictedScpDeny<Action>
  /** Denies every action except these (`NotAction`). */
  denyNotAction<const Action extends string, Checked = CheckRestrictedScpAction<Action>>(
    ...actions: readonly (Accept<Action, Checked> | Unlisted)[]
  ): RestrictedScpDeny<'*'>
  /** @deprecated The restricted language has NotAction in Deny only. */
  allowNotAction(this: Restricted<'allowNotAction'>, ...refused: readonly unknown[]): never
}

/** A restricted service control policy without a statement. */
export interface RestrictedScpStart
  extends RestrictedScpAllowing,
    UnfinishedPolicy<Sentence<typeof refusal.policyEmpty>> {}

interface NoNotResource {
  /** @deprecated The restricted language has no NotResource. */
  notOn(this: Restricted<'notResource'>, ...refused: readonly unknown[]): never
  /** @deprecated The restricted language has no NotResource. */
  notOnLike(this: Restricted<'notResource'>, ...refused: readonly unknown[]): never
}

/** An Allow in the restricted language, which always applies to every resource. */
export interface RestrictedScpAllow
  extends NoPrincipal<'scp'>,
    NoNotResource,
    UnfinishedPolicy<Sentence<typeof refusal.statementNoResource>> {
  /** On every resource, the only choice for an Allow. */
  onAny(): RestrictedScpAllowed
  /** @deprecated The restricted language allows on every resource. */
  on(this: Restricted<'allowResource'>, ...refused: readonly unknown[]): never
  /** @deprecated The restricted language allows on every resource. */
  onLike(this: Restricted<'allowResource'>, ...refused: readonly unknown[]): never
}

/** A restricted service control policy after an Allow. */
export interface RestrictedScpAllowed extends RestrictedScpAllowing, FinishedPolicy {
  /** @deprecated The restricted language has conditions in Deny only. */
  where(this: Restricted<'allowCondition'>, ...refused: readonly unknown[]): never
  /** Sets the statement's ID (`Sid`). */
  sid(id: string): RestrictedScpAllowed
}

/** A Deny in the restricted language that does not yet say what it acts on. */
export interface RestrictedScpDeny<Action extends string>
  extends NoPrincipal<'scp'>,
    NoNotResource,
    UnfinishedPolicy<Sentence<typeof refusal.statementNoResource>> {
  /** On these resources. */
  on<
    const Resources extends readonly string[],
    Checked extends readonly unknown[] = CheckEachTarget<Resources, string, Action>,
  >(...resources: AcceptEach<Resources, Checked>): RestrictedScpDenied<Action>
  /** On all resources that match one of the patterns. */
  onLike<
    const Resources extends readonly string[],
    Checked extends readonly unknown[] = CheckEachTargetLike<Resources, string, Action>,
  >(...patterns: AcceptEach<Resources, Checked>): RestrictedScpDenied<Action>
  /** On every resource. */
  onAny(): RestrictedScpDenied<Action>
}

/** A restricted service control policy after a Deny. */
export interface RestrictedScpDenied<Action extends string = string>
  extends RestrictedScpAllowing,
    FinishedPolicy,
    Conditional<Action, RestrictedScpDenied<Action>> {}
