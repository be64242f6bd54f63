/**
 * `arnwright/policy`: work on policy documents, however they came about.
 * @see docs/policy.md
 */
export { matchResourceArn } from './arn/match-resource-arn.js'
export { diffPolicies } from './policy/operations/diff-policies.js'
export { isSubset, type SubsetAnswer } from './policy/operations/is-subset.js'
export { dedupePolicy, mergePolicies } from './policy/operations/merge-policies.js'
export { minimizePolicy } from './policy/operations/minimize-policy.js'
export { normalizePolicy, orderPolicy } from './policy/operations/normalize-policy.js'
export { policySize } from './policy/operations/policy-size.js'
export { splitPolicy } from './policy/operations/split-policy.js'
export { parsePolicy } from './policy/parse/parse-policy.js'
