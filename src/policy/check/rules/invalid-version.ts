import type { Rule } from '../rule.js'

export const invalidVersion: Rule = function* (policy) {
  if (policy.version !== undefined && policy.version !== '2012-10-17' && policy.version !== '2008-10-17') {
    yield {
      path: ['Version'],
      message: `'${policy.version}' is not a version of the policy language`,
      fix: "Write '2012-10-17'",
    }
  }
}
