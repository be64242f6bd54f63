import { policySize } from '../operations/policy-size.js'
import type { PolicyView } from './policy-view.js'
import type { Problem } from './rule.js'

/** Finds a document with more characters than its quota. `quota` is undefined where there is none to hold it to. */
export const sizeOverQuota = function* (
  policy: PolicyView,
  quota: number | undefined,
  name: string,
): Iterable<Problem> {
  if (quota === undefined || policy.root === undefined) return
  const size = policySize(policy.root)
  if (size > quota) {
    yield {
      path: [],
      message: `the policy has ${size} characters without white space, ${name} may have ${quota}`,
      fix: 'Split it, or say the same with fewer statements',
    }
  }
}
