/**
 * `arnwright/access`: everything about the roles of a workflow.
 * @see docs/access.md
 */
export { access } from './access/access.js'
export { type CallerRole, type Callers, type CallersOptions, callers } from './access/callers.js'
export { compareRole, type Origin, type RoleComparison } from './access/compare-role.js'
export type { AccessOptions } from './access/options.js'
export type { Access, AccountAccess, Reason, ResourceAccess, RoleAccess, TargetRole, Unknown } from './access/result.js'
export { type SplitRole, splitRole } from './access/split-role.js'
export type { SplitPolicyOptions } from './policy/operations/split-policy.js'
export type { StatedPermission } from './states/stated-permission.js'
