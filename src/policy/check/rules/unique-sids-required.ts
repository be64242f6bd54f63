import { repeatedSids } from '../repeated-sids.js'
import type { Rule } from '../rule.js'

export const uniqueSidsRequired: Rule = function* (policy) {
  if (policy.kind === 'resource') return
  for (const { path, sid } of repeatedSids(policy))
    yield { path, message: `there is a statement with the Sid '${sid}' already`, fix: 'Give each its own, or none' }
}
