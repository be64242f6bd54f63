import type { Rule } from '../rule.js'
import { sizeOverQuota } from '../size-over-quota.js'

export const policySizeExceedsRcpQuota: Rule = function* (policy) {
  if (policy.kind === 'rcp') yield* sizeOverQuota(policy, policy.quotas['rcp'], 'a resource control policy')
}
