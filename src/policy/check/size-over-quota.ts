import type { PolicyKind } from '../kind.js'
import { policySize } from '../operations/policy-size.js'
import type { PolicyView } from './policy-view.js'
import type { Problem } from './rule.js'

const units = (kind: PolicyKind): string =>
  kind === 'resource'
    ? 'bytes'
    : kind === 'scp' || kind === 'rcp'
      ? 'characters, white space included'
      : 'characters without white space'

/** Finds a document that exceeds its quota. `quota` is undefined if there is none for it. */
export const sizeOverQuota = function* (
  policy: PolicyView,
  quota: number | undefined,
  name: string,
): Iterable<Problem> {
  if (quota === undefined || policy.root === undefined) return
  const size = policySize(policy.text ?? policy.root, { kind: policy.kind })
  if (size > quota) {
    yield {
      path: [],
      message: `the policy has ${size} ${units(policy.kind)}, ${name} may have ${quota}`,
      fix: 'Split it, or say the same with fewer statements',
    }
  }
}
