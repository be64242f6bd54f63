import type { Rule } from '../rule.js'
import { sizeOverQuota } from '../size-over-quota.js'

export const policySizeExceedsIdentityPolicyQuota: Rule = function* (policy) {
  if (policy.kind === 'session') yield* sizeOverQuota(policy, policy.quotas['session'], 'a session policy')
  if (policy.kind === 'identity' || policy.kind === 'boundary')
    yield* sizeOverQuota(policy, policy.quotas['managedPolicy'], 'a managed policy')
}
