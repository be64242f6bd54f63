import type { Rule } from '../rule.js'

export const missingStatement: Rule = function* (policy) {
  const { root } = policy
  if (
    root !== undefined &&
    (!Object.hasOwn(root, 'Statement') || (Array.isArray(root['Statement']) && root['Statement'].length === 0))
  ) {
    yield { path: [], message: 'the policy has no statement', fix: 'Add one' }
  }
}
