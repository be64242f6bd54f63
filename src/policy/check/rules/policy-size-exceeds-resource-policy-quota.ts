import { resourcePolicyQuotas } from '../../quotas.js'
import type { Rule } from '../rule.js'
import { sizeOverQuota } from '../size-over-quota.js'

export const policySizeExceedsResourcePolicyQuota: Rule = function* (policy) {
  const type = policy.resourceType
  if (policy.kind === 'resource' && type !== undefined) {
    yield* sizeOverQuota(
      policy,
      Object.hasOwn(resourcePolicyQuotas, type) ? resourcePolicyQuotas[type] : undefined,
      `the policy of an ${type}`,
    )
  }
}
