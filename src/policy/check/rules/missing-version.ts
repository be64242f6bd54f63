import type { Rule } from '../rule.js'

export const missingVersion: Rule = function* (policy) {
  if (policy.root !== undefined && !Object.hasOwn(policy.root, 'Version'))
    yield {
      path: [],
      message: 'the policy has no Version, so that policy variables are plain text',
      fix: "Write Version '2012-10-17'",
    }
}
