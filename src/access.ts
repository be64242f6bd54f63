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

// Named in the types of what is exported: a library that exports a role needs them for its declarations.

export type { CheckMachine } from './access/types/check-machine.js'
export type { Accept } from './core/accept.js'
export type { Finding, Severity } from './core/finding.js'
export type { JsonPointer } from './core/json-pointer.js'
export type * from './policy/document.js'
export type { PolicySource } from './policy/policy-source.js'
export type { PolicyQuota } from './policy/quotas.js'
export type { AnyFlow, FlowFacts } from './states/builders/flow.js'
export type { Arrival, Begin } from './states/types/arrivals.js'
export type { MachineContext } from './states/types/flow.js'
export type { Ended } from './states/types/state.js'
