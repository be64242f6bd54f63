import { decodeService, readLetter } from './decode-service.js'
import type { ConditionKeyFacts } from './facts.js'
import { globalConditionKeys } from './generated/global-condition-keys.js'
import { findAction } from './lookups.js'
import { findOpen } from './open-keys.js'

const globals: ReadonlyMap<string, ConditionKeyFacts> = /* @__PURE__ */ new Map(
  Object.entries(globalConditionKeys).map(([key, letter]) => [key.toLowerCase(), readLetter(key, letter)]),
)

/** The global condition keys with their types; `aws:PrincipalTag/*` stands for every tag. */
export const listGlobalConditionKeys = (): readonly ConditionKeyFacts[] => [...globals.values()]

/** A global condition key by its name in any case, including tag keys; `undefined` if there is none. */
export const findGlobalConditionKey = (key: string): ConditionKeyFacts | undefined => findOpen(globals, key)

/**
 * A condition key by its name in any case: a global one, or one of the service that its prefix names. `aws:ResourceTag/team`
 * is found as `aws:ResourceTag/*`. `undefined` if it is not listed.
 */
export const findConditionKey = (key: string): ConditionKeyFacts | undefined => {
  const global = findGlobalConditionKey(key)
  if (global !== undefined) return global
  const service = decodeService(key.slice(0, Math.max(0, key.indexOf(':'))))
  const own = service && findOpen(service.conditionKeys, key)
  if (own !== undefined) return own
  // keys whose prefix is not a service's: `saml:aud` and those of OIDC providers are keys of STS
  for (const prefix of ['sts', 'cognito-identity', 'aws-marketplace', 'sso']) {
    const borrowed = findOpen(decodeService(prefix)?.conditionKeys ?? new Map(), key)
    if (borrowed !== undefined) return borrowed
  }
  return undefined
}

/**
 * Whether an action supports a condition key. Global keys are always supported, others if AWS lists them for the action or
 * for a resource type it acts on. `unknown` for an action that is not listed.
 */
export const supportsConditionKey = (action: string, key: string): boolean | 'unknown' => {
  const facts = findAction(action)
  if (facts === undefined) return 'unknown'
  if (findGlobalConditionKey(key) !== undefined) return true
  return findOpen(new Map(facts.conditionKeys.map((name) => [name.toLowerCase(), name])), key) !== undefined
}
