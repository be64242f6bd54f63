import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { policyNames } from '../policy-names.js'
import type { TrustPolicy } from './trust-policy.js'

type Facts<Kind extends keyof typeof policyNames> = { policy: (typeof policyNames)[Kind] }

/**
 * Methods that a kind of policy does not have. They are declared so that the compiler says why they are missing: each wants
 * its sentence for `this`, which no policy is.
 */
export interface NoPrincipal<Kind extends keyof typeof policyNames> {
  /** @deprecated This kind of policy names no principal. */
  principal(this: Sentence<typeof refusal.principalNotAllowed, Facts<Kind>>, ...refused: readonly unknown[]): never
  /** @deprecated This kind of policy names no principal. */
  account(this: Sentence<typeof refusal.principalNotAllowed, Facts<Kind>>, ...refused: readonly unknown[]): never
  /** @deprecated This kind of policy names no principal. */
  service(this: Sentence<typeof refusal.principalNotAllowed, Facts<Kind>>, ...refused: readonly unknown[]): never
  /** @deprecated This kind of policy names no principal. */
  anyone(this: Sentence<typeof refusal.principalNotAllowed, Facts<Kind>>): never
  /** @deprecated This kind of policy names no principal. */
  canonicalUser(this: Sentence<typeof refusal.principalNotAllowed, Facts<Kind>>, ...refused: readonly unknown[]): never
  /** @deprecated This kind of policy names no principal. */
  notPrincipal(this: Sentence<typeof refusal.principalNotAllowed, Facts<Kind>>, ...refused: readonly unknown[]): never
  /** @deprecated This kind of policy names no principal. */
  saml(this: Sentence<typeof refusal.principalNotAllowed, Facts<Kind>>, ...refused: readonly unknown[]): never
  /** @deprecated This kind of policy names no principal. */
  webIdentity(this: Sentence<typeof refusal.principalNotAllowed, Facts<Kind>>, ...refused: readonly unknown[]): never
}

/** A trust policy is about its role, so it names no resource. */
export interface NoResource {
  /** @deprecated A trust policy names no resource. */
  on(this: Sentence<typeof refusal.resourceNotAllowed>, ...refused: readonly unknown[]): never
  /** @deprecated A trust policy names no resource. */
  onLike(this: Sentence<typeof refusal.resourceNotAllowed>, ...refused: readonly unknown[]): never
  /** @deprecated A trust policy names no resource. */
  onAny(this: Sentence<typeof refusal.resourceNotAllowed>): never
  /** @deprecated A trust policy names no resource. */
  notOn(this: Sentence<typeof refusal.resourceNotAllowed>, ...refused: readonly unknown[]): never
  /** @deprecated A trust policy names no resource. */
  notOnLike(this: Sentence<typeof refusal.resourceNotAllowed>, ...refused: readonly unknown[]): never
  /**
   * @deprecated Every AWS account could assume the role. AWS accepts that as `{ "AWS": "*" }`, though not as `"*"`; the
   * library parses, checks and evaluates it, but does not write it.
   */
  anyone(this: Sentence<typeof refusal.trustedEverybody>): TrustPolicy
  /** @deprecated A trust policy takes no NotPrincipal. */
  notPrincipal(
    this: Sentence<typeof refusal.notPrincipalNotAllowed, Facts<'trust'>>,
    ...refused: readonly unknown[]
  ): never
}
