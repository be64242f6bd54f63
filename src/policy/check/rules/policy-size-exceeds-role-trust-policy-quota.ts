import type { Rule } from '../rule.js'
import { sizeOverQuota } from '../size-over-quota.js'

export const policySizeExceedsRoleTrustPolicyQuota: Rule = function* (policy) {
  if (policy.kind === 'trust') yield* sizeOverQuota(policy, policy.quotas['trust'], 'a trust policy')
}
