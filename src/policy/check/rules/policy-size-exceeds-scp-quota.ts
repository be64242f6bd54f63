import type { Rule } from '../rule.js'
import { sizeOverQuota } from '../size-over-quota.js'

export const policySizeExceedsScpQuota: Rule = function* (policy) {
  if (policy.kind === 'scp') yield* sizeOverQuota(policy, policy.quotas['scp'], 'a service control policy')
}
